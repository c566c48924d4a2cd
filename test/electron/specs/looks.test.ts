import { createRequire } from 'node:module';
import type { Page as Tab } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../../../src/shared/view-source.ts';
import { end, type Launched, launch } from '../launch.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const pages: readonly Page[] = ['now', 'night', 'message', 'settings', 'about', 'first-run'];
const themes = ['light', 'dark'] as const;

let it: Launched;
let tab: Tab;

beforeAll(async () => {
  it = await launch();
  tab = await it.open();
  await tab.getByText('Low Power Mode is on').first().waitFor();
});
afterAll(() => end(it));

async function show(page: Page): Promise<void> {
  await it.open();
  await tab.evaluate((name) => {
    const bridge = Reflect.get(window, 'unstuck') as {
      call: (name: string, input: unknown) => Promise<void>;
    };
    return bridge.call('show', name);
  }, page);
  await tab.locator(`[data-page="${page}"] h1`).waitFor();
}

const setTheme = (theme: (typeof themes)[number]) =>
  it.app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** Evaluated by DevTools, so that the page's own policy is not in its way. */
async function axe(): Promise<readonly string[]> {
  const { readFileSync } = await import('node:fs');
  await tab.evaluate(readFileSync(AXE, 'utf8'));
  const violations = await tab.evaluate(async () => {
    const { run } = Reflect.get(window, 'axe') as {
      run: (what: Document, how: object) => Promise<{ readonly violations: readonly Violation[] }>;
    };
    const found = await run(document, { resultTypes: ['violations'] });
    return found.violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

for (const theme of themes) {
  test.each(pages)(`axe finds nothing on %s in ${theme}`, async (page) => {
    await setTheme(theme);
    await show(page);
    expect(await axe()).toEqual([]);
  });
}

test.each(pages)('%s still fits at 200 percent text', async (page) => {
  await show(page);
  await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const wide = await tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await tab.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  expect(wide).toBeLessThanOrEqual(0);
});

test.each(pages)('%s can be read from right to left', async (page) => {
  await show(page);
  await tab.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  const wide = await tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await tab.evaluate(() => document.documentElement.removeAttribute('dir'));
  expect(wide).toBeLessThanOrEqual(0);
});

test('nothing moves for who wants nothing to move', async () => {
  await tab.emulateMedia({ reducedMotion: 'reduce' });
  await show('now');
  expect(await tab.evaluate(() => document.getAnimations().length)).toBe(0);
  await tab.emulateMedia({ reducedMotion: null });
});

test('forced colors leave every glyph to be seen', async () => {
  await tab.emulateMedia({ forcedColors: 'active' });
  await show('now');
  expect(await tab.locator('h1').isVisible()).toBe(true);
  await tab.emulateMedia({ forcedColors: null });
});

test('nothing went wrong in the page', () => {
  expect(it.complaints).toEqual([]);
});
