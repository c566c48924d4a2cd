import { rmSync, statSync } from 'node:fs';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureChromium } from '../../../scripts/chromium.ts';
import { type Desk, startDesk } from '../../../scripts/desk.ts';
import { temporaryUserData } from '../launch.ts';

const folder = temporaryUserData();
let desk: Desk;
let browser: Browser;
let page: Page;
let popover: FrameLocator;
const complaints: string[] = [];

beforeAll(async () => {
  const started = await startDesk({ recording: 'low-power-mode-at-bedtime', speed: 60, userData: folder });
  if (!started) throw new Error('the desk did not start');
  desk = started;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? ensureChromium(),
    args: ['--no-sandbox'],
  });
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(desk.address);
  popover = page.frameLocator('.window iframe');
});
afterAll(async () => {
  await browser?.close();
  desk?.stop();
  await desk?.ended;
  rmSync(folder, { recursive: true, force: true });
});

const tray = () => page.locator('.tray');
const box = () => page.locator('.window');

test('the popover of a first run is there at once, below the icon', async () => {
  await popover.getByRole('button', { name: 'Start watching' }).click();
  const [icon, below] = [await tray().boundingBox(), await box().boundingBox()];
  expect(below?.y).toBeGreaterThanOrEqual(24);
  expect(below?.width).toBe(380);
  expect((below?.x ?? 0) + (below?.width ?? 0)).toBeGreaterThan(icon?.x ?? 0);
});

test('the icon has a picture and a tooltip that is also its name', async () => {
  await expect.poll(() => tray().getAttribute('aria-label')).toMatch(/\w+ \w+/);
  expect(
    await tray()
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBeGreaterThan(0);
  const tip = page.getByRole('tooltip');
  // The night goes on: between two looks both may have become another.
  await expect
    .poll(async () => {
      await page.mouse.move(5, 400);
      await tray().hover();
      return (await tip.textContent()) === (await tray().getAttribute('aria-label'));
    })
    .toBe(true);
});

test('the icon changes with the recorded night', async () => {
  const before = await tray().locator('img').getAttribute('src');
  await page.getByLabel('Speed').selectOption('1200');
  await popover.getByText('Uploads are paused because Low Power Mode is on').first().waitFor();
  expect(await tray().locator('img').getAttribute('src')).not.toBe(before);
});

test('the recording can be held and goes on', async () => {
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  const held = await page.locator('#time').textContent();
  await page.waitForTimeout(1200);
  expect(await page.locator('#time').textContent()).toBe(held);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => page.locator('#time').textContent()).not.toBe(held);
});

test('the fix button shows the exact link, and opens nothing', async () => {
  await popover.getByRole('button', { name: 'Open Battery Settings' }).first().click();
  await page
    .getByText('Would have opened the link: x-apple.systempreferences:com.apple.Battery-Settings.extension')
    .waitFor();
});

test('a click on the icon hides the popover, another one shows it', async () => {
  await box().waitFor();
  await tray().click();
  await box().waitFor({ state: 'hidden' });
  await tray().click();
  await box().waitFor();
  await page.locator('main').click({ position: { x: 5, y: 5 } });
  await box().waitFor({ state: 'hidden' });
});

test('a right click opens the menu, and its items work', async () => {
  await tray().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Keep Awake' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Tonight' }).click();
  await page.getByRole('menu').first().waitFor({ state: 'hidden' });
  await tray().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Settings…', exact: true }).click();
  await popover.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
});

test('the menu can be used by keyboard', async () => {
  // A popover that turns a page meanwhile would take the focus.
  await page.locator('main').click({ position: { x: 5, y: 5 } });
  await box().waitFor({ state: 'hidden' });
  await tray().focus();
  await tray().dispatchEvent('contextmenu');
  await page.getByRole('menuitem', { name: 'Open Battery Settings' }).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Open Unstuck');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').first().waitFor({ state: 'hidden' });
});

async function alertForATest(): Promise<void> {
  await tray().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Settings…', exact: true }).click();
  await popover.getByRole('button', { name: 'Send a test alert' }).click();
  await page.locator('.banner').first().waitFor();
}

test('a notification covers no window, is told in the log, and goes by itself', async () => {
  await alertForATest();
  const [banner, below] = [await page.locator('.banner').first().boundingBox(), await box().boundingBox()];
  expect((banner?.x ?? 0) + (banner?.width ?? 0)).toBeLessThanOrEqual(below?.x ?? 0);
  const color = await page
    .locator('.banner')
    .first()
    .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(color).toMatch(/^rgb\(/);
  const told = await page.locator('#log li', { hasText: 'Alerts from Unstuck work' }).last().textContent();
  expect(told).toMatch(/^Notification: Alerts from Unstuck work - This is what/);
  await page.locator('.banner').first().waitFor({ state: 'detached', timeout: 20_000 });
});

test('a notification is a banner that opens its page', async () => {
  await alertForATest();
  await page.getByRole('button', { name: /Alerts from Unstuck work/ }).click();
  await page.locator('.banner').first().waitFor({ state: 'hidden' });
});

test('light and dark change the desk, its icon and the popover', async () => {
  if (!(await box().isVisible())) await tray().click();
  const color = () => popover.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await color();
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect.poll(color).not.toBe(light);
});

test('the report opens in a window of its own, and is saved where the log says', async () => {
  await tray().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Export Report…' }).click();
  const report = page.frameLocator('iframe[title="Report for Apple Support"]');
  await report.getByRole('heading', { level: 1, name: 'Report for Apple Support' }).waitFor();
  await report.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  for (const format of ['txt', 'pdf']) {
    await report.getByLabel('Format').selectOption(format);
    await report.getByRole('button', { name: 'Save as…' }).click();
    await report.getByText(new RegExp(`^Saved as .*\\.${format}\\.$`)).waitFor();
    const line = await page
      .locator('#log li', { hasText: `.${format}` })
      .last()
      .textContent();
    const file = line?.replace('Would have asked where to save; saved here: ', '') ?? '';
    expect(statSync(file).size).toBeGreaterThan(500);
    rmSync(file);
  }
  await page.getByRole('button', { name: 'Close window' }).click();
  await page.locator('.window.bar').waitFor({ state: 'detached' });
});

test('on a small screen the report stays within its edges', async () => {
  await tray().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Export Report…' }).click();
  const framed = page.locator('.window.bar');
  await framed.waitFor();
  await page.setViewportSize({ width: 400, height: 700 });
  await expect.poll(async () => (await framed.boundingBox())?.width).toBe(400);
  const { x = -1, y = 0, height = 1000 } = (await framed.boundingBox()) ?? {};
  expect(x).toBe(0);
  expect(y + height).toBeLessThanOrEqual(700);
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.getByRole('button', { name: 'Close window' }).click();
  await framed.waitFor({ state: 'detached' });
});

test('a second browser sees the same', async () => {
  const other = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await other.goto(desk.address);
  await other.locator('.tray').waitFor();
  for (const one of [other, page]) {
    expect(await one.locator('.tray').getAttribute('aria-label')).toMatch(/Low Power Mode/);
  }
  await other.close();
});

test('who does not know the token gets nothing', async () => {
  const { origin } = new URL(desk.address);
  for (const path of ['/', '/desk/desk.ts', '/app/unstuck/index.html', `/${'0'.repeat(32)}/`]) {
    expect((await fetch(origin + path)).status).toBe(404);
  }
});

test('the desk serves its own files and the app, and nothing beside them', async () => {
  for (const path of [
    'desk/../surface.ts',
    'desk/..%2fsurface.ts',
    'app/unstuck/../../package.json',
    'file//etc/passwd',
  ]) {
    expect((await fetch(desk.address + path)).status, path).toBe(404);
  }
});

test('nothing went wrong in the pages', () => {
  expect(complaints).toEqual([]);
});
