import { describe, expect, it } from 'vitest';
import {
  BERLIN,
  type Evening,
  LOW_POWER,
  lowPowerNight,
  samples,
  told,
} from '../../../../test/harness/evening.ts';
import { nightReport } from './night.ts';

/** The report as lines, without the empty ones around it. */
function report(evening: Evening, { columns = 80, color = false } = {}): readonly string[] {
  const { chronicle, night } = told(evening);
  return nightReport(night, chronicle, { columns, color, timeZone: BERLIN }).split('\n').slice(1, -2);
}

/** The lanes without their labels and the axis above them. */
const lanes = (evening: Evening): readonly string[] =>
  report(evening)
    .filter((line) => /^ {2}(Power|Asleep|Network|Paused|Upload)( |$)/.test(line))
    .slice(0, 5)
    .map((line) => line.slice(11));

it('tells a quiet night', () => {
  expect(report({ entries: samples(0, 540, { verdict: 'up-to-date', left: 0 }), end: 540 })).toEqual([
    '  Nothing was waiting to be uploaded this night.',
    '',
    '  21:00 ───────────────────────────────────────────────────────────── 06:00',
    `  Power    ${'█'.repeat(64)}`,
    '  Asleep',
    `  Network  ${'█'.repeat(64)}`,
    '  Paused',
    '  Upload',
    '',
    '  Uploaded   Nothing',
    '  Asleep     Not at all',
    '  Paused     Not at all',
    '  Power      Plugged in',
    '  Tonight    Nothing to do: nothing is waiting.',
  ]);
});

it('tells the night in which Low Power Mode came on', () => {
  expect(report(lowPowerNight())).toEqual([
    '  Low Power Mode cost this night 5 h 6 min: 184 of 1,284 items were uploaded.',
    '',
    '  21:00 ───────────────────────────────────────────────────────────── 06:00',
    '  Power    ████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒',
    '  Asleep                                          ░░░░░░░░░░░░░░░░░░░',
    `  Network  ${'█'.repeat(64)}`,
    '  Paused            ███████████████████████████████████████████████████████',
    '  Upload   ▇▇▇▇▇▇▇▇▄',
    '',
    '  Uploaded   184 items, 5.5 GB between 21:00 and 22:14, 4.5 GB an hour',
    '  Asleep     2 h 40 min (lid closed 02:31)',
    '  Paused     5 h 6 min awake, Low Power Mode',
    '  Power      On battery for 5 h 10 min awake (92 % to 71 %)',
    '  Tonight    Turn Low Power Mode off: 1,100 items need about 7 h.',
  ]);
});

describe('the lanes', () => {
  it('show being offline as a low line', () => {
    const entries = [...samples(0, 299), ...samples(300, 600, { online: false })];
    expect(lanes({ entries })[2]).toBe(`${'█'.repeat(32)}${'▁'.repeat(32)}`);
  });

  it('show a short pause in one column', () => {
    const entries = [...samples(0, 299), ...samples(300, 301, LOW_POWER), ...samples(302, 600)];
    expect(lanes({ entries })[3]).toBe(`${' '.repeat(32)}█`);
  });

  it('show nothing where nobody watched', () => {
    expect(lanes({ entries: [...samples(0, 149), ...samples(450, 600)] })[0]).toBe(
      `${'█'.repeat(16)}${' '.repeat(32)}${'█'.repeat(16)}`,
    );
  });

  it('show little as little, and the most as the most', () => {
    const entries = [
      ...samples(0, 299, { left: 100, uploaded: 900 }),
      ...samples(300, 499, { left: 99, uploaded: 901 }),
      ...samples(500, 600, { left: 0, uploaded: 1000 }),
    ];
    expect(lanes({ entries })[4]).toMatch(/^ {31}▁ +[▁-▇]?▇$/);
  });
});

it.each([30, 40, 60, 80, 105, 200])('stays within %i columns', (columns) => {
  const widest = Math.max(...report(lowPowerNight(), { columns }).map((line) => line.length));
  expect(widest).toBeLessThanOrEqual(columns);
});

it('says the same without color', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: color codes are control sequences.
  const colors = /\u001b\[\d+m/g;
  const colored = report(lowPowerNight(), { color: true });
  expect(colored.some((line) => line.includes('\u001b'))).toBe(true);
  expect(colored.map((line) => line.replaceAll(colors, '').trimEnd())).toEqual(report(lowPowerNight()));
});
