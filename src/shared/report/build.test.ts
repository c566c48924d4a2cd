import { describe, expect, it } from 'vitest';
import { told } from '../../../test/harness/evening.ts';
import { reportInput } from '../../../test/harness/report.ts';
import { makeState } from '../../../test/harness/state.ts';
import { defaultSettings } from '../settings/settings.ts';
import { buildReport } from './build.ts';
import { emptyForm, type ReportForm } from './form.ts';
import { textCleaner } from './free-text/clean.ts';
import type { CleanText } from './input.ts';
import { neverIncluded } from './never-included.ts';
import { reportSchema } from './schema.ts';
import { sections } from './sections.ts';
import { sheetOf } from './sheet.ts';

const withForm = (form: Partial<ReportForm>) => buildReport(reportInput({ form: { ...emptyForm, ...form } }));

const withClean = (clean: CleanText, note: string) =>
  buildReport(reportInput({ clean, form: { ...emptyForm, note } }));

describe('where little is known, the report is made and says so', () => {
  it('not one look, no history', () => {
    const report = buildReport(reportInput({ state: null, chronicle: null, settings: null }));
    expect(report.summary).toMatchObject({ verdict: 'unknown', rule: null, next: null });
    expect(report).toMatchObject({ timeline: null, checks: null, settings: null, engine: null });
    expect(report.missing).toEqual([
      'No look at this Mac could be taken: checks, counts and flags are missing.',
      'The history could not be read: what happened before now is missing.',
    ]);
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it('a history of nothing', () => {
    const report = buildReport(reportInput({ chronicle: told({}).chronicle }));
    expect(report.timeline).toBeNull();
    expect(report.missing).toContain('Nothing was recorded in this window of time.');
  });

  it('a library that may not be read', () => {
    const state = makeState({ facts: { uploadCounts: 'not-permitted', libraryAccess: 'unreadable' } });
    const { library, missing } = buildReport(reportInput({ state }));
    expect(library).toMatchObject({ items: null, left: null, bytesLeft: null, failed: null });
    expect(missing).toContain('Items: needs Full Disk Access.');
  });

  it('probes that failed are counted', () => {
    const health = [
      { fact: 'signal', asked: 20, failed: 3, longestMs: 5_000 },
      { fact: 'power', asked: 20, failed: 0, longestMs: 12 },
    ];
    expect(buildReport(reportInput({ health })).failures?.probes).toEqual([health[0]]);
  });
});

describe('what is never included', () => {
  const never = (differs: Parameters<typeof reportInput>[0]) =>
    sheetOf(buildReport(reportInput(differs))).never.join(' ');
  const advisor = ' An advisor will ask for the serial number: Apple menu → About This Mac.';

  it('holds for all of a report without pictures', () => {
    expect(never({})).toBe(`Never included: ${neverIncluded.join('; ')}.${advisor}`);
  });

  it('is promised for Unstuck alone where screenshots go along', () => {
    const shot = { name: 'screenshot-1.png', kind: 'png', width: 10, height: 10, bytes: 100 } as const;
    expect(never({ screenshots: [shot] })).toBe(
      `Never included by Unstuck itself: ${neverIncluded.join('; ')}. The screenshots show whatever the owner did not cover.${advisor}`,
    );
  });

  it('is promised for Unstuck alone where its owner added words', () => {
    const form = { ...emptyForm, note: 'My Wi-Fi is called Roe Home' };
    expect(never({ form })).toContain('by Unstuck itself');
    expect(never({ form })).toContain('own words were searched for such things, and may still hold some.');
  });
});

describe('the summary', () => {
  it('is the diagnosis, what Photos shows, and what else is in the way', () => {
    expect(buildReport(reportInput()).summary).toMatchObject({
      verdict: 'blocked',
      headline: 'Uploads are paused because Low Power Mode is on',
      rule: 'low-power-mode',
      certainty: 'certain',
      since: '2026-11-21T22:02:00.000Z',
      photosSays: { text: 'Low Power Mode', button: 'Sync Now', probably: false },
      others: [{ rule: 'on-battery', text: 'This Mac runs on battery (71 %)' }],
    });
  });
});

describe('the form', () => {
  it.each(sections)('%s can be left out, and that is said', (section) => {
    const report = withForm({ leftOut: [section] });
    expect(report[section]).toBeNull();
    expect(report.leftOut).toEqual([section]);
  });

  it('tells what was tried in the order of the guide, and no unknown step', () => {
    const at = Date.parse('2026-11-21T20:00:00Z');
    const tried = [
      { step: 'restarted', at },
      { step: 'nonsense', at },
      { step: 'photos-open', at: null },
    ];
    expect(withForm({ tried }).tried).toEqual([
      { text: 'Left Photos open in front, plugged in', at: null, by: 'person' },
      { text: 'Restarted the Mac', at: '2026-11-21T20:00:00.000Z', by: 'person' },
    ]);
  });

  it('tells what was seen in Photos in the words of its list, and nothing else', () => {
    expect(withForm({ message: 'low-data-mode' }).seen).toEqual({
      message: 'low-data-mode',
      text: 'Low Data Mode',
    });
    expect(withForm({ message: 'anything' }).seen).toBeNull();
  });

  it('every word of a person is cleaned before it is cut', () => {
    const clean = (text: string): string => text.replaceAll('jane', '<name-1>');
    const note = `${'x'.repeat(1_998)}jane and more`;
    const devices = [{ kind: 'iphone', model: 'of jane', os: 'jane', shows: 'jane' }] as const;
    const report = buildReport(reportInput({ clean, form: { ...emptyForm, note, devices } }));
    expect(report.note).toHaveLength(2_000);
    expect(JSON.stringify(report)).not.toContain('jane');
  });

  it.each([
    ['an address', 'jane.roe@example.org', /jan|roe|@/],
    ['a serial number', 'C02XL0GTJGH5', /C02/],
    ['a name', 'Quillfeather', /qui/i],
  ])('%s at the very end of a note leaves no half of itself', (_case, personal, trace) => {
    const clean = textCleaner({ home: '/Users/q', userNames: ['Quillfeather'], computerNames: [] });
    const before = 'it is stuck '.repeat(200).slice(0, 1_995);
    expect(withClean(clean, `${before} ${personal}`).note).not.toMatch(trace);
    // Where there is room for it, what stands in its place is said whole.
    expect(withClean(clean, `It is of ${personal}`).note).toMatch(/^It is of <.+>$/);
  });
});

describe('what was done', () => {
  it('each thing once, at its last time', () => {
    const { chronicle } = told({
      entries: [],
      events: [
        [10, 'opened', 'battery'],
        [30, 'tried', 'stalled 1'],
        [40, 'opened', 'battery'],
        [50, 'opened', 'somewhere else'],
        [60, 'tried', 'stalled 99'],
        [70, 'alert', 'low-power-mode'],
        [80, 'tried', 'stalled 2'],
        [90, 'untried', 'stalled 2'],
      ],
    });
    expect(buildReport(reportInput({ chronicle })).tried?.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Marked as tried: .+/),
      'Opened System Settings → Battery → Low Power Mode',
    ]);
  });
});

it('names only the settings that were changed, and never a path', () => {
  const settings = {
    ...defaultSettings,
    library: '/Users/jane/Pictures/Jane.photoslibrary',
    alerts: { ...defaultSettings.alerts, nightFrom: 21 * 60 + 30 },
  };
  expect(buildReport(reportInput({ settings })).settings).toEqual([
    { name: 'Photo library', value: 'chosen by hand' },
    { name: 'The night begins', value: '21:30' },
  ]);
});

it('has the same id for the same content, and another one for other content', () => {
  const { id } = buildReport(reportInput());
  expect(buildReport(reportInput()).id).toBe(id);
  expect(withForm({ note: 'Help' }).id).not.toBe(id);
});
