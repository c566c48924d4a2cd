import { dateIsIn } from '../../shared/night/zone.ts';

/** Where someone has set the variable, that is the zone, and it stays. */
const isGiven = process.env.TZ !== undefined;

/**
 * The time zone that this computer is in now. V8 looks it up once and keeps it: with Node 24, a process goes on in the old
 * zone after /etc/localtime has changed, until `process.env.TZ` is set or deleted, even where it was not set: Node then
 * has V8 look anew (tried on Linux with 24.21). A tenth of a millisecond.
 */
export function currentTimeZone(): string {
  if (!isGiven) {
    delete process.env.TZ;
    dateIsIn(null);
  }
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether a name is that of a time zone. Only what is not listed is asked of Intl, which takes six times as long. */
export function isTimeZone(name: string): boolean {
  if (isListed(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes this process one of another time zone: what a recording's times are told in. "+02:00" and former names, which
 * `TZ` may not know or take for something else, are left to Intl.
 */
export function moveTo(timeZone: string): void {
  if (!isListed(timeZone)) return;
  process.env.TZ = timeZone;
  dateIsIn(timeZone);
}

let listed: ReadonlySet<string> | undefined;

function isListed(name: string): boolean {
  listed ??= new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return listed.has(name);
}
