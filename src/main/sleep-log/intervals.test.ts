import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sleepLogReader } from './intervals.ts';
import { rowOf } from './row.ts';

const ALWAYS = { from: 0, to: Number.MAX_SAFE_INTEGER };

function read(lines: readonly string[], span = ALWAYS) {
  const { take, end } = sleepLogReader(span);
  for (const line of lines) take(line);
  return end();
}

const row = (time: string, domain: string, message: string, date = '2026-11-22'): string =>
  `${date} ${time} +0100 ${domain.padEnd(20)}\t${message}`;
const sleep = (time: string, reason = 'Idle Sleep', rest = 'Using Batt (Charge:64%)') =>
  row(time, 'Sleep', `Entering Sleep state due to '${reason}':TCPKeepAlive=active ${rest}`);
const darkWake = (time: string) =>
  row(
    time,
    'DarkWake',
    'DarkWake from Deep Idle [CDNP] : due to rtc/Maintenance Using BATT (Charge:63%) 41 secs',
  );
const wake = (time: string) =>
  row(
    time,
    'Wake',
    'Wake from Deep Idle [CDNVA] : due to lid/UserActivity Assertion Using BATT (Charge:60%)',
  );
const moment = (time: string): number => Date.parse(`2026-11-22T${time}+01:00`);

/** As "02:31:00 05:11:00 sleep". */
const short = (lines: readonly string[], span = ALWAYS): readonly string[] =>
  read(lines, span).intervals.map(({ from, to, kind }) => {
    const time = (at: number | null) =>
      at === null ? '?' : new Date(at + 3_600_000).toISOString().slice(11, 19);
    return `${time(from)} ${time(to)} ${kind}`;
  });

describe('lines that say nothing about sleep', () => {
  it.each([
    ['nothing', ''],
    ['the head', 'Time stamp                Domain              \tMessage   \tDuration  \tDelay'],
    [
      'a cycle',
      'Sleep/Wakes since boot at 2026-11-20 08:00:00 +0100 :12   Dark Wake Count in this sleep cycle:3',
    ],
    ['the tail', 'Total Sleep/Wakes since boot:12'],
    [
      'an assertion',
      row('02:00:00', 'Assertions', 'PID 1(x) Created PreventUserIdleSystemSleep "Sleep" 00:00:00'),
    ],
    [
      'a plan',
      row('02:00:00', 'Wake Requests', '[process=dasd request=SleepService deltaSecs=900 info="Wake"]'),
    ],
    [
      'a slow program',
      row('02:00:00', 'PM Client Acks', 'Delays to Sleep notifications: [x is slow(1543 ms)]'),
    ],
  ])('%s', (_name, line) => {
    expect(rowOf(line)).toBeNull();
    expect(read([line])).toEqual({ intervals: [], notice: null });
  });
});

describe('sleeps', () => {
  it('are the same with line ends of another system', () => {
    const lines = [sleep('02:31:00'), darkWake('03:00:00'), sleep('03:00:41'), wake('05:11:00')];
    const returned = lines.map((line) => `${line}\r`);
    expect(read(returned)).toEqual(read(lines));
    expect(short(returned)).toHaveLength(3);
  });

  it('know why, on what power, and with how much of it', () => {
    expect(read([sleep('02:31:00', 'Clamshell Sleep'), wake('05:11:00')]).intervals).toEqual([
      {
        from: moment('02:31:00'),
        to: moment('05:11:00'),
        kind: 'sleep',
        reason: 'Clamshell Sleep',
        power: 'battery',
        charge: 64,
      },
    ]);
  });

  it('of a Mac without a battery have no charge, and a process id is no reason', () => {
    const [interval] = read([sleep('02:00:00', 'Software Sleep pid=138', 'Using AC (Charge:0%)')]).intervals;
    expect(interval).toMatchObject({ reason: 'Software Sleep', power: 'ac', charge: null, to: null });
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'with dark wakes between',
      [sleep('02:00:00'), darkWake('02:30:00'), sleep('02:30:41', 'Maintenance Sleep'), wake('03:00:00')],
      ['02:00:00 02:30:00 sleep', '02:30:00 02:30:41 dark-wake', '02:30:41 03:00:00 sleep'],
    ],
    [
      'a dark wake that a person ends',
      [
        sleep('02:00:00'),
        darkWake('02:30:00'),
        row(
          '02:30:10',
          'Wake',
          'DarkWake to FullWake from Deep Idle [CDNVA] : due to HID Activity Using AC (Charge:9%)',
        ),
      ],
      ['02:00:00 02:30:00 sleep', '02:30:00 02:30:10 dark-wake'],
    ],
    [
      'the display goes dark first, which is no sleep',
      [
        row('02:00:00', 'Sleep', "Entering DarkWake state due to 'Idle Sleep': Using AC (Charge:100%)"),
        sleep('02:05:00'),
        wake('03:00:00'),
      ],
      ['02:00:00 02:05:00 dark-wake', '02:05:00 03:00:00 sleep'],
    ],
    ['never woke, and the log ends', [sleep('02:00:00')], ['02:00:00 ? sleep']],
    ['the wake row is cut off', [`${sleep('02:00:00')} 60 secs   `], ['02:00:00 02:01:00 sleep']],
    [
      'the stated length disagrees with the wake row',
      [`${sleep('02:00:00')} 11 secs`, wake('02:10:00')],
      ['02:00:00 02:10:00 sleep'],
    ],
    [
      'a wake row is missing between two',
      [`${sleep('02:00:00')} 60 secs`, sleep('03:00:00'), wake('04:00:00')],
      ['02:00:00 02:01:00 sleep', '03:00:00 04:00:00 sleep'],
    ],
    [
      'the same, and its stated length reaches past the second',
      [`${sleep('02:00:00')} 7200 secs`, sleep('03:00:00'), wake('04:00:00')],
      ['02:00:00 03:00:00 sleep', '03:00:00 04:00:00 sleep'],
    ],
    ['the clock was set back meanwhile', [sleep('02:00:00'), wake('01:59:00')], []],
    [
      'a restart ends it',
      [sleep('02:00:00'), row('03:00:00', 'Start', 'powerd process is started'), wake('04:00:00')],
      ['02:00:00 03:00:00 sleep'],
    ],
    [
      'columns closed up',
      ["2026-11-22 02:00:00 +0100 Sleep Entering Sleep state due to 'Idle Sleep': Using AC (Charge:5%)"],
      ['02:00:00 ? sleep'],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(short(lines)).toEqual(expected);
  });

  it('outside the span asked for are left out', () => {
    const lines = [
      sleep('01:00:00'),
      wake('02:00:00'),
      sleep('03:00:00'),
      wake('04:00:00'),
      sleep('05:00:00'),
    ];
    const span = { from: moment('02:00:00'), to: moment('05:00:00') };
    expect(short(lines, span)).toEqual(['03:00:00 04:00:00 sleep']);
  });

  it('of two time zones are put on one line of time', () => {
    const lines = [sleep('02:00:00'), wake('03:00:00').replace('+0100', '-0330')];
    const [interval] = read(lines).intervals;
    expect(interval?.to).toBe(Date.parse('2026-11-22T03:00:00-03:30'));
  });
});

describe('another calendar', () => {
  it.each([
    ['Buddhist', sleep('02:00:00').replace('2026', '2569')],
    ['Japanese', sleep('02:00:00').replace('2026', '0008')],
    ['no month', sleep('02:00:00').replace('-11-', '-13-')],
    ['Arabic digits', '٢٠٢٦-١١-٢٢ ٠٢:٠٠:٠٠ +0100 Sleep               \tEntering Sleep state'],
  ])('%s is said, and nothing is made up', (_name, line) => {
    const { intervals, notice } = read([line]);
    expect(intervals).toEqual([]);
    expect(notice).toMatch(/another calendar/);
  });
});

it('gives sleeps that end after they begin, from any rows', () => {
  const time = fc.integer({ min: 0, max: 86_399 }).map((s) => new Date(s * 1000).toISOString().slice(11, 19));
  const line = fc.tuple(time, fc.constantFrom(sleep, darkWake, wake)).map(([at, make]) => make(at));
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 30 }), (lines) => {
      for (const { from, to } of read(lines).intervals) expect(to ?? Infinity).toBeGreaterThan(from);
    }),
  );
});

it('is not slowed by hostile lines', () => {
  const began = performance.now();
  for (const line of [
    ' '.repeat(65_536),
    `${sleep('02:00:00')}${' 1 secs '.repeat(8_000)}x`,
    '1'.repeat(65_536),
  ])
    rowOf(line);
  expect(performance.now() - began).toBeLessThan(200);
});
