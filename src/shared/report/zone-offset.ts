import { wallClock } from '../night/zone.ts';

const MINUTE_MS = 60_000;

/** "UTC+1", "UTC-3:30": so that someone elsewhere can read the times. `at`: milliseconds since 1970. */
export function zoneOffset(at: number, timeZone: string): string {
  const minutes = Math.round((wallClock(at, timeZone) - at) / MINUTE_MS);
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
