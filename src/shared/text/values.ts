import { bytes, clockTime, count, duration } from '../present/units.ts';
import type { Values } from '../rules/rule.ts';

export interface Moment {
  readonly timeZone?: string;
  /** Milliseconds since 1970. Times of another day then carry their date. */
  readonly now?: number;
}

/** `{name}`, or `{name|one item|many items}`: the number, then the words that fit it. */
const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Puts values into a sentence in the form their name asks for: `bytesLeft` and `quotaBytes` as a size,
 * `neededSeconds` as a duration, `untilAt` as a clock time, other numbers with grouping.
 * A place without a value stays visible, so that a test can see it.
 */
export function phrase(sentence: string, values: Values, moment: Moment = {}): string {
  return sentence.replace(PLACE, (place, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return place;
    const text = typeof value === 'number' ? written(name, value, moment) : value;
    return one === undefined ? text : `${text} ${value === 1 ? one : many}`;
  });
}

function written(name: string, value: number, { timeZone = 'UTC', now }: Moment): string {
  if (name.endsWith('Bytes') || name.startsWith('bytes')) return bytes(value);
  if (name.endsWith('Seconds')) return duration(value);
  if (name.endsWith('At')) return clockTime(value, timeZone, now ?? value);
  return count(value);
}
