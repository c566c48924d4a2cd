import { expect, it } from 'vitest';
import { EVENING, MINUTE } from '../../../test/harness/entries.ts';
import { samples } from '../../../test/harness/evening.ts';
import type { Entry, HistoryEvent } from './chronicle.ts';
import { clip } from './clip.ts';
import { collectChronicle } from './in-memory.ts';

const at = (minute: number): number => EVENING + minute * MINUTE;
const few = { left: 40 };

it.each<readonly [string, readonly Entry[], readonly HistoryEvent[]]>([
  ['goes on', samples(0, 200), []],
  ['is taken up again, and nothing has changed', [...samples(0, 30), ...samples(80, 200)], []],
  ['is taken up again with another count', [...samples(0, 30), ...samples(80, 200, few)], []],
  ['is not taken up again', samples(0, 30), []],
  [
    'slept, and was woken',
    [...samples(0, 30), ...samples(80, 200)],
    [event(30, 'suspend'), event(80, 'resume')],
  ],
  [
    'slept all that time',
    [...samples(0, 30), ...samples(190, 200, few)],
    [event(30, 'suspend'), event(190, 'resume')],
  ],
  ['slept, and nobody noted when it woke', [...samples(0, 30), ...samples(80, 200)], [event(30, 'suspend')]],
  [
    'slept, woke unnoted, and was closed',
    [...samples(0, 10), ...samples(30, 40), ...samples(80, 200)],
    [event(10, 'suspend')],
  ],
])('gives what the history itself gives of that time, where the watch %s', (_what, entries, events) => {
  const collected = collectChronicle();
  entries.forEach(collected.add);
  events.forEach(collected.event);
  const [from, to] = [at(60), at(180)];
  expect(clip(collected.chronicle(at(0), at(240)), from, to)).toEqual(collected.chronicle(from, to));
});

function event(minute: number, kind: 'suspend' | 'resume'): HistoryEvent {
  return { at: at(minute), kind, detail: null };
}
