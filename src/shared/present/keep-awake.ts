import type { State } from '../diagnosis.ts';
import type { Power } from '../facts/mac.ts';
import { nextTime } from '../night/clock.ts';
import type { Settings } from '../settings/settings.ts';
import type { KeepAwake, KeepAwakeMode } from '../view-source.ts';
import { clockTime } from './units.ts';

/** What the user asked for. The end is fixed when it is asked: the next morning must not become the one after. */
export interface KeepAwakeChoice {
  readonly mode: KeepAwakeMode;
  /** Milliseconds since 1970; null: no end by the clock. */
  readonly until: number | null;
}

export const letSleep: KeepAwakeChoice = { mode: 'off', until: null };

export function chooseKeepAwake(
  mode: KeepAwakeMode,
  { alerts }: Pick<Settings, 'alerts'>,
  now: number,
  timeZone: string,
): KeepAwakeChoice {
  return { mode, until: mode === 'tonight' ? nextTime(alerts.nightTo, now, timeZone) : null };
}

interface Scene {
  readonly choice: KeepAwakeChoice;
  readonly settings: Pick<Settings, 'keepAwakeOnBattery'>;
  /** Where the power comes from now; null: not known. */
  readonly source: Power['source'] | null;
  readonly state: State | null;
  readonly now: number;
}

/** Whether this Mac is to be held awake now. A choice that has run out is off. */
export function keepAwakeState({ choice, settings, source, state, now }: Scene): KeepAwake {
  const over = choice.until !== null && now >= choice.until;
  if (choice.mode === 'off' || over || state?.progress.left === 0) return { ...letSleep, holding: 'no' };
  const holding = source === 'ac' || settings.keepAwakeOnBattery ? 'yes' : 'waiting';
  return { ...choice, holding };
}

/** What is promised, and what is not. Null: nothing is. */
export function keepAwakeSentence(
  { mode, holding, until }: KeepAwake,
  state: State | null,
  timeZone: string,
  now: number,
): string | null {
  if (mode === 'off') return null;
  const end = until === null ? untilDone(state) : `until ${clockTime(until, timeZone, now)}`;
  if (holding === 'waiting') return `This Mac will be kept awake ${end}, as soon as it is plugged in.`;
  const power = state?.snapshot.power;
  const desktop = power?.known && !power.fact.hasBattery;
  const lid = desktop ? '' : ' Closing the lid still puts it to sleep.';
  const sooner = until === null ? '' : ', or until the upload is done';
  return `This Mac stays awake ${end}${sooner}.${lid}`;
}

/** Nobody can tell when it is done where what is left cannot be counted: then this does not end by itself. */
const untilDone = (state: State | null): string =>
  state !== null && state.progress.left === null
    ? 'until you turn this off, as what is left to upload is not known'
    : 'until the upload is done';
