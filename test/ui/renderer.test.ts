import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, ensureChromium } from '../../scripts/chromium.ts';
import type { ViewSource } from '../../src/shared/view-source.ts';
import { makeView, manyNights, recordedView } from '../harness/app-view.ts';
import { makeState } from '../harness/state.ts';
import { openPopover, type Popover } from './popover.ts';
import { type Served, serveRenderer } from './server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let served: Served;
let browser: Browser;
let blocked: ViewSource;
/** Every page and every verdict. */
let views: Readonly<Record<string, ViewSource>>;

beforeAll(async () => {
  served = await serveRenderer();
  browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs] });
  blocked = await recordedView('low-power-mode-at-bedtime');
  const others = {
    uploading: await recordedView('healthy-overnight', 7200),
    stalled: await recordedView('wedged-engine', 14_400),
    'up to date': await recordedView('clean-finish'),
    'not set up': await recordedView('icloud-photos-off'),
    'without Full Disk Access': await recordedView('no-full-disk-access'),
    slowed: await recordedView('full-tunnel-vpn'),
  };
  const nights = manyNights([blocked, ...Object.values(others)]);
  views = {
    'first look': makeView(),
    blocked,
    ...others,
    night: { ...blocked, nights, page: 'night' },
    message: { ...blocked, page: 'message' },
    settings: { ...blocked, page: 'settings', login: 'requires-approval', notifications: 'refused' },
    about: { ...blocked, page: 'about' },
    'first run': { ...others['without Full Disk Access'], page: 'first-run' },
  };
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
});

const open = (view: ViewSource, options?: BrowserContextOptions): Promise<Popover> =>
  openPopover(browser, served, view, options);

/** Shows one view after the other in the same window. */
async function throughAll(
  popover: Popover,
  check: (name: string, page: Page) => Promise<void>,
): Promise<void> {
  for (const [name, view] of Object.entries(views)) {
    await popover.push(view);
    await popover.page.locator(`[data-page="${view.page}"] h1`).waitFor();
    await unfold(popover.page);
    await check(name, popover.page);
  }
  expect(await popover.troubles()).toEqual([]);
}

/** Folded parts are part of the page. */
const unfold = (page: Page): Promise<unknown> =>
  page.evaluate("document.querySelectorAll('details:not([name])').forEach((one) => { one.open = true; })");

describe('accessibility', () => {
  const themes: Readonly<Record<string, BrowserContextOptions>> = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'more contrast': { colorScheme: 'dark', contrast: 'more' },
  };

  it.each(Object.keys(themes))('axe finds nothing on any page: %s', async (theme) => {
    await using popover = await open(blocked, themes[theme]);
    await popover.page.evaluate(axe);
    await throughAll(popover, async (name, page) => {
      const found = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`))',
      );
      expect(found, name).toEqual([]);
    });
  });

  it('everything that can be clicked is 24 pixels high at least', async () => {
    await using popover = await open(blocked);
    await throughAll(popover, async (name, page) => {
      const small = await page.evaluate(
        "[...document.querySelectorAll('button, select, summary, input:not([type=checkbox]):not([type=radio])')].filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML)",
      );
      expect(small, name).toEqual([]);
    });
  });

  it('the way by hand is read aloud where a button led nowhere, until it leads somewhere', async () => {
    await using popover = await open(blocked);
    const { page } = popover;
    const words = page.getByRole('alert');
    await popover.refuse('open');
    await page.getByRole('button', { name: 'Open Battery Settings', exact: true }).click();
    await expect
      .poll(() => words.allTextContents())
      .toEqual(['macOS could not open it. This is the way by hand.']);
    await page.getByRole('button', { name: /^Fix… Low Power Mode/ }).click();
    await words.getByText('By hand: System Settings → Battery → Low Power Mode.').waitFor();
    await popover.refuse('open', false);
    await page.getByRole('button', { name: 'Open Battery Settings', exact: true }).click();
    await page.getByRole('button', { name: /^Fix… Low Power Mode/ }).click();
    await words.first().waitFor({ state: 'detached' });
    expect(await words.count()).toBe(0);
  });

  it('a new headline is read aloud, and only then', async () => {
    await using popover = await open(blocked);
    const status = popover.page.locator('.popover > [role=status]');
    expect(await status.textContent()).toBe('');
    await popover.push(views.uploading ?? blocked);
    expect(await status.textContent()).toBe('Uploading: nothing is in the way');
    await popover.push(blocked);
    expect(await status.textContent()).toBe('Uploads are paused because Low Power Mode is on');
    await popover.push({ ...blocked, page: 'settings' });
    await popover.page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await status.textContent()).toBe('');
  });

  it('what goes wrong meanwhile is read aloud, and so is a snooze', async () => {
    await using popover = await open(blocked);
    const { page } = popover;
    const said = page.getByRole('main').getByRole('status');
    expect(await said.textContent()).toBe('');
    await popover.push({ ...blocked, historyTrouble: 'The history cannot be written.' });
    expect(await said.textContent()).toBe('The history cannot be written.');
    await popover.push({ ...blocked, page: 'settings', snoozedUntil: blocked.state?.at ?? 0 });
    await said
      .getByText('Quiet until')
      .or(said.filter({ hasText: 'Quiet until' }))
      .first()
      .waitFor();
  });

  it.each([
    ['failed-items', 'note', '--idle'],
    ['quota-nearly-full', 'warn', '--warn'],
    ['clean-finish', 'ok', '--ok'],
  ])('the cloud of %s has the color of its headline: %s', async (recording, _mark, color) => {
    await using popover = await open(await recordedView(recording));
    const colors = await popover.page.evaluate(
      `[getComputedStyle(document.querySelector('.glyph')).color, (() => { const one = document.createElement('i'); one.style.color = 'var(${color})'; document.body.append(one); return getComputedStyle(one).color; })()]`,
    );
    expect((colors as string[])[0]).toBe((colors as string[])[1]);
  });

  it('a green check mark stands only where all is well', async () => {
    const signs: unknown[] = [];
    for (const recording of ['clean-finish', 'failed-items']) {
      await using popover = await open(await recordedView(recording));
      signs.push(await popover.page.evaluate("document.querySelector('.glyph svg').innerHTML"));
    }
    expect(signs[0]).not.toBe(signs[1]);
  });
});

describe('the keyboard', () => {
  it('leads through the whole first page', async () => {
    await using popover = await open(blocked);
    const names: string[] = [];
    for (let presses = 0; presses < 14; presses += 1) {
      await popover.page.keyboard.press('Tab');
      names.push(
        await popover.page.evaluate(
          "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent).trim()",
        ),
      );
    }
    expect(names.slice(0, 3)).toEqual([
      'Open Battery Settings',
      'Why do you think so?',
      'Photos shows something else',
    ]);
    expect(names).toContain('Whole night');
    expect(names.slice(-5, -1)).toEqual(['Keep awake', 'Keep awake until', 'Export report…', 'Settings']);
  });

  it('fixes, asks why and comes back, without a pointer', async () => {
    await using popover = await open(blocked);
    const { page } = popover;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('pmset', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Settings', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Open Battery Settings', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    expect(await popover.calls()).toEqual([
      { name: 'open', input: 'battery' },
      { name: 'show', input: 'settings' },
      { name: 'show', input: 'now' },
      { name: 'hide', input: undefined },
    ]);
  });

  it('begins in the search for a message, however often one comes there', async () => {
    await using popover = await open(blocked);
    const { page } = popover;
    for (let visit = 0; visit < 3; visit += 1) {
      await popover.push({ ...blocked, page: 'message' });
      await expect
        .poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')"))
        .toBe('Message of Photos');
      await popover.push(blocked);
      await page.locator('[data-page="now"] h1').waitFor();
    }
  });

  it('shows where the focus is', async () => {
    await using popover = await open(blocked);
    await popover.page.keyboard.press('Tab');
    const outline = await popover.page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
  });

  it('stays where it is while it asks before a reset, and goes back afterwards', async () => {
    const settings = views.settings ?? blocked;
    await using popover = await open(settings);
    const { page } = popover;
    const opener = page.getByRole('button', { name: 'Reset all settings…' });
    await opener.focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Cancel');
    await page.keyboard.press('Shift+Tab');
    await popover.push({ ...settings, notifications: 'delivered' });
    await page.getByText('macOS delivers them.', { exact: false }).waitFor();
    expect(await focused(page)).toBe('Reset');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Reset all settings…');
  });

  it('is not lost on a button that has done its work', async () => {
    const stalled = views.stalled ?? blocked;
    await using popover = await open(stalled);
    const { page } = popover;
    await page.getByRole('button', { name: 'Check now' }).focus();
    await page.keyboard.press('Enter');
    await popover.push({ ...stalled, checking: true });
    const checking = page.getByRole('button', { name: 'Checking…', disabled: true });
    await checking.waitFor();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Checking…');
    await popover.push({ ...stalled, checking: false });
    await checking.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('Check now');
    await page.getByRole('button', { name: 'Mark as tried: Quit Photos and open it again.' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Tried');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Mark as tried');
    expect((await popover.calls()).map(({ name }) => name)).toEqual(['checkNow', 'tried', 'tried']);
  });

  it('takes the question before a reset away with Escape, and only that', async () => {
    await using popover = await open(views.settings ?? blocked);
    const { page } = popover;
    await page.getByRole('button', { name: 'Reset all settings…' }).click();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Reset all settings…');
    expect(await popover.calls()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await popover.calls()).toEqual([{ name: 'show', input: 'now' }]);
  });

  it('leads from the introduction back to the settings, and nowhere on the first run', async () => {
    const again = { ...blocked, page: 'first-run' } as const;
    await using popover = await open(again);
    await popover.page.getByRole('heading', { name: 'Welcome' }).waitFor();
    await popover.page.keyboard.press('Escape');
    await popover.page.getByRole('heading', { name: 'Settings' }).waitFor();
    await popover.push(again);
    await popover.page.getByRole('button', { name: 'Settings', exact: true }).click();
    await popover.push({ ...again, settings: { ...again.settings, firstRunDone: false } });
    await popover.page.getByRole('button', { name: 'Start watching' }).waitFor();
    await popover.page.keyboard.press('Escape');
    expect(await popover.calls()).toEqual([
      { name: 'show', input: 'settings' },
      { name: 'show', input: 'settings' },
      { name: 'hide', input: undefined },
    ]);
  });

  it.each(['1 hour', 'Until morning'])('is not lost by a snooze: %s', async (choice) => {
    const settings = views.settings ?? blocked;
    await using popover = await open(settings);
    const { page } = popover;
    await page.getByRole('button', { name: choice }).focus();
    await page.keyboard.press('Enter');
    await popover.push({ ...settings, snoozedUntil: (settings.state?.at ?? 0) + 3_600_000 });
    await page.getByRole('button', { name: 'End now' }).waitFor();
    expect(await focused(page)).toBe('End now');
    await page.keyboard.press('Enter');
    await popover.push(settings);
    await page.getByRole('button', { name: '1 hour' }).waitFor();
    expect(await focused(page)).toBe('1 hour');
  });

  it('empties a search before it leaves the page', async () => {
    await using popover = await open(views.message ?? blocked);
    const { page } = popover;
    const field = page.getByRole('searchbox');
    await field.fill('paused');
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('');
    expect(await popover.calls()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await popover.calls()).toEqual([{ name: 'show', input: 'now' }]);
  });

  it('steps through the night', async () => {
    await using popover = await open(views.night ?? blocked);
    const { page } = popover;
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^21:00, Uploading, Plugged in/);
    await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^21:05, /);
    for (let hours = 0; hours < 6; hours += 1) await page.keyboard.press('PageUp');
    expect(await slider.getAttribute('aria-valuetext')).toBe('03:05, Asleep');
    await page.keyboard.press('End');
    expect(await page.locator('.readout').textContent()).toContain('Paused: Low Power Mode');
  });
});

describe('the pages', () => {
  it('mark a step as tried and tell the main process', async () => {
    await using popover = await open(views.stalled ?? blocked);
    const { page } = popover;
    await page.getByRole('button', { name: 'Mark as tried: Quit Photos and open it again.' }).click();
    await page.getByText('1 of 8 tried').waitFor();
    await page.getByRole('button', { name: 'Tried: Quit Photos and open it again.', pressed: true }).click();
    await page.getByText('0 of 8 tried').waitFor();
    await page.getByRole('button', { name: 'Mark as tried: Quit Photos', pressed: false }).waitFor();
    expect(await popover.calls()).toEqual([
      { name: 'tried', input: { rule: 'stalled', variant: null, step: 0, isTried: true } },
      { name: 'tried', input: { rule: 'stalled', variant: null, step: 0, isTried: false } },
    ]);
  });

  it('mark a step in the list of its variant, and in no other list of the rule', async () => {
    const missing = (variant?: string): ViewSource => {
      const found = [{ rule: 'library-missing', ...(variant === undefined ? {} : { variant }) }] as const;
      return makeView({ state: makeState({ verdict: 'blocked', found }) });
    };
    await using popover = await open(missing('disk'));
    const { page } = popover;
    await page.getByRole('button', { name: 'Mark as tried: If the disk is connected' }).click();
    await page.getByRole('button', { name: 'Tried: If the disk is connected', pressed: true }).waitFor();
    await popover.push(missing());
    await page.getByRole('button', { name: 'Mark as tried: If the list does not', pressed: false }).waitFor();
    expect(await popover.calls()).toEqual([
      { name: 'tried', input: { rule: 'library-missing', variant: 'disk', step: 0, isTried: true } },
    ]);
  });

  it('find a message by what was typed, mistyped or in another language', async () => {
    await using popover = await open(views.message ?? blocked);
    const { page } = popover;
    const field = page.getByRole('searchbox');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    const first = async (typed: string): Promise<string | null> => {
      await field.fill(typed);
      return page.locator('.messages summary').first().textContent();
    };
    expect(await first('low powr mode')).toBe('Low Power Mode');
    expect(await first('Stromsparmodus')).toBe('Stromsparmodus');
    expect(await first('Uploading 1,284 Items')).toContain('Uploading');
    await field.fill('xyzzy plugh');
    await page.getByText('Not known.', { exact: false }).waitFor();
    await first('low power mode');
    await page.locator('.messages summary').first().click();
    await page.getByText('On this Mac: Uploads are paused', { exact: false }).waitFor();
  });

  it('change settings one at a time, and reset only after asking', async () => {
    await using popover = await open(views.settings ?? blocked);
    const { page } = popover;
    await page.getByText('every 5 minutes').click();
    await page.getByLabel('Quiet from').selectOption('23:30');
    await page.getByRole('button', { name: 'Until morning' }).click();
    await page.getByRole('button', { name: 'Open Login Items & Extensions Settings' }).click();
    await page.getByRole('button', { name: 'Reset all settings…' }).click();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Cancel');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Reset all settings…' }).click();
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    expect(await popover.calls()).toEqual([
      { name: 'changeSettings', input: { intervalMinutes: 5 } },
      { name: 'changeSettings', input: { alerts: { nightFrom: 23 * 60 + 30 } } },
      { name: 'snooze', input: 'morning' },
      { name: 'open', input: 'login-items' },
      { name: 'resetSettings', input: undefined },
    ]);
  });

  it('let nothing be set about alerts while there are none', async () => {
    const settings = views.settings ?? blocked;
    const alerts = { ...settings.settings.alerts, enabled: false };
    await using popover = await open({ ...settings, settings: { ...settings.settings, alerts } });
    const { page } = popover;
    await unfold(page);
    const card = page.locator('section', { hasText: 'Alert me when the upload stops' });
    const active: string[] = [];
    for (const one of await card.locator('button, select, input').filter({ visible: true }).all()) {
      if (await one.isEnabled()) active.push(await one.evaluate(nameOf));
    }
    expect(active).toEqual(['Alert me when the upload stops', 'Open Notifications Settings']);
  });

  it('say what is ticked in the list of alerts', async () => {
    await using popover = await open(views.settings ?? blocked);
    await unfold(popover.page);
    const list = popover.page.getByRole('group', { name: 'Alert me when:' });
    expect(await list.getByRole('checkbox', { name: 'This Mac is too hot' }).isChecked()).toBe(true);
  });

  it('keep awake until what was chosen', async () => {
    await using popover = await open(blocked);
    await popover.page.getByLabel('Keep awake until').selectOption('until-done');
    await popover.page.getByRole('switch', { name: 'Keep awake' }).click();
    expect(await popover.calls()).toEqual([{ name: 'keepAwake', input: 'until-done' }]);
  });
});

describe('the window', () => {
  it('holds text of twice the size without cutting it off', async () => {
    await using popover = await open(blocked);
    await popover.page.evaluate("document.documentElement.style.fontSize = '26px'");
    await throughAll(popover, async (name, page) => {
      const wide = await page.evaluate(
        "[document.documentElement, ...document.querySelectorAll('main, .card, header, footer')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => `${one.tagName}.${one.className} ${one.scrollWidth} > ${one.clientWidth}`)",
      );
      expect(wide, name).toEqual([]);
    });
  });

  it('keeps the number of a night in one piece', async () => {
    await using popover = await open(views.night ?? blocked);
    const broken = await popover.page.evaluate(
      "[...document.querySelectorAll('.nights td:last-child')].filter((one) => { const text = document.createRange(); text.selectNodeContents(one); return text.getClientRects().length > 1; }).map((one) => one.textContent)",
    );
    expect(broken).toEqual([]);
  });

  it('explains the colors of the nights, and shows which ones were chosen, in forced colors', async () => {
    await using popover = await open(views.night ?? blocked, { forcedColors: 'active' });
    const different = (what: string): Promise<unknown> =>
      popover.page.evaluate(
        `new Set([...document.querySelectorAll('${what}')].map((one) => getComputedStyle(one).backgroundColor)).size`,
      );
    expect(await different('.legend i')).toBe(3);
    expect(await different('.segments button')).toBe(2);
  });

  it('shows the hand of the night in forced colors', async () => {
    await using popover = await open(views.night ?? blocked, { forcedColors: 'active' });
    const [hand, ground] = (await popover.page.evaluate(
      "['.hand', 'body'].map((one) => getComputedStyle(document.querySelector(one)).backgroundColor)",
    )) as string[];
    expect(hand).not.toBe(ground);
  });

  it('turns around for languages that are written from right to left', async () => {
    await using popover = await open(blocked);
    await popover.page.evaluate("document.documentElement.dir = 'rtl'");
    const glyph = await popover.page.locator('.glyph').boundingBox();
    expect(glyph?.x).toBeGreaterThan(190);
    await throughAll(popover, async (name, page) => {
      const wide = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(wide, name).toBe(0);
    });
  });

  it('runs no script that is not one of its own files', async () => {
    await using popover = await open(blocked);
    await popover.page.evaluate(
      "{ const script = document.createElement('script'); script.textContent = 'window.injected = true'; document.body.append(script); }",
    );
    expect(await popover.page.evaluate('window.injected')).toBeUndefined();
    expect((await popover.troubles()).join()).toContain('script-src');
  });

  it('draws nothing and animates nothing while nothing is pushed', async () => {
    await using popover = await open(blocked);
    const { page } = popover;
    await page.evaluate(
      '{ window.changes = 0; new MutationObserver((all) => { window.changes += all.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }); }',
    );
    // An hour of the page's own clock: no timer of its own may be waiting in it.
    await page.clock.install();
    await page.clock.runFor(3_600_000);
    expect(await page.evaluate('window.changes')).toBe(0);
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    await popover.push({ ...blocked, checking: true });
    expect(await page.evaluate('window.changes')).toBeGreaterThan(0);
  });

  it('needs 90 kB of script at most to open and 110 kB in all, and no address of any server', () => {
    const scripts = readdirSync(served.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    const contents = scripts.map((file) => readFileSync(join(served.folder, file)));
    const addresses = contents.flatMap((content) => [...String(content).matchAll(/https?:\/\/[\w.]+/g)]);
    const hosts = new Set(addresses.map(([address]) => address));
    // A namespace of images, and the manual that React's error messages name. Nothing is fetched from either.
    expect([...hosts].toSorted()).toEqual(['http://www.w3.org', 'https://react.dev']);
    expect(contents.join('')).not.toContain('x-apple.systempreferences');
    const atOnce = scriptsAtOnce(served.folder);
    expect(atOnce.length).toBeGreaterThan(0);
    expect(kilobytes(atOnce)).toBeLessThanOrEqual(90);
    expect(kilobytes(contents)).toBeLessThanOrEqual(110);
    const report = scriptsAtOnce(served.folder, 'report.html');
    expect(kilobytes(report)).toBeLessThanOrEqual(80);
    // React is there once, for both windows.
    const withReact = contents.filter((one) => one.includes('react.transitional.element'));
    expect(withReact.length).toBe(1);
    expect(report).toContainEqual(withReact[0]);
    expect(atOnce).toContainEqual(withReact[0]);
    // The catalogue of messages waits until somebody searches it.
    expect(atOnce.join('')).not.toContain('Optimizing System Performance');
    expect(contents.join('')).toContain('Optimizing System Performance');
  });
});

/** Runs in the page. */
const nameOf = (field: unknown): string => {
  const { labels, textContent } = field as {
    readonly labels?: readonly { readonly textContent: string }[];
    readonly textContent: string;
  };
  return labels?.[0]?.textContent ?? textContent;
};

const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.textContent');

const kilobytes = (contents: readonly Buffer[]): number =>
  contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / 1000;

/** What a page loads before it shows anything: its own script, and what that one imports. */
function scriptsAtOnce(folder: string, page = 'index.html'): readonly Buffer[] {
  const [, first = ''] = /<script[^>]+src="\.\/assets\/([^"]+)"/.exec(read(folder, page)) ?? [];
  const names = new Set([first]);
  // What is added while it is gone through is gone through, too.
  for (const name of names) {
    for (const [, from = ''] of read(folder, `assets/${name}`).matchAll(STATIC_IMPORT)) names.add(from);
  }
  return [...names].map((name) => readFileSync(join(folder, 'assets', name)));
}

/** `from"./react.js"` or `import"./react.js"`, but not `import("./later.js")`. */
const STATIC_IMPORT = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g;

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
