import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/main/engine/replay.ts';
import { readRecording } from '../../src/main/system/read-recording.ts';
import type { State } from '../../src/shared/diagnosis.ts';
import { placeOf } from '../../src/shared/present/place.ts';
import { reasonsOf } from '../../src/shared/present/reasons.ts';
import { checkRows } from '../../src/shared/present/rows.ts';
import { topOf } from '../../src/shared/present/top.ts';
import { impersonal } from '../../src/shared/report/impersonal/impersonal.ts';
import { root } from '../harness/repository.ts';

const recordings = join(root, 'test/recordings');

/** Every line that the cleansed state shows differently, in all recordings. All others are the same. */
const told: Readonly<Record<string, string>> = {
  'The upload goes through a VPN (WireGuard: home)': 'The upload goes through a VPN (name left out)',
  'The upload goes through a VPN (Office)': 'The upload goes through a VPN (name left out)',
  'WireGuard: home carries iCloud traffic': 'a VPN (utun4) carries iCloud traffic',
  'Office carries iCloud traffic': 'a VPN (utun4) carries iCloud traffic',
  'Tailscale is on, iCloud does not use it': 'a VPN (utun4) is on, iCloud does not use it',
  'utun4 has 100.101.44.17, route get 17.248.128.1: en0': 'utun4 has an address, route get 17.248.128.1: en0',
  Tailscale: 'a VPN',
  'statfs /Volumes/Photos SSD': 'statfs',
  'macOS did not tell how much iCloud storage is left': 'the answer could not be understood',
};

const lines = (state: State): readonly string[] => {
  const place = { ...placeOf(state, 'Europe/Berlin'), recorded: true };
  const { headline, under, why, fix, steps, photosShows, opens } = topOf(state, place);
  const reasons = reasonsOf(state, place.timeZone);
  return [
    ...[headline, ...under, why?.text ?? '', fix ?? '', photosShows?.text ?? '', opens?.path ?? ''],
    ...steps.flatMap((step) => [step.do, step.cost]),
    ...checkRows(state, place).rows.flatMap((row) => [row.id, row.mark, row.text, row.evidence]),
    ...(reasons?.sentences ?? []),
    ...(reasons?.evidence ?? []).flatMap(({ text, source }) => [text, source]),
  ];
};

describe('a cleansed state', () => {
  it.each(readdirSync(recordings))('of %s reads as before, but for names and addresses', async (name) => {
    const state = await replay(await readRecording(join(recordings, name)));
    const clean = lines(impersonal(state));
    expect(clean).toEqual(lines(state).map((line) => told[line] ?? line));
    expect(clean.filter((line) => /undefined|null|NaN|[{}]/.test(line))).toEqual([]);
  });

  it('cleansed again is the same', async () => {
    for (const name of ['full-tunnel-vpn', 'library-on-exfat', 'tailscale-not-in-the-way']) {
      const once = impersonal(await replay(await readRecording(join(recordings, name))));
      expect(impersonal(once)).toEqual(once);
    }
  });
});
