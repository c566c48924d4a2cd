import type { State } from '../../shared/diagnosis.ts';
import type { LastSleep } from '../../shared/facts/mac.ts';
import { lastSleep as lastSleepProbe } from '../probes/last-sleep/probe.ts';
import type { System } from '../system/system.ts';
import { Engine } from './engine.ts';
import { type Clocks, isJump, passedBetween } from './passed.ts';

const MINUTE_MS = 60_000;

export interface ChainOptions {
  readonly onState: (state: State, engine: Engine) => void;
  readonly signal: AbortSignal;
}

/**
 * The live watch: one sample at once, then one a minute, each planned only when the one before has ended, so ticks
 * never pile up. Timers stand still while a Mac sleeps; the first tick after a gap counts as a wake.
 */
export async function watch(system: System, { onState, signal }: ChainOptions): Promise<void> {
  const engine = new Engine(system);
  let before = clocks(system);
  onState(await engine.sample('look', { awake: 0, asleep: 0 }), engine);
  while (!signal.aborted) {
    try {
      await system.sleep(MINUTE_MS - (system.monotonic() % MINUTE_MS), signal);
    } catch {
      return;
    }
    const now = clocks(system);
    const jumped = isJump(before, now, MINUTE_MS);
    const lastSleep = jumped ? await askLastSleep(system) : undefined;
    const passed = passedBetween(before, now, MINUTE_MS, lastSleep);
    before = now;
    onState(await engine.sample(jumped ? 'wake' : 'tick', passed), engine);
  }
}

/** One live look: everything that can be read now, judged. */
export function lookOnce(system: System): Promise<State> {
  return new Engine(system).sample('look', { awake: 0, asleep: 0 });
}

const clocks = (system: System): Clocks => ({ wall: system.now(), monotonic: system.monotonic() });

async function askLastSleep(system: System): Promise<LastSleep | undefined> {
  try {
    return await lastSleepProbe.read(system, {});
  } catch {
    return undefined;
  }
}
