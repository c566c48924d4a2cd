import { describe, expect, it } from 'vitest';
import { explain } from '../../explain/explain.ts';
import { messageLines, ruleLines, type Sheet } from './explain.ts';
import { type Line, print } from './lines.ts';

const SHEET: Sheet = { columns: 80, macosMajor: 15, standing: null };
const printed = (lines: readonly Line[]): readonly string[] => print(lines, false).split('\n').slice(1, -2);

function message(text: string, sheet: Sheet = SHEET): readonly string[] {
  const [best] = explain(text);
  if (!best) throw new Error(`nothing is known as "${text}"`);
  return printed(messageLines(best, sheet));
}

describe('a rule', () => {
  it('tells what to do and where', () => {
    expect(printed(ruleLines('clock-wrong', SHEET))).toEqual([
      '    The clock of this Mac is wrong',
      '    Rule           clock-wrong',
      '',
      '    Why it matters iCloud may turn away a Mac whose date or time is wrong.',
      '    Do this        Turn on "Set time and date automatically".',
      '                   System Settings → General → Date & Time',
      '                   unstuck open date-time',
      '    If it stays    1  If it is already on, turn it off and on again.',
      '                      Costs nothing.',
      '                   2  Restart the Mac.',
      '                      Takes a few minutes; open apps are closed.',
      '    Judged by      Stops the upload. Likely when found.',
      '    Looks at       clock',
    ]);
  });

  it.each([
    ['disk-full', 'something like "Not enough space on this Mac"'],
    ['mac-warm', 'probably "Device Needs to Cool Down"'],
    ['battery-low', 'probably "Low Battery"'],
    // Photos' engine has no word of its own for these.
    ['captive-portal', 'probably "Poor Network Connection"'],
    ['proxy-dead', 'probably "Poor Network Connection"'],
    ['poor-network', 'Poor Network Connection'],
    ['low-power-mode', 'Low Power Mode'],
  ] as const)('%s: says how sure the words of Photos are', (rule, shown) => {
    expect(printed(ruleLines(rule, SHEET))).toContain(`    Photos shows   ${shown}`);
  });
});

it('calls what has to be done next by that name', () => {
  expect(printed(ruleLines('items-failed', SHEET)).join('\n')).toMatch(/^ {4}Then {11}1 {2}Select/m);
});

describe('a message', () => {
  it('in another language is told in the English that it translates', () => {
    expect(message('Batteriestrom sparen').join('\n')).toContain('In English     "Saving Battery Power"');
  });

  it('in another language is told in English too, its causes one below the other', () => {
    expect(message('Stromsparmodus')).toEqual([
      '    "Stromsparmodus"',
      '    In English     "Low Power Mode"',
      '',
      '    It means       Low Power Mode is on, and it holds back uploads in the',
      '                   background.',
      '    No worry       It goes on by itself as soon as the reason is gone.',
      '    Do this        Turn off Low Power Mode, or click Sync Now to upload anyway',
      '                   for some hours.',
      '    Can come from  Uploads are paused because of Low Power Mode',
      '                     (low-power-mode)',
    ]);
  });

  it.each([
    [14, 'Apple ID'],
    [15, 'Apple Account'],
    [null, 'Apple Account'],
  ])('says what to do in the names of macOS %j', (macosMajor, account) => {
    const lines = message('Sign in to your Apple Account again', { ...SHEET, macosMajor });
    expect(lines.join(' ')).toContain(`Open ${account} settings and answer what is asked there.`);
  });

  it('shows a count as an ellipsis', () => {
    expect(message('Uploading 1,284 items')[0]).toBe('    "Uploading … items"');
  });
});
