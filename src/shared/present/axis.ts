import { momentOf, wallClock } from '../night/zone.ts';
import { clockTime } from './units.ts';

/** A full hour below a timeline; `at` is a fraction of its width. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

const HOUR_MS = 3_600_000;
const STEPS = [1, 2, 3, 4, 6, 12, 24];
/** Labels nearer to an end than this would stick out. */
const EDGE = 0.04;

/** Full hours by the clock on the wall, so that no more than `most` are shown. */
export function ticksOf(from: number, to: number, timeZone: string, most = 4): readonly Tick[] {
  const step = (STEPS.find((hours) => (to - from) / (hours * HOUR_MS) <= most) ?? 24) * HOUR_MS;
  const ticks: Tick[] = [];
  const first = Math.ceil(wallClock(from, timeZone) / step) * step;
  for (let wall = first; wall <= first + (to - from) + step; wall += step) {
    const moment = momentOf(wall, timeZone);
    const at = (moment - from) / (to - from);
    if (at < EDGE || at > 1 - EDGE) continue;
    if (ticks.at(-1)?.at === at) continue;
    ticks.push({ at, label: clockTime(moment, timeZone, moment) });
  }
  return ticks;
}
