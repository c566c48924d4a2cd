import { wallClock } from '../night/zone.ts';

const BYTE_STEPS: readonly (readonly [size: number, unit: string])[] = [
  [1e12, 'TB'],
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'KB'],
];
/** What would round to 1,000 of one unit is 1 of the next. */
const ROUNDS_UP = 0.9995;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Decimal units, as Finder counts: "38.2 GB", "182 GB", "512 MB". */
export function bytes(amount: number): string {
  const step = BYTE_STEPS.find(([size]) => Math.abs(amount) >= size * ROUNDS_UP);
  if (!step) return plural(Math.round(amount), 'byte', 'bytes');
  const [size, unit] = step;
  const scaled = amount / size;
  const digits = Math.abs(scaled) < 100 && size >= 1e9 ? 1 : 0;
  return `${scaled.toFixed(digits).replace(/\.0$/, '')} ${unit}`;
}

/** "1,284". By hand: the first number format that a process makes takes longer than most of what it is made for. */
export const count = (amount: number): string =>
  Math.round(amount)
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, ',');

/** "1 item", "1,284 items" */
export const items = (amount: number): string => plural(amount, 'item', 'items');

/** The number, then the words that fit it. */
export const plural = (amount: number, one: string, many: string): string =>
  `${count(amount)} ${amount === 1 ? one : many}`;

/** "45 s", "10 min", "8 h 48 min", "3 days 4 h". */
export function duration(seconds: number): string {
  const rounded = Math.max(0, Math.round(seconds));
  if (rounded < MINUTE) return `${rounded} s`;
  if (rounded < HOUR) return `${Math.floor(rounded / MINUTE)} min`;
  if (rounded < DAY)
    return parts(Math.floor(rounded / HOUR), 'h', Math.floor((rounded % HOUR) / MINUTE), 'min');
  const days = Math.floor(rounded / DAY);
  return parts(days, days === 1 ? 'day' : 'days', Math.floor((rounded % DAY) / HOUR), 'h');
}

/** An estimate in the words of `duration`, no finer than an estimate can be: "40 min", "7 h", "1 day 6 h", "42 days". */
export function roughDuration(seconds: number): string {
  const [, step = DAY] = ROUGH_STEPS.find(([below]) => seconds < below) ?? [];
  return duration(Math.max(1, Math.round(seconds / step)) * step);
}

const ROUGH_STEPS: readonly (readonly [below: number, step: number])[] = [
  [10 * MINUTE, MINUTE],
  [3 * HOUR, 10 * MINUTE],
  [DAY, HOUR],
  [3 * DAY, 6 * HOUR],
];

function parts(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/**
 * "22:14" where that is plain from `now`: the same day, or the other side of one midnight. Else "21 Nov, 22:14", with the
 * year where that differs too. Milliseconds.
 */
export function clockTime(at: number, timeZone: string, now: number): string {
  const then = dayAndTime(at, timeZone);
  const today = dayAndTime(now, timeZone);
  if (then.day === today.day || Math.abs(now - at) < PLAIN_MS) return then.time;
  return then.year === today.year ? `${then.date}, ${then.time}` : `${then.date} ${then.year}`;
}

/** Within half a day, a clock time can only mean one thing. */
const PLAIN_MS = 12 * HOUR * 1000;

/** "Sat 21 Nov". Milliseconds. */
export function weekdayDate(at: number, timeZone: string): string {
  return `${WEEKDAYS[new Date(wallClock(at, timeZone)).getUTCDay()]} ${dayAndTime(at, timeZone).date}`;
}

/** "21 Nov 2026, 22:14": for what is read days later and elsewhere. Milliseconds. */
export function fullTime(at: number, timeZone: string): string {
  const { day, time } = dayAndTime(at, timeZone);
  return `${day}, ${time}`;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayAndTime(at: number, timeZone: string) {
  const wall = new Date(wallClock(at, timeZone));
  const year = String(wall.getUTCFullYear());
  const date = `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]}`;
  return {
    date,
    year,
    day: `${date} ${year}`,
    time: `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`,
  };
}

const two = (number: number): string => String(number).padStart(2, '0');
