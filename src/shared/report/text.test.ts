import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportInput } from '../../../test/harness/report.ts';
import { buildReport } from './build.ts';
import { emptyForm } from './form.ts';
import { reportText } from './text.ts';

it('begins with the finding', () => {
  const lines = reportText(buildReport(reportInput())).split('\n');
  expect(lines.slice(1, 7)).toEqual([
    '22 Nov 2026, 07:02 (UTC+1) · last 24 hours',
    '',
    'Uploads are paused because Low Power Mode is on',
    '(Certain, from what this Mac says)',
    '',
    'Photos shows: “Low Power Mode”, with the button Sync Now',
  ]);
});

it('is never longer than a message in a chat, whatever anyone wrote', () => {
  const words = fc.string({ unit: 'binary', maxLength: 3_000 });
  const device = fc.record({ kind: fc.constant('iphone' as const), model: words, os: words, shows: words });
  fc.assert(
    fc.property(words, fc.array(device, { maxLength: 12 }), fc.array(words), (note, devices, troubles) => {
      const text = reportText(buildReport(reportInput({ troubles, form: { ...emptyForm, note, devices } })));
      expect(text.length).toBeLessThanOrEqual(2_000);
      expect(text).toContain('Uploads are paused because Low Power Mode is on');
    }),
    { numRuns: 200 },
  );
});

it('speaks of one item, and of a number that is not known', () => {
  const report = buildReport(reportInput());
  const texts = (left: number | null, items: number | null) =>
    reportText({ ...report, library: report.library && { ...report.library, left, items } }).split('\n');
  expect(texts(1, 10_000)).toContain('1 item left of 10,000');
  expect(texts(null, null)).toContain('items left: not known');
});

it('says how much more there is', () => {
  const note = 'word '.repeat(300);
  const text = reportText(buildReport(reportInput({ form: { ...emptyForm, note } })));
  expect(text).toMatch(/\n\d+ more lines are in the full report\.\n$/);
});
