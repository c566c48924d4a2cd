import type { Progress, State } from '../diagnosis.ts';
import { bytes, count } from './units.ts';

/** How far the upload is. A part that is not known is null: a bar that guesses is worse than none. */
export interface ProgressCard {
  readonly left: string;
  readonly done: string | null;
  /** Of all items, 0 to 1. */
  readonly share: number | null;
  readonly toGo: string | null;
  readonly pace: string | null;
}

/** Null: nothing moves, or it is not known how much is left. */
export function progressCard({ progress, pace, verdict }: State): ProgressCard | null {
  const { left, uploaded, bytesLeft } = progress;
  const moves = verdict === 'uploading' || verdict === 'slowed';
  if (!moves || left === null || left === 0) return null;
  return {
    left: `${count(left)} left`,
    done: uploaded === null ? null : `${count(uploaded)} of ${count(left + uploaded)} done`,
    share: shareDone(progress),
    toGo: bytesLeft ? `${bytes(bytesLeft)} to go` : null,
    pace: speed(progress, pace.bytesPerHour),
  };
}

export function shareDone({ left, uploaded }: Progress): number | null {
  if (left === null || uploaded === null || left + uploaded === 0) return null;
  return uploaded / (left + uploaded);
}

function speed({ perHour }: Progress, bytesPerHour: number | null): string | null {
  if (bytesPerHour) return `${bytes(bytesPerHour / 3600)}/s up`;
  return perHour ? `${count(perHour)} an hour` : null;
}
