import { expect, it } from 'vitest';
import { MORNING, makeState } from '../../../test/harness/state.ts';
import { entryOf } from './entry.ts';

const processes = { photos: null, daemons: [] };
const path = { interface: 'en0', addresses: ['192.0.2.7'], reachable: true, vpnServer: null };

it('keeps nothing where nothing is known', () => {
  expect(entryOf(makeState({}))).toEqual({
    at: MORNING,
    verdict: 'unknown',
    headline: null,
    findings: [],
    power: null,
    percent: null,
    online: null,
    photosOpen: null,
    left: null,
    bytesLeft: null,
    uploaded: null,
    failed: null,
  });
});

it('does not take a gap for an answer', () => {
  const facts = { power: 'timed-out', reachability: 'timed-out', processes: 'timed-out' } as const;
  expect(entryOf(makeState({ facts }))).toMatchObject({ power: null, online: null, photosOpen: null });
});

it('keeps the headline, what was found above a note, and the counts', () => {
  const entry = entryOf(
    makeState({
      verdict: 'blocked',
      found: [{ rule: 'low-power-mode' }, { rule: 'on-battery' }, { rule: 'slept' }],
      facts: {
        power: {
          source: 'battery',
          hasBattery: true,
          percent: 71,
          state: 'discharging',
          minutesRemaining: 300,
        },
        reachability: { ipv4: [path], ipv6: [], primary: 'en0' },
        processes,
      },
      progress: { left: 1_284, bytesLeft: 38_200_000_000, uploaded: 8_716, failed: 0 },
    }),
  );
  expect(entry).toEqual({
    at: MORNING,
    verdict: 'blocked',
    headline: 'low-power-mode',
    findings: ['low-power-mode', 'on-battery'],
    power: 'battery',
    percent: 71,
    online: true,
    photosOpen: false,
    left: 1_284,
    bytesLeft: 38_200_000_000,
    uploaded: 8_716,
    failed: 0,
  });
});
