/** A moment as ISO 8601 in UTC, with milliseconds. */
export type Instant = string;

/** `at`: milliseconds since 1970. */
export const instant = (at: number): Instant => new Date(at).toISOString();

/** A moment that no calendar holds is not known. */
export function instantOrNull(at: number | null): Instant | null {
  return at === null || Number.isNaN(new Date(at).getTime()) ? null : instant(at);
}
