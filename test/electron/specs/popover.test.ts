import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { end, type Launched, launch } from '../launch.ts';

const HEADLINE = 'Uploads are paused because Low Power Mode is on';
const BATTERY = 'x-apple.systempreferences:com.apple.Battery-Settings.extension';

let it: Launched;
let page: Page;

beforeAll(async () => {
  it = await launch();
  page = it.page;
});
afterAll(() => end(it));

const headline = () => page.getByRole('heading', { level: 1 });
const hidden = () => expect.poll(it.isShown).toBe(false);

test('starts as an icon alone', async () => {
  expect(await it.isShown()).toBe(false);
  expect(await it.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a click on the icon shows the popover, with what the recorded Mac has', async () => {
  await it.clickTray();
  expect(await it.isShown()).toBe(true);
  await headline().getByText(HEADLINE).waitFor();
});

test('the popover is below the icon, inside the screen', async () => {
  const [bounds] = await it.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getBounds()),
  );
  expect(bounds?.y).toBeGreaterThanOrEqual(24);
  expect(bounds?.x).toBeGreaterThan(0);
  expect((bounds?.x ?? 0) + (bounds?.width ?? 0)).toBeLessThanOrEqual(1440);
});

test('the icon tells the same story to who rests the pointer on it', async () => {
  const tips = await it.journal('tray.setToolTip');
  expect(tips.at(-1)).toContain(HEADLINE);
});

test('what Photos shows is said with its button', async () => {
  const text = (await page.locator('.says').textContent()) ?? '';
  expect(text).toContain('Low Power Mode');
  expect(text).toContain('Sync Now');
});

test('the fix button opens exactly the link of the table', async () => {
  await page.getByRole('button', { name: 'Open Battery Settings' }).first().click();
  await expect.poll(() => it.journal('openExternal')).toEqual([BATTERY]);
});

test('the way there is also said in words', async () => {
  expect(await page.locator('.path').first().textContent()).toContain('System Settings → Battery');
});

test('why it is believed is one click away, with where it was read', async () => {
  const why = page.locator('details.why');
  expect(await why.getAttribute('open')).toBe(null);
  await page.getByText('Why do you think so?').click();
  expect(await why.locator('li').count()).toBeGreaterThan(0);
  expect(await why.locator('code').first().textContent()).not.toBe('');
});

test('the night is drawn, and each lane says in words what it shows', async () => {
  const lanes = await page
    .getByRole('img')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(lanes.filter((label) => label?.includes(':')).length).toBeGreaterThanOrEqual(3);
});

test('checks name what is wrong first and fold away what is fine', async () => {
  const first = page.locator('.checks li').first();
  expect(await first.textContent()).toContain('Low Power Mode');
  expect(await page.locator('details.fine').count()).toBe(1);
});

test('a second click on the icon hides it', async () => {
  await it.clickTray();
  await hidden();
});

test('Escape hides it', async () => {
  await it.open();
  await page.keyboard.press('Escape');
  await hidden();
});

test('a click elsewhere hides it', async () => {
  await it.open();
  await it.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.blur());
  await hidden();
});

test('a click on the icon while it is open does not open it again', async () => {
  await it.open();
  await it.clickTray();
  await hidden();
  // The delayed hiding after the lost focus would be over by now.
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await it.isShown()).toBe(false);
});

test.each([2, 3, 8, 9])('%i quick clicks leave it as so many clicks should', async (clicks) => {
  expect(await it.isShown()).toBe(false);
  for (let done = 0; done < clicks; done += 1) await it.clickTray();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await it.isShown()).toBe(clicks % 2 === 1);
  if (clicks % 2 === 1) await it.clickTray();
  await hidden();
});

test('by keyboard alone one gets to the fix', async () => {
  await it.open();
  const before = (await it.journal('openExternal')).length;
  for (let tabs = 0; tabs < 20; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Open Battery Settings') break;
  }
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await it.journal('openExternal')).length).toBe(before + 1);
});

test('everything that can be clicked can be reached by Tab, and shows that it has the focus', async () => {
  await it.open();
  const wanted = await page
    .locator('button:visible:enabled, select:visible, input:visible:enabled, summary:visible')
    .count();
  const seen = new Set<string>();
  for (let tabs = 0; tabs < wanted + 5; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      const place = [...document.querySelectorAll('*')].indexOf(element);
      return {
        place: String(place),
        marked: outlineStyle !== 'none' || boxShadow !== 'none',
        html: element.outerHTML,
      };
    });
    if (!focused) continue;
    expect(focused.marked, focused.html).toBe(true);
    seen.add(focused.place);
  }
  expect(seen.size).toBeGreaterThanOrEqual(wanted);
});

test('a dialog of ours is not covered by the popover, also not after a click on the icon', async () => {
  const isOnTop = () =>
    it.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isAlwaysOnTop());
  await it.open();
  expect(await isOnTop()).toBe(true);
  await it.app.evaluate((electron) => {
    const { standIn } = electron as unknown as { standIn: { answers: object[] } };
    const answer = new Promise((resolve) => Object.assign(globalThis, { endDialog: resolve }));
    standIn.answers.push(answer);
  });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Choose…' }).click();
  await expect.poll(isOnTop).toBe(false);
  await it.clickTray();
  expect([await it.isShown(), await isOnTop()]).toEqual([true, false]);
  await it.app.evaluate(() => {
    const { endDialog } = globalThis as unknown as { endDialog: (answer: object) => void };
    endDialog({ canceled: true, filePaths: [] });
  });
  await expect.poll(isOnTop).toBe(true);
  await page.locator('.back').click();
});

test('what the heading says already is not announced to VoiceOver once more', async () => {
  await headline().getByText(HEADLINE).waitFor();
  expect(await page.locator('.popover > [role=status]').allTextContents()).toEqual(['']);
});

test('nothing went wrong in the page', () => {
  expect(it.complaints).toEqual([]);
});
