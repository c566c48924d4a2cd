import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportInput } from '../../../test/harness/report.ts';
import { buildReport } from './build.ts';
import { emptyForm } from './form.ts';
import { timelineLines } from './lines/timeline.ts';
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

it('claims nothing to be left while uploads are off', () => {
  const report = buildReport(reportInput());
  const nothing = { uploaded: null, left: null, bytesLeft: null, failed: null };
  const lines = reportText({ ...report, library: report.library && { ...report.library, ...nothing } });
  expect(lines).toContain('items left of 10,000: uploads are off\n');
  expect(lines).toContain('Uploaded: uploads are off\n');
  expect(lines).not.toMatch(/left to upload|cannot upload/);
});

it('says how much more there is', () => {
  const note = 'word '.repeat(300);
  const text = reportText(buildReport(reportInput({ form: { ...emptyForm, note } })));
  expect(text).toMatch(/\n\d+ more lines are in the full report\.\n$/);
});

it('tells what happened whole or not at all: with holes it would be another night', () => {
  const told = Array.from({ length: 40 }, (_one, nth) => {
    const note = 'word '.repeat(nth * 2);
    const report = buildReport(reportInput({ form: { ...emptyForm, note } }));
    const lines = reportText(report).split('\n');
    const stretches = timelineLines(report).filter(({ id }) => id.startsWith('stretch-'));
    return (
      stretches.filter(({ label, value }) => lines.includes(`${label}: ${value}`)).length / stretches.length
    );
  });
  expect([...new Set(told)].sort()).toEqual([0, 1]);
});

it('names the sync engine and Apple where no heading does', () => {
  const lines = reportText(buildReport(reportInput())).split('\n');
  expect(lines).toContain('Sync engine’s last word: 07:02');
  expect(lines).toContain('Apple’s status now: Apple reports no problem with Photos');
});

it('says of a disk that is away that it is away', () => {
  const report = buildReport(reportInput());
  const library = report.library && {
    ...report.library,
    items: null,
    bytes: null,
    disk: { internal: null, network: false, type: '' },
  };
  expect(reportText({ ...report, library })).toContain(
    'Library: size not known, its disk is not connected\n',
  );
});
