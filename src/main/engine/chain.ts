import type { State } from '../../shared/diagnosis.ts';
import type { System } from '../system/system.ts';
import { Engine } from './engine.ts';
import { sampler } from './sampler.ts';

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
  const take = sampler(system, engine);
  onState((await take('look', MINUTE_MS)).state, engine);
  while (!signal.aborted) {
    try {
      await system.sleep(MINUTE_MS - (system.monotonic() % MINUTE_MS), signal);
    } catch {
      return;
    }
    onState((await take('tick', MINUTE_MS)).state, engine);
  }
}
