import { askedOf } from './asked.ts';
import { cpuMs } from './cpu.ts';
import type { Spawns } from './spawns.ts';

/** What so many minutes of sampling took. */
export interface Steady {
  readonly minutes: number;
  readonly programs: readonly string[];
  readonly shells: number;
  readonly sync: number;
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** A program that runs for weeks has all of its code compiled. */
const WARM_UP_MINUTES = 30;

/** Takes the samples of so many minutes, one after the other. */
export async function measureMinutes(
  stubs: string,
  minutes: number,
  spawns: Spawns,
  sample: () => Promise<unknown>,
): Promise<Steady> {
  for (let minute = 0; minute < WARM_UP_MINUTES; minute += 1) await sample();
  const before = { asked: askedOf(stubs).length, ...spawns, cpu: cpuMs(), wall: performance.now() };
  for (let minute = 0; minute < minutes; minute += 1) await sample();
  return {
    minutes,
    programs: askedOf(stubs).slice(before.asked),
    shells: spawns.shells - before.shells,
    sync: spawns.sync - before.sync,
    cpuMs: cpuMs() - before.cpu,
    wallMs: performance.now() - before.wall,
  };
}
