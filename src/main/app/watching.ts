import type { State } from '../../shared/diagnosis.ts';
import type { HistoryEvent } from '../../shared/history/chronicle.ts';
import type { Health } from '../engine/health.ts';
import type { Cause } from '../engine/schedule.ts';

/** What happens to a Mac beside the samples. `heat`: it got warmer or cooler, or its processors slower. */
export const machineEvents = ['suspend', 'resume', 'lock', 'unlock', 'on-ac', 'on-battery', 'heat'] as const;

export type MachineEvent = (typeof machineEvents)[number];

/** Whom a watch tells. Times in milliseconds since 1970. */
export interface Watcher {
  readonly onState: (state: State) => void;
  /** Where the recording says so. */
  readonly onEvent: (event: MachineEvent, at: number) => void;
  /** As the clocks tell, whether or not anyone said so at the time. */
  readonly onSlept: (from: number, to: number) => void;
  /** Someone set the clock, or the Mac is in another time zone. */
  readonly onClocks: (event: HistoryEvent) => void;
}

/** A watch that goes on by itself: over this Mac, or over a recorded one. */
export interface Watching {
  readonly now: () => number;
  /** The one it is in now: a Mac that travels changes it. */
  readonly timeZone: string;
  /** A sample out of turn. It comes as every other one does; this only says when it is over. */
  readonly sample: (cause: Cause) => Promise<void>;
  /** Minutes between samples, from now on. */
  readonly every: (minutes: number) => void;
  /** How each probe has done so far. Empty where a recording plays: its answers took no time. */
  readonly health: () => Health;
  readonly stop: () => void;
}
