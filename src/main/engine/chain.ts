import type { State } from '../../shared/diagnosis.ts';
import type { System } from '../system/system.ts';
import { Engine } from './engine.ts';
import { type Sample, sampler } from './sampler.ts';

const MINUTE_MS = 60_000;

export interface ChainOptions {
  readonly onState: (state: State, engine: Engine, sample: Sample) => void;
  readonly signal: AbortSignal;
}

/**
 * The live watch: one sample at once, then one a minute, each planned only when the one before has ended, so ticks
 * never pile up. Timers stand still while a Mac sleeps; the first tick after a gap counts as a wake.
 */
export async function watch(system: System, { onState, signal }: ChainOptions): Promise<void> {
  const engine = new Engine(system);
  const take = sampler(system, engine);
  // Whole minutes since the first look, so that a recording of them plays in step.
  const begun = system.monotonic();
  const next = async (cause: 'look' | 'tick'): Promise<void> => {
    const sample = await take(cause, MINUTE_MS);
    onState(sample.state, engine, sample);
  };
  await next('look');
  while (!signal.aborted) {
    try {
      await system.sleep(MINUTE_MS - ((system.monotonic() - begun) % MINUTE_MS), signal);
    } catch {
      return;
    }
    await next('tick');
  }
}
