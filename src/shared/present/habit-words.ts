import type { Habits, HourSpeed, LostNights } from '../night/habits.ts';
import { lossName } from './loss-name.ts';
import { bytes, count, duration } from './units.ts';

export interface HabitFact {
  readonly label: string;
  readonly text: string;
}

/** More than these are no habits. */
const MOST_LOSSES = 3;
/** Hours that differ by less are the same to whoever chooses one. */
const WORTH_TELLING = 1.25;

/** What many nights have in common, each with the number of nights it rests on. What is not known has no line. */
export function habitFacts({ speedByHour, lost, untilDone, nights }: Habits): readonly HabitFact[] {
  const speed = speedText(speedByHour);
  const facts = [
    speed === null ? null : { label: 'Speed', text: speed },
    lost.length === 0 ? null : { label: 'Lost', text: lostText(lost, nights) },
    untilDone && {
      label: 'Done in',
      text: `About ${days(untilDone.days)} at the pace of ${untilDone.nights} nights`,
    },
  ];
  return facts.filter((fact) => fact !== null);
}

function speedText(hours: readonly HourSpeed[]): string | null {
  const [slowest, fastest] = [hours.toSorted(bySpeed)[0], hours.toSorted(bySpeed).at(-1)];
  if (!slowest || !fastest) return null;
  const nights = Math.min(...hours.map((hour) => hour.nights));
  const rests = `(${nights} nights or more)`;
  if (fastest.bytesPerHour < slowest.bytesPerHour * WORTH_TELLING) {
    return `About ${bytes(fastest.bytesPerHour)} an hour at any time ${rests}`;
  }
  return `Fastest after ${clock(fastest)}, ${rate(fastest)}; slowest after ${clock(slowest)}, ${rate(slowest)} ${rests}`;
}

const bySpeed = (a: HourSpeed, b: HourSpeed): number => a.bytesPerHour - b.bytesPerHour;
const clock = ({ hour }: HourSpeed): string => `${String(hour).padStart(2, '0')}:00`;
const rate = ({ bytesPerHour }: HourSpeed): string => `${bytes(bytesPerHour)} an hour`;
const days = (number: number): string => (number === 1 ? 'a day' : `${count(number)} days`);

function lostText(lost: readonly LostNights[], nights: number): string {
  const worst = lost.slice(0, MOST_LOSSES).map((one) => {
    return `${lossName(one.cause)} in ${one.nights} (${duration(one.seconds)})`;
  });
  return `Of ${nights} nights: ${worst.join(', ')}`;
}
