import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { SCHEMA_FILE, schemaText } from '../../scripts/assets.ts';
import { retell } from '../../src/main/engine/retell.ts';
import { type MadeReport, NoPrinter, reportBytes } from '../../src/main/report/forms.ts';
import { readRecording } from '../../src/main/system/read-recording.ts';
import { clip } from '../../src/shared/history/clip.ts';
import { buildReport } from '../../src/shared/report/build.ts';
import { emptyForm } from '../../src/shared/report/form.ts';
import type { ReportKind } from '../../src/shared/report/kinds.ts';
import type { SupportReport } from '../../src/shared/report/report.ts';
import { sheetOf } from '../../src/shared/report/sheet.ts';
import { stories } from '../harness/expectation.ts';
import { monthOfMinutes, reportInput, restlessMonth } from '../harness/report.ts';
import { root } from '../harness/repository.ts';

const made = (report: SupportReport): MadeReport => ({
  report,
  pictures: new Map(),
  recording: null,
  printPdf: null,
});

const textOf = async (kind: ReportKind, report: SupportReport): Promise<string> =>
  new TextDecoder().decode(await reportBytes(kind, made(report)));

const full = buildReport(
  reportInput({
    troubles: ['The history was damaged & a new one was started.'],
    health: [{ fact: 'signal', asked: 20, failed: 3, longestMs: 5_000 }],
    form: {
      ...emptyForm,
      message: 'low-power-mode',
      tried: [{ step: 'restarted', at: null }],
      devices: [{ kind: 'iphone', model: 'iPhone 15', os: 'iOS 26.1', shows: 'Paused' }],
      note: 'It began <after> the last update.\nNothing helps.',
    },
  }),
);

/** Of a recorded Mac, at its end. */
async function recorded(name: string): Promise<SupportReport> {
  const recording = await readRecording(join(root, 'test/recordings', name));
  const { state, chronicle, sleeps } = await retell(recording);
  const { startedAt, endsAt, timeZone } = recording.header;
  const hours = (endsAt - startedAt) / 3_600_000;
  return buildReport(
    reportInput({
      state,
      chronicle,
      sleeps,
      timeZone,
      now: endsAt,
      form: { ...emptyForm, hours },
      recorded: true,
    }),
  );
}

/** The statements of a page: what stands in each element that is marked as one, without its markup. */
function statementsIn(html: string): ReadonlyMap<string, string> {
  const found = html.matchAll(/<(\w+)[^>]* data-line="([^"]+)">(.*?)<\/\1>/gs);
  return new Map([...found].map(([, , id = '', inside = '']) => [id, plain(inside)]));
}

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('every form states the same', () => {
  it.each(['full', ...stories()])('%s', async (name) => {
    const report = name === 'full' ? full : await recorded(name);
    const sheet = sheetOf(report);
    const lines = [
      sheet.headline,
      ...sheet.story,
      ...sheet.tiles,
      ...sheet.parts.flatMap((part) => part.lines),
    ];
    const html = await textOf('html', report);
    const page = statementsIn(html);
    expect([...page.keys()].toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
    for (const { id, label, value } of lines) {
      expect(page.get(id), id).toContain(squeezed(value));
      if (id !== 'headline') expect(page.get(id), id).toContain(squeezed(label));
    }
    expect(sheetOf(JSON.parse(await textOf('json', report)))).toEqual(sheet);
    const said = new Set(
      lines.flatMap(({ label, value }) => [squeezed(`${label}: ${value}`), `${value} ${label}`]),
    );
    const text = (await textOf('txt', report)).split('\n');
    for (const line of text.slice(text.indexOf(sheet.headline.value) + 3).filter((one) => /: /.test(one)))
      expect([...said, ...sheet.never], line).toContain(line);
  });
});

it.each(['html', 'txt', 'json', 'zip'] as const)('%s has the same bytes every time', async (kind) => {
  expect(await reportBytes(kind, made(full))).toEqual(await reportBytes(kind, made(structuredClone(full))));
});

describe('JSON', () => {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(root, SCHEMA_FILE), 'utf8')));

  it('has its schema published as it is', () =>
    expect(readFileSync(join(root, SCHEMA_FILE), 'utf8')).toBe(schemaText()));

  it.each(['full', 'empty', ...stories()])('%s is of that shape', async (name) => {
    const empty = buildReport(reportInput({ state: null, chronicle: null, settings: null }));
    const report = name === 'full' ? full : name === 'empty' ? empty : await recorded(name);
    validate(JSON.parse(await textOf('json', report)));
    expect(validate.errors).toBeNull();
  });

  it('lets nothing in that is not named', () => {
    expect(validate({ ...full, serialNumber: 'C02XL0GTJGH5' })).toBe(false);
    expect(validate({ ...full, mac: { ...full.mac, ssid: 'Home' } })).toBe(false);
  });
});

describe('HTML', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // The page is sent as one file: its look has to be in it.
    rules: {
      'no-inline-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'prefer-native-element': 'off',
    },
  });

  it.each(['full', 'low-power-mode-at-bedtime', 'no-full-disk-access'])('%s is valid', async (name) => {
    const report = name === 'full' ? full : await recorded(name);
    const { results } = await validator.validateString(await textOf('html', report));
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  it('asks for nothing', async () => {
    const html = await textOf('html', full);
    expect(html).not.toMatch(/<(?:script|link|iframe|object|embed|base|form)\b/i);
    expect(html).not.toMatch(/\b(?:src|href|action|url)\s*[=(]\s*["']?(?!data:)/i);
  });

  it('of thirty days of minutes stays below a megabyte', async () => {
    const { chronicle, now } = monthOfMinutes();
    const form = { ...emptyForm, hours: 720 };
    const report = buildReport(reportInput({ chronicle, now, form }));
    expect(report.timeline?.days).toHaveLength(31);
    expect((await reportBytes('html', made(report))).length).toBeLessThan(1_000_000);
  });

  it.each([48, 720])('of %i hours in which everything changed with every minute, too', async (hours) => {
    const { chronicle: month, now } = restlessMonth();
    const chronicle = clip(month, now - hours * 3_600_000, now);
    const report = buildReport(reportInput({ chronicle, now, form: { ...emptyForm, hours } }));
    expect((await reportBytes('html', made(report))).length).toBeLessThan(1_000_000);
    expect((await reportBytes('json', made(report))).length).toBeLessThan(1_000_000);
  });
});

describe('the archive', () => {
  it('holds every form, a README, and what goes along', async () => {
    const picture = new Uint8Array([1, 2, 3]);
    const screenshots = [{ name: 'screenshot-1.png', kind: 'png', width: 4, height: 3, bytes: 3 }] as const;
    const report = buildReport(reportInput({ screenshots }));
    const zip = await reportBytes('zip', {
      report,
      pictures: new Map([['screenshot-1.png', picture]]),
      recording: { 'recording.json': picture, 'steps.jsonl': picture },
      printPdf: async () => new TextEncoder().encode("/CreationDate (D:20200101000000+00'00')"),
    });
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual([
      'README.txt',
      'report.html',
      'report.pdf',
      'report.txt',
      'report.json',
      'screenshots/screenshot-1.png',
      'recording/recording.json',
      'recording/steps.jsonl',
    ]);
    expect(new TextDecoder().decode(files['report.pdf'])).toBe("/CreationDate (D:20261122060200+00'00')");
    expect(new TextDecoder().decode(files['README.txt'])).toContain('report.html');
  });

  it('is made without a PDF where printing fails; the PDF alone is not', async () => {
    const report = buildReport(reportInput());
    const printPdf = () => Promise.reject(new Error('the browser printed nothing (status 1): '));
    const zip = await reportBytes('zip', { ...made(report), printPdf });
    expect(Object.keys(unzipSync(zip))).toEqual(['README.txt', 'report.html', 'report.txt', 'report.json']);
    await expect(reportBytes('pdf', { ...made(report), printPdf })).rejects.toThrow(
      new NoPrinter('the PDF could not be printed: the browser printed nothing (status 1): '),
    );
  });

  it('says so where nothing could print a PDF, and leaves out pictures that its owner left out', async () => {
    const report = buildReport(reportInput({ form: { ...emptyForm, leftOut: ['screenshots'] } }));
    const pictures = new Map([['screenshot-1.png', new Uint8Array([1])]]);
    const files = unzipSync(await reportBytes('zip', { ...made(report), pictures }));
    expect(Object.keys(files)).toEqual(['README.txt', 'report.html', 'report.txt', 'report.json']);
    expect(new TextDecoder().decode(files['README.txt'])).toContain('There is no PDF in here');
  });
});
