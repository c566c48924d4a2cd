/** What a row of `pmset -g log` says about sleep. `at`: milliseconds since 1970. */
export interface Row {
  readonly at: number;
  /** `restart`: the power daemon was started anew, or a sleep failed; whatever was before has ended. */
  readonly turn: 'sleep' | 'dark-wake' | 'wake' | 'restart';
  readonly reason: string | null;
  readonly power: 'ac' | 'battery' | null;
  readonly charge: number | null;
  /** How long pmset says this lasted. */
  readonly seconds: number | null;
}

/** Domain and message, after a date in Western digits. The padding between them varies with the version of macOS. */
const ROW =
  /^\s*(\d{1,6})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) ([+-]\d\d)(\d\d)\s+(Sleep|Wake|DarkWake|Start|Failure)\s+(\S.*)$/;

/** The date is made with the user's own region settings, so its digits may be those of another script. */
const OTHER_DIGITS = /^\s*(?!\d)\p{Nd}{1,6}-\p{Nd}{1,2}-\p{Nd}{1,2}\s/u;

const FIRST_YEAR = 2015;
const LAST_YEAR = 2100;

/** Reads one line. `other-calendar`: a date that cannot be placed. Null: nothing about sleep. */
export function rowOf(line: string): Row | 'other-calendar' | null {
  const match = ROW.exec(line.trimEnd());
  if (match === null) return OTHER_DIGITS.test(line) ? 'other-calendar' : null;
  const [domain = '', message = ''] = match.slice(9);
  const turn = turnOf(domain, message);
  if (turn === null) return null;
  const at = momentOf(match.slice(1, 9).map(Number));
  if (at === null) return 'other-calendar';
  return { at, turn, ...detailsOf(message) };
}

/** "Wake Requests" is another domain; "Entering DarkWake state" stands under Sleep, but the Mac is awake then. */
function turnOf(domain: string, message: string): Row['turn'] | null {
  if (domain === 'Start' || domain === 'Failure') return 'restart';
  if (domain === 'Sleep') {
    if (message.startsWith('Entering Sleep')) return 'sleep';
    return message.startsWith('Entering DarkWake') ? 'dark-wake' : null;
  }
  if (message.startsWith('DarkWake to FullWake') || message.startsWith('Wake')) return 'wake';
  return message.startsWith('DarkWake') ? 'dark-wake' : null;
}

function momentOf(parts: readonly number[]): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHours = 0, zoneMinutes = 0] =
    parts;
  const fits = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second <= 60;
  if (year < FIRST_YEAR || year > LAST_YEAR || !fits) return null;
  // The sign of the hours is that of the minutes: -0330 is three and a half hours behind.
  const behind = zoneHours < 0 || Object.is(zoneHours, -0);
  const offset = zoneHours * 60 + (behind ? -zoneMinutes : zoneMinutes);
  return Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000;
}

function detailsOf(message: string): Omit<Row, 'at' | 'turn'> {
  const [, reason] = /due to '([^'=]{1,80})/.exec(message) ?? [];
  // "Batt" in rows of sleep, "BATT" in rows of waking.
  const [, source] = / Using (AC|Batt) ?\(/i.exec(message) ?? [];
  const [, charge] = /\(Charge: ?(\d{1,3})%?\)/.exec(message) ?? [];
  const [, seconds] = /(\d{1,8}) secs$/.exec(message.trimEnd()) ?? [];
  return {
    reason: reason?.replace(/ pid$/, '') ?? null,
    power: source === undefined ? null : source === 'AC' ? 'ac' : 'battery',
    // A Mac without a battery prints zero.
    charge: charge === undefined || Number(charge) === 0 ? null : Number(charge),
    seconds: seconds === undefined ? null : Number(seconds),
  };
}
