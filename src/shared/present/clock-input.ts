const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes since midnight as a time field wants them: "22:00". */
export const clockField = (minutes: number): string =>
  `${String(Math.floor(minutes / HOUR)).padStart(2, '0')}:${String(minutes % HOUR).padStart(2, '0')}`;

/** Null while a time field is half filled in. */
export function minutesOf(field: string): number | null {
  const match = /^(\d\d):(\d\d)$/.exec(field);
  if (!match) return null;
  const minutes = Number(match[1]) * HOUR + Number(match[2]);
  return minutes < DAY && Number(match[2]) < HOUR ? minutes : null;
}
