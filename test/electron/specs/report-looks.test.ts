import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngOf } from '../../harness/pictures.ts';
import { end, type Launched, launch } from '../launch.ts';
import { asFile, type OpenReport, openReport } from '../report.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let it: Launched;
let report: OpenReport;
let page: Page;

beforeAll(async () => {
  it = await launch();
  report = await openReport(it);
  page = report.page;
  await fill();
});
afterAll(() => end(it));

/** Everything that can be unfolded, added and chosen. */
async function fill(): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click();
  await page.getByLabel('Restarted the Mac', { exact: true }).check();
  await page.getByRole('button', { name: 'Add a device' }).click();
  await page.getByRole('button', { name: 'Choose…' }).click();
  await page.getByRole('searchbox').waitFor();
  await page.locator('input[type=file]').setInputFiles(asFile('a.png', pngOf(120, 80, [20, 90, 200])));
  await page.locator('.thumbnails img').waitFor();
  await page.getByRole('button', { name: 'Copy text' }).click();
  await page.getByText('Copied.').waitFor();
}

const edit = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Cover parts of Picture 1' }).click();
  await page.getByRole('application').waitFor();
};
const leave = async (): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
};

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** Evaluated by DevTools, so that the page's own policy is not in its way. */
async function axe(): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { run } = Reflect.get(window, 'axe') as {
      run: (what: Document, how: object) => Promise<{ readonly violations: readonly Violation[] }>;
    };
    // Nothing runs in the preview, so nothing can be asked of it there.
    const found = await run(document, { resultTypes: ['violations'], iframes: false });
    return found.violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** Done when the page is drawn in it: buttons fade into their new color. */
async function setTheme(theme: 'light' | 'dark'): Promise<void> {
  await it.app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
  const isDrawn = (wanted: string): boolean =>
    matchMedia(`(prefers-color-scheme: ${wanted})`).matches && document.getAnimations().length === 0;
  await expect.poll(() => page.evaluate(isDrawn, theme)).toBe(true);
}

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (theme) => {
  test('in the window', async () => {
    await setTheme(theme);
    expect(await axe()).toEqual([]);
  });

  test('in the editor', async () => {
    await setTheme(theme);
    await edit();
    expect(await axe()).toEqual([]);
    await leave();
  });
});

/** What is wider than its place, or is cut off at its side. */
const cutOff = () =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, .card, header, footer, dialog')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName}.${one.className} ${one.scrollWidth} > ${one.clientWidth}`),
  );

describe.each([
  ['as it opens', 1080, 780],
  ['at its smallest', 720, 560],
])('%s', (_what, width, height) => {
  beforeAll(() => page.setViewportSize({ width, height }));

  test('it fits', async () => {
    expect(await cutOff()).toEqual([]);
  });

  test('it fits with text of twice the size, and the editor, too', async () => {
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '26px'));
    expect(await cutOff()).toEqual([]);
    await edit();
    expect(await cutOff()).toEqual([]);
    const done = await page.getByRole('button', { name: 'Done' }).boundingBox();
    expect((done?.y ?? height) + (done?.height ?? 0)).toBeLessThanOrEqual(height);
    await leave();
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  });

  test('it can be read from right to left', async () => {
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await cutOff()).toEqual([]);
    const form = await page.locator('main').boundingBox();
    if (width > 1000) expect(form?.x).toBeGreaterThan(width / 2);
    await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  });
});

test('everything that can be clicked is 24 pixels high at least', async () => {
  const small = await page
    .locator(
      'button, select, summary, textarea, input:not([type=checkbox]):not([type=radio]):not([type=file])',
    )
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
        .map((one) => one.outerHTML),
    );
  expect(small).toEqual([]);
});

test('everything that can be used can be reached by Tab, and shows that it has the focus', async () => {
  await page.setViewportSize({ width: 1080, height: 780 });
  const wanted = await page
    .locator('button:visible:enabled, select:visible, textarea, input:visible:enabled, summary:visible')
    // Of the choices of one group, Tab reaches one.
    .evaluateAll((all) => all.filter((one) => !one.matches('[type=radio]:not(:checked)')).length);
  const seen = new Set<string>();
  for (let tabs = 0; tabs < wanted * 2 && seen.size < wanted; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element.tagName === 'IFRAME') return null;
      const isMarked = (one: Element | null): boolean =>
        one !== null && getComputedStyle(one).outlineStyle !== 'none';
      const place = [...document.querySelectorAll('*')].indexOf(element);
      // The field for files has its look from the label around it.
      const marked = isMarked(element) || isMarked(element.closest('label.button'));
      return { place: String(place), marked, html: element.outerHTML };
    });
    if (!focused) continue;
    expect(focused.marked, focused.html).toBe(true);
    seen.add(focused.place);
  }
  expect(seen.size).toBeGreaterThanOrEqual(wanted);
});

test('by keyboard alone a report is filled in and saved', async () => {
  const { keyboard } = page;
  const tabTo = async (name: string | RegExp): Promise<void> => {
    const wanted = (words: string): boolean => (typeof name === 'string' ? words === name : name.test(words));
    for (let tabs = 0; tabs < 120; tabs += 1) {
      await keyboard.press('Tab');
      const words = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (wanted(words.trim())) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await tabTo('Message of Photos');
  await keyboard.type('low data');
  await tabTo('Low Data Mode');
  await keyboard.press('Enter');
  await tabTo('In your own words');
  await keyboard.type('Since Monday');
  await report.preview.getByText('Since Monday').waitFor();
  const before = (await it.journal('dialog.save')).length;
  await tabTo('Save as…');
  await keyboard.press('Enter');
  await expect.poll(async () => (await it.journal('dialog.save')).length).toBe(before + 1);
});

test('what was done is announced, and what went wrong at once', async () => {
  expect(await page.locator('.said [role=status]').count()).toBe(1);
  expect(await page.locator('.said [role=alert]').count()).toBe(1);
});

test('nothing moves for who wants nothing to move', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.emulateMedia({ reducedMotion: null });
});

test('nothing went wrong in the pages', () => {
  expect([...report.complaints, ...it.complaints]).toEqual([]);
});
