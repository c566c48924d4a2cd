import { join } from 'node:path';
import { replay } from '../../src/main/engine/replay.ts';
import { readRecording } from '../../src/main/system/read-recording.ts';
import type { State } from '../../src/shared/diagnosis.ts';
import type { Chronicle } from '../../src/shared/history/chronicle.ts';
import { entryOf } from '../../src/shared/history/entry.ts';
import { collectChronicle } from '../../src/shared/history/in-memory.ts';
import { nightOf } from '../../src/shared/night/night.ts';
import { smallNights } from '../../src/shared/present/nights.ts';
import { defaultSettings } from '../../src/shared/settings/settings.ts';
import type { ViewSource } from '../../src/shared/view-source.ts';
import { root } from './repository.ts';

/** A view with only what a test is about spelled out. */
export function makeView(differs: Partial<ViewSource> = {}): ViewSource {
  return {
    state: null,
    settings: { ...defaultSettings, firstRunDone: true },
    keepAwake: { mode: 'off', holding: 'no', until: null },
    snoozedUntil: null,
    notifications: 'unknown',
    login: 'not-registered',
    night: null,
    chronicle: null,
    marks: [],
    nights: [],
    historyTrouble: null,
    settingsTrouble: null,
    checking: false,
    page: 'now',
    timeZone: 'Europe/Berlin',
    about: {
      version: '0.1.0',
      electron: '45.4.1',
      cpuPercent: 0.2,
      childrenPerHour: 412,
      update: null,
    },
    ...differs,
  };
}

/** What the app shows at the end of a bundled recording, or `at` seconds into it. */
export async function recordedView(name: string, at?: number): Promise<ViewSource> {
  const recording = await readRecording(join(root, 'test/recordings', name));
  const { startedAt, endsAt, timeZone } = recording.header;
  const collected = collectChronicle();
  const kinds = ['suspend', 'resume'] as const;
  for (const { event, atSeconds } of recording.events) {
    const kind = kinds.find((known) => known === event);
    if (kind) collected.event({ at: startedAt + atSeconds * 1000, kind, detail: null });
  }
  const onState = (state: State): void => collected.add(entryOf(state));
  const state = await replay(recording, at === undefined ? { onState } : { at, onState });
  const to = at === undefined ? endsAt : startedAt + at * 1000;
  const chronicle = collected.chronicle(startedAt, to);
  const night = nightOf(chronicle, { from: startedAt, to, timeZone });
  return makeView({ state, chronicle, night, timeZone });
}

const DAY_MS = 24 * 3_600_000;

/** Thirty nights made of a few, one day after the other, the last one as it is. */
export function manyNights(views: readonly ViewSource[], number = 30): ViewSource['nights'] {
  const chronicles = views.flatMap(({ chronicle }) => (chronicle === null ? [] : [chronicle]));
  const last = chronicles[0];
  if (!last) return [];
  const nights = Array.from({ length: number }, (_, nth) => {
    const ago = number - 1 - nth;
    const chronicle = chronicles[ago % chronicles.length] ?? last;
    return moved(chronicle, last.from - ago * DAY_MS - chronicle.from);
  });
  return smallNights(nights, { timeZone: 'Europe/Berlin' });
}

/** A chronicle at another time: every moment in it lies under one of three names. */
function moved(chronicle: Chronicle, by: number): Chronicle {
  const shifted: unknown = JSON.parse(JSON.stringify(chronicle), (name, value: unknown) =>
    typeof value === 'number' && ['from', 'to', 'at'].includes(name) ? value + by : value,
  );
  return shifted as Chronicle;
}
