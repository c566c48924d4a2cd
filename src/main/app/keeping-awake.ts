import type { State } from '../../shared/diagnosis.ts';
import type { Power } from '../../shared/facts/mac.ts';
import {
  chooseKeepAwake,
  type KeepAwakeChoice,
  keepAwakeState,
  letSleep,
  remembering,
} from '../../shared/present/keep-awake.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { KeepAwake, KeepAwakeMode } from '../../shared/view-source.ts';
import type { Blocker } from './outside.ts';

export interface Circumstances {
  readonly state: State | null;
  readonly settings: Settings;
  readonly now: number;
}

/** Holds this Mac awake while that is what someone chose, and lets go of it by itself. */
export class KeepingAwake {
  readonly #blocker: Blocker;
  #choice: KeepAwakeChoice = letSleep;
  #source: Power['source'] | null;

  constructor(blocker: Blocker, source: Power['source'] | null) {
    this.#blocker = blocker;
    this.#source = source;
  }

  choose(mode: KeepAwakeMode, settings: Settings, now: number, timeZone: string): void {
    this.#choice = chooseKeepAwake(mode, settings, now, timeZone);
  }

  /** Where the power comes from now. */
  poweredBy(source: Power['source']): void {
    this.#source = source;
  }

  /** What these circumstances make of it. */
  under(circumstances: Circumstances): KeepAwake {
    this.#choice = remembering(this.#choice, circumstances.state);
    const keep = keepAwakeState({ ...circumstances, choice: this.#choice, source: this.#source });
    // What has ended does not begin again when more photos come.
    if (keep.mode === 'off') this.#choice = letSleep;
    if (keep.holding === 'yes') this.#blocker.hold();
    else this.#blocker.release();
    return keep;
  }

  stop(): void {
    this.#blocker.release();
  }
}
