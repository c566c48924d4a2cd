import { expect, it, vi } from 'vitest';
import { machine } from '../../../test/harness/machine.ts';
import { Engine } from './engine.ts';
import { sampler } from './sampler.ts';
import type { Cause } from './schedule.ts';

const START = Date.UTC(2026, 10, 21, 22);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What two samples find out, with so much between them on both clocks. */
async function between(wallMs: number, monotonicMs: number, mac = machine(), cause: Cause = 'tick') {
  const clocks = { wall: START, monotonic: 0 };
  const system = { ...mac, now: () => clocks.wall, monotonic: () => clocks.monotonic };
  const take = sampler(system, new Engine(system));
  const first = await take('look', MINUTE);
  expect(first).toMatchObject({ slept: null, clockSetBy: null });
  clocks.wall += wallMs;
  clocks.monotonic += monotonicMs;
  return take(cause, MINUTE);
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

it('takes one sample at a time, so that what comes right after a wake is judged with the sleep', async () => {
  const clocks = { wall: START, monotonic: 0 };
  const system = { ...machine(), now: () => clocks.wall, monotonic: () => clocks.monotonic };
  const engine = new Engine(system);
  const judged = vi.spyOn(engine, 'sample');
  const take = sampler(system, engine);
  await take('look', MINUTE);
  clocks.wall += HOUR;
  clocks.monotonic += MINUTE;
  const [tick, power] = await Promise.all([take('tick', MINUTE), take('power', MINUTE)]);
  expect([tick.slept !== null, power.slept]).toEqual([true, null]);
  expect(judged.mock.calls.slice(1)).toEqual([
    ['wake', { awake: 60, asleep: 3_540 }],
    ['power', { awake: 0, asleep: 0 }],
  ]);
});

it('goes on after a sample that failed', async () => {
  const system = machine();
  const engine = new Engine(system);
  vi.spyOn(engine, 'sample').mockRejectedValueOnce(new Error('a mistake'));
  const take = sampler(system, engine);
  await expect(take('look', MINUTE)).rejects.toThrow('a mistake');
  expect(await take('tick', MINUTE)).toMatchObject({ slept: null });
});

it.each<[string, Cause, object]>([
  ['a tick asks only what a wake asks', 'tick', { known: false, gap: 'depends' }],
  ['a look stays a look, and asks for the strength of Wi-Fi too', 'look', { known: true, at: START + HOUR }],
])('right after a sleep, %s', async (_case, cause, signal) => {
  const network = { spairport_signal_noise: '-52 dBm / -90 dBm', spairport_network_rate: 390 };
  const radio = { _name: 'en0', spairport_current_network_information: network };
  const wifi = {
    run: ['/usr/sbin/system_profiler', 'SPAirPortDataType', '-json'],
    stdout: JSON.stringify({ SPAirPortDataType: [{ spairport_airport_interfaces: [radio] }] }),
  };
  const { state, slept } = await between(HOUR, MINUTE, machine(wifi), cause);
  expect(slept).not.toBeNull();
  expect(state.snapshot.signal).toMatchObject(signal);
});
