import type { State } from '../diagnosis.ts';
import type { Power } from '../facts/mac.ts';
import { endOfNight } from '../night/bedtime.ts';
import { nextTime } from '../night/clock.ts';
import type { Settings } from '../settings/settings.ts';
import type { KeepAwake, KeepAwakeMode } from '../view-source.ts';
import { clockTime } from './units.ts';

const LONGEST_MS = 25 * 3_600_000;

/** What the user asked for. The end is fixed when it is asked: the next morning must not become the one after. */
export interface KeepAwakeChoice {
  readonly mode: KeepAwakeMode;
  /** Milliseconds since 1970; null: no end by the clock. */
  readonly until: number | null;
  /** Something was left to upload since it was asked: only then can it be done. */
  readonly hadLeft: boolean;
}

export const letSleep: KeepAwakeChoice = { mode: 'off', until: null, hadLeft: false };

export function chooseKeepAwake(
  mode: KeepAwakeMode,
  settings: Pick<Settings, 'alerts'>,
  now: number,
  timeZone: string,
): KeepAwakeChoice {
  return {
    ...letSleep,
    mode,
    until: mode === 'tonight' ? nextTime(endOfNight(settings), now, timeZone) : null,
  };
}

/** What is left now belongs to the choice: the card of a camera may be put in only after it. */
export const remembering = (choice: KeepAwakeChoice, state: State | null): KeepAwakeChoice =>
  state?.progress.left && !choice.hadLeft ? { ...choice, hadLeft: true } : choice;

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
  const { mode, until, hadLeft } = choice;
  const nothingLeft = state?.progress.left === 0;
  const over = (until !== null && isPast(until, now)) || (nothingLeft && hadLeft);
  if (mode === 'off' || over) return { mode: 'off', holding: 'no', until: null };
  if (source !== 'ac' && !settings.keepAwakeOnBattery) return { mode, holding: 'waiting', until };
  return { mode, holding: nothingLeft ? 'idle' : 'yes', until };
}

/** The next morning may be one hour more than a day away. What lies further ahead was chosen by a clock that was wrong. */
const isPast = (until: number, now: number): boolean => now >= until || until - now > LONGEST_MS;

/** What is promised, and what is not. Null: nothing is. */
export function keepAwakeSentence(
  { mode, holding, until }: KeepAwake,
  state: State | null,
  timeZone: string,
  now: number,
): string | null {
  if (mode === 'off') return null;
  const end = until === null ? untilDone(state) : `until ${clockTime(until, timeZone, now)}`;
  if (holding !== 'yes') return awaited(end, holding, state);
  const power = state?.snapshot.power;
  const desktop = power?.known && !power.fact.hasBattery;
  const lid = desktop ? '' : ' Closing the lid still puts it to sleep.';
  const sooner = until === null ? '' : ', or until the upload is done';
  return `This Mac stays awake ${end}${sooner}.${lid}`;
}

function awaited(end: string, holding: KeepAwake['holding'], state: State | null): string {
  const later = `This Mac will be kept awake ${end}, as soon as`;
  if (holding === 'idle') return `Nothing is left to upload. ${later} something is.`;
  if (state?.progress.left !== 0) return `${later} it is plugged in.`;
  return `Nothing is left to upload. ${later} something is and it is plugged in.`;
}

/** Nobody can tell when it is done where what is left cannot be counted: then this does not end by itself. */
const untilDone = (state: State | null): string =>
  state !== null && state.progress.left === null
    ? 'until you turn this off, as what is left to upload is not known'
    : 'until the upload is done';
