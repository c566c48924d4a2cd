import { expect, it } from 'vitest';
import { type Line, recordingSystem } from '../system/recording.ts';
import { Failure, type System } from '../system/system.ts';
import { notingSleep } from './noting-sleep.ts';

const START = Date.UTC(2026, 10, 21, 22);
const HOUR = 3_600_000;

interface Pause {
  readonly wall: number;
  /** On some Macs the monotonic clock stands still in sleep. */
  readonly monotonic?: number;
}

/** A system whose pauses take as long as the list says. `wokeAt`: what the kernel says, milliseconds since 1970. */
function pausing(
  took: readonly Pause[],
  wokeAt?: number,
): { readonly system: System; readonly lines: Line[] } {
  const lines: Line[] = [];
  const pauses = [...took];
  let now = START;
  let monotonic = 0;
  const inner = {
    now: () => now,
    monotonic: () => monotonic,
    run: async () => {
      if (wokeAt === undefined) throw new Failure('ENOENT', 'no sysctl');
      const stamp = `{ sec = ${wokeAt / 1000}, usec = 0 }`;
      return {
        stdout: `kern.boottime: ${stamp}\nkern.sleeptime: ${stamp}\nkern.waketime: ${stamp}\n`,
        stderr: '',
        exit: 0,
      };
    },
    sleep: async () => {
      const pause = pauses.shift() ?? { wall: 0 };
      now += pause.wall;
      monotonic += pause.monotonic ?? pause.wall;
    },
  } as Partial<System> as System;
  const recorded = recordingSystem(inner, (line) => lines.push(line));
  now += 60_000;
  return { system: notingSleep(recorded, inner), lines };
}

it('notes nothing while pauses take as long as asked', async () => {
  const { system, lines } = pausing([{ wall: 60_000 }, { wall: 61_000 }, { wall: 40_000 }]);
  for (let pause = 0; pause < 3; pause += 1) await system.sleep(60_000);
  expect(lines).toEqual([]);
});

it.each([
  ['runs on in sleep', { wall: HOUR }],
  ['stands still in sleep', { wall: HOUR, monotonic: 60_000 }],
])('notes a pause that took an hour, where the monotonic clock %s', async (_case, long) => {
  const { system, lines } = pausing([{ wall: 60_000 }, long]);
  await system.sleep(60_000);
  await system.sleep(60_000);
  expect(lines).toEqual([
    { t: 180, event: 'suspend' },
    { t: 3720, event: 'resume' },
  ]);
});

it('takes a clock that was set forward for no sleep, where the kernel knows of none', async () => {
  const { system, lines } = pausing([{ wall: HOUR, monotonic: 60_000 }], START - HOUR);
  await system.sleep(60_000);
  expect(lines).toEqual([]);
});
