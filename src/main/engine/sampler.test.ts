import { expect, it } from 'vitest';
import { machine } from '../../../test/harness/machine.ts';
import { Engine } from './engine.ts';
import { sampler } from './sampler.ts';

const START = Date.UTC(2026, 10, 21, 22);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What two samples find out, with so much between them on both clocks. */
async function between(wallMs: number, monotonicMs: number, mac = machine()) {
  const clocks = { wall: START, monotonic: 0 };
  const system = { ...mac, now: () => clocks.wall, monotonic: () => clocks.monotonic };
  const take = sampler(system, new Engine(system));
  const first = await take('look', MINUTE);
  expect(first).toMatchObject({ slept: null, clockSetBy: null });
  clocks.wall += wallMs;
  clocks.monotonic += monotonicMs;
  return take('tick', MINUTE);
}

it.each([
  ['a minute', MINUTE, MINUTE, null, null],
  ['a sleep, by the wall clock', HOUR, MINUTE, { from: START + MINUTE, to: START + HOUR }, null],
  ['a sleep, by both clocks', HOUR, HOUR, { from: START + MINUTE, to: START + HOUR }, null],
  ['a clock that was set back', MINUTE - HOUR, MINUTE, null, -HOUR],
] as const)('tells of %s', async (_case, wallMs, monotonicMs, slept, clockSetBy) => {
  expect(await between(wallMs, monotonicMs)).toMatchObject({ slept, clockSetBy });
});

it.each([
  ['sleep', START + HOUR, { from: START + MINUTE, to: START + HOUR }, null],
  ['a clock that was set forward', START - HOUR, null, HOUR - MINUTE],
] as const)('asks the kernel whether it was %s', async (_case, wokeAt, slept, clockSetBy) => {
  const moments = { boot: START - 5 * HOUR, sleep: wokeAt, wake: wokeAt };
  const kernel = {
    run: ['/usr/sbin/sysctl', 'hw.model', 'kern.boottime', 'kern.sleeptime', 'kern.waketime'],
    stdout: Object.entries(moments)
      .map(([name, at]) => `kern.${name}time: { sec = ${at / 1000}, usec = 0 } Thu\n`)
      .join(''),
  };
  expect(await between(HOUR, MINUTE, machine(kernel))).toMatchObject({ slept, clockSetBy });
});
