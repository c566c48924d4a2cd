import { hourOf, parseDay } from '../../shared/night/zone.ts';
import { refuse } from './args.ts';
import type { CommandName } from './table.ts';

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Seconds of an option such as `--at 3600`. */
export function secondsOf(text: string, option: string, command: CommandName): number {
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(text)) refuse(`${option} "${text}" is not a number of seconds.`, command);
  return Number(text);
}

/** Seconds of a length of time such as "8h", "90m", "30s" or "1h30m". */
export function lengthOf(text: string, option: string, command: CommandName): number {
  const parts = text.match(/\d{1,6}[smhd]/g) ?? [];
  const seconds = parts.reduce(
    (sum, part) => sum + Number(part.slice(0, -1)) * (SECONDS[part.at(-1) ?? ''] ?? 0),
    0,
  );
  if (parts.join('') !== text || seconds === 0) {
    refuse(`${option} "${text}" is not a length of time, such as 8h, 90m or 30s.`, command);
  }
  return seconds;
}

/** A moment such as "7d" (so long ago), "2026-11-01" (its midnight here) or "2026-11-01T22:00:00Z". */
export function timeOf(
  text: string,
  option: string,
  {
    now,
    timeZone,
    command,
  }: { readonly now: number; readonly timeZone: string; readonly command: CommandName },
): number {
  const day = parseDay(text);
  if (day) return hourOf(day, 0, timeZone);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)) {
    const at = Date.parse(text);
    if (!Number.isNaN(at)) return at;
  }
  if (/^(\d{1,6}[smhd])+$/.test(text)) return now - lengthOf(text, option, command) * 1000;
  return refuse(
    `${option} "${text}" is not a time, such as 7d, 2026-11-01 or 2026-11-01T22:00:00Z.`,
    command,
  );
}
