import { expect, it } from 'vitest';
import { type Line, recordingSystem } from '../system/recording.ts';
import type { System } from '../system/system.ts';
import { notingSleep } from './noting-sleep.ts';

const START = Date.UTC(2026, 10, 21, 22);

/** A system whose pauses take as long as the list says. */
function pausing(...tookMs: readonly number[]): { readonly system: System; readonly lines: Line[] } {
  const lines: Line[] = [];
  const took = [...tookMs];
  let now = START;
  const inner = {
    now: () => now,
    sleep: async () => {
      now += took.shift() ?? 0;
    },
  } as Partial<System> as System;
  const recorded = recordingSystem(inner, (line) => lines.push(line));
  now += 60_000;
  return { system: notingSleep(recorded), lines };
}

it('notes nothing while pauses take as long as asked', async () => {
  const { system, lines } = pausing(60_000, 61_000, 40_000);
  for (let pause = 0; pause < 3; pause += 1) await system.sleep(60_000);
  expect(lines).toEqual([]);
});

it('notes a pause that took an hour', async () => {
  const { system, lines } = pausing(60_000, 3_600_000);
  await system.sleep(60_000);
  await system.sleep(60_000);
  expect(lines).toEqual([
    { t: 120, event: 'suspend' },
    { t: 3720, event: 'resume' },
  ]);
});
