import type { State } from '../../shared/diagnosis.ts';
import type { System } from '../system/system.ts';
import { currentTimeZone } from '../system/time-zone.ts';
import { Engine } from './engine.ts';
import type { Health } from './health.ts';
import { type Sample, sampler } from './sampler.ts';
import type { Cause } from './schedule.ts';

const MINUTE_MS = 60_000;

export interface ChainOptions {
  /** Ends it. What is under way then still comes to its end, and is told. */
  readonly signal: AbortSignal;
  readonly onState: (state: State, sample: Sample) => void;
  /** Hears of a planned sample that failed, or that `onState` could not take: it must not end the watch of a whole night. */
  readonly onError: (error: unknown) => void;
  /** Between samples; default: one. */
  readonly minutes?: number;
  readonly zoneNow?: () => string;
}

export interface Chain {
  /** A sample out of turn. Whoever asks for it hears when it fails. */
  readonly sample: (cause: Cause) => Promise<void>;
  /** Minutes between samples, from now on. */
  readonly every: (minutes: number) => void;
  /** How each probe has done so far. */
  readonly health: () => Health;
  /** When the signal has come and nothing is under way. */
  readonly over: Promise<void>;
}

/**
 * The live watch: one sample at once, then one at each whole interval, each planned only when the one before has ended,
 * so ticks never pile up. Timers stand still while a Mac sleeps; the first tick after a gap counts as a wake.
 */
export function startChain(system: System, options: ChainOptions): Chain {
  const { signal, onState, onError, minutes = 1, zoneNow = currentTimeZone } = options;
  const engine = new Engine(system);
  const take = sampler(system, engine, zoneNow);
  // Counted from the first look, so that a recording of them plays in step, and by the clock that nobody can set.
  const begun = system.monotonic();
  let interval = minutes * MINUTE_MS;
  let planned = new AbortController();

  const sample = async (cause: Cause): Promise<void> => {
    const taken = await take(cause, interval);
    onState(taken.state, taken);
  };
  const isDue = (): Promise<boolean> => {
    planned = new AbortController();
    const wait = interval - ((system.monotonic() - begun) % interval);
    return system.sleep(wait, AbortSignal.any([signal, planned.signal])).then(
      () => true,
      () => false,
    );
  };
  const goOn = async (): Promise<void> => {
    await sample('look').catch(onError);
    while (!signal.aborted) {
      if (await isDue()) await sample('tick').catch(onError);
    }
  };
  return {
    sample,
    every: (of) => {
      if (of * MINUTE_MS === interval) return;
      interval = of * MINUTE_MS;
      planned.abort();
    },
    health: () => engine.health,
    over: goOn(),
  };
}

/** The chain for whoever only looks on, until the signal comes. */
export const watch = (system: System, options: ChainOptions): Promise<void> =>
  startChain(system, options).over;
