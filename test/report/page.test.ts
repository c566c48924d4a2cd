import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, ensureChromium } from '../../scripts/chromium.ts';
import { ensurePoppler } from '../../scripts/poppler.ts';
import { reportBytes } from '../../src/main/report/forms.ts';
import { browserPrinter } from '../../src/main/report/print.ts';
import { realSystem } from '../../src/main/system/real.ts';
import { clip } from '../../src/shared/history/clip.ts';
import { buildReport } from '../../src/shared/report/build.ts';
import { emptyForm, type ReportForm } from '../../src/shared/report/form.ts';
import { guideSteps } from '../../src/shared/report/guide.ts';
import { reportHtml } from '../../src/shared/report/html/page.ts';
import { MOST_DEVICES, MOST_PICTURES } from '../../src/shared/report/limits.ts';
import { sheetOf } from '../../src/shared/report/sheet.ts';
import { pngOf } from '../harness/pictures.ts';
import { monthOfMinutes, reportInput, restlessMonth } from '../harness/report.ts';
import { temporaryFolder } from '../harness/repository.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** As much as can be filled in, on a day on which as much happened as a report tells of. */
const form: ReportForm = {
  ...emptyForm,
  message: 'low-power-mode',
  tried: guideSteps().map(({ id }) => ({ step: id, at: null })),
  devices: Array.from({ length: MOST_DEVICES }, () => ({
    kind: 'iphone' as const,
    model: 'iPhone 15 Pro Max',
    os: 'iOS 26.1',
    shows: 'Uploading 1,284 Items',
  })),
  note: 'It began after the last update, and nothing helps. '.repeat(40),
};
const shots = Array.from({ length: MOST_PICTURES }, (_, nth) => ({
  name: `screenshot-${nth + 1}.png`,
  kind: 'png' as const,
  width: 1_600,
  height: 1_000,
  bytes: 100,
}));
const restless = restlessMonth();
const day = buildReport(
  reportInput({
    form,
    now: restless.now,
    chronicle: clip(restless.chronicle, restless.now - 24 * 3_600_000, restless.now),
    health: [{ fact: 'signal', asked: 20, failed: 3, longestMs: 50 }],
    troubles: ['The history was damaged. A new one was started; the old one is kept.'],
    screenshots: shots,
  }),
);
/** White, as large as a screen. */
const white = pngOf(1_600, 1_000, [255, 255, 255]).toString('base64');
const pictures = new Map(shots.map(({ name }) => [name, Buffer.from(white, 'base64')]));
const { chronicle, now } = monthOfMinutes();
const month = buildReport(reportInput({ chronicle, now, form: { ...form, hours: 720 } }));
const reports = { day, month } as const;

const folder = temporaryFolder();
let browser: Browser;
let page: Page;
const asked: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  ensurePoppler(console.error);
  browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs] });
  page = await browser.newPage({ bypassCSP: false });
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => errors.push(message.text()));
}, 600_000);
afterAll(async () => {
  await browser.close();
  folder[Symbol.dispose]();
});

async function open(name: keyof typeof reports): Promise<string> {
  const file = join(folder.path, `${name}.html`);
  writeFileSync(file, reportHtml(reports[name], new Map([...pictures].map(([shot]) => [shot, white]))));
  await page.goto(pathToFileURL(file).href);
  return pathToFileURL(file).href;
}

describe.each(['day', 'month'] as const)('the page of a %s', (name) => {
  it('asks for nothing but itself, and says nothing on the console', async () => {
    asked.length = 0;
    const address = await open(name);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([address]);
    expect(errors).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('axe finds nothing: %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open(name);
    // The policy of the page lets no script in, not even this one.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.addScriptTag({ path: AXE });
    const found = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
    );
    await session.send('Page.setBypassCSP', { enabled: false });
    expect(found).toEqual([]);
  });

  it.each([320, 700, 1400])('fits a window of %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await open(name);
    const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(over).toBeLessThanOrEqual(0);
  });
});

describe('the PDF', () => {
  const print = async (name: keyof typeof reports): Promise<string> => {
    const printPdf = await browserPrinter(realSystem({ home: folder.path }));
    const made = { report: reports[name], pictures, recording: null, printPdf };
    const file = join(folder.path, `${name}.pdf`);
    writeFileSync(file, await reportBytes('pdf', made));
    return file;
  };

  it('of a day has three pages at most, and every statement', async () => {
    const file = await print('day');
    expect(pagesOf(file)).toBeLessThanOrEqual(3);
    // In the order of the page's own text, so that what is wrapped in a cell stays together.
    const text = bare(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
    const sheet = sheetOf(day);
    for (const { value } of [
      sheet.headline,
      ...sheet.story,
      ...sheet.tiles,
      ...sheet.parts.flatMap(({ lines }) => lines),
    ])
      expect(text).toContain(bare(value));
  }, 90_000);

  it.each(['A4', 'Letter'])('of such a day has three pages on %s as well', async (format) => {
    await open('day');
    const file = join(folder.path, `${format}.pdf`);
    writeFileSync(file, await page.pdf({ format, preferCSSPageSize: true, printBackground: true }));
    expect(pagesOf(file)).toBeLessThanOrEqual(3);
  });

  it('has the same bytes every time', async () => {
    const first = readFileSync(await print('month'));
    const second = readFileSync(await print('month'));
    expect(second.equals(first)).toBe(true);
  }, 120_000);
});

const pagesOf = (file: string): number =>
  Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]);

/** A printed line may be broken anywhere. */
const bare = (text: string): string => text.replaceAll(/[\s\u00ad\f-]+/g, '');
