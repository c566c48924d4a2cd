import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { end, type Launched, launch } from '../launch.ts';

const usable = { x: 1000, y: 0, width: 24, height: 24 };
/** As macOS says of icons that it does not show. */
const unusable = { x: 0, y: 900, width: 0, height: 0 };

let it: Launched;

beforeAll(async () => {
  it = await launch();
});
afterAll(() => end(it));

/** Where the icon says that it is. */
const iconAt = (bounds: typeof usable) =>
  it.app.evaluate((_electron, to) => {
    const { __unstuck } = globalThis as unknown as { __unstuck: { tray: Electron.Tray } };
    __unstuck.tray.getBounds = () => to;
  }, bounds);

const relaunch = () => it.app.evaluate(({ app }) => void app.emit('second-instance', {}, [], ''));

/** The only window that there is. */
const theWindow = () =>
  it.app.evaluate(({ BrowserWindow }) => {
    const [window, ...others] = BrowserWindow.getAllWindows();
    if (!window || others.length > 0) throw new Error(`${others.length + 1} windows`);
    const { options } = window as unknown as { options: { frame?: boolean; movable?: boolean } };
    return {
      id: window.webContents.id,
      title: window.getTitle(),
      isFramed: options.frame !== false,
      isMovable: options.movable !== false,
      isVisible: window.isVisible(),
      isFocused: window.isFocused(),
      bounds: window.getBounds(),
    };
  });

const closeWindow = () =>
  it.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });

/** What `act` brings up, in a window that was not there before. */
async function newPage(act: () => Promise<unknown>): Promise<Page> {
  const opened = it.app.waitForEvent('window');
  await act();
  const page = await opened;
  await page.getByRole('heading', { level: 1, name: /Low Power Mode is on/ }).waitFor();
  await expect.poll(it.isShown).toBe(true);
  return page;
}

beforeEach(async () => {
  if (await it.isShown()) await closeWindow();
  await expect.poll(it.isShown).toBe(false);
  await iconAt(unusable);
});

test('with a usable icon a second start shows the popover, in the window that there is', async () => {
  await iconAt(usable);
  const before = await theWindow();
  await relaunch();
  await expect.poll(it.isShown).toBe(true);
  expect(await theWindow()).toMatchObject({ id: before.id, isFramed: false, isMovable: false });
});

test('without one it opens a window with a title bar, in the middle', async () => {
  await newPage(relaunch);
  expect(await theWindow()).toEqual({
    id: expect.any(Number),
    title: 'Unstuck',
    isFramed: true,
    isMovable: true,
    isVisible: true,
    isFocused: true,
    bounds: { x: 530, y: 142, width: 380, height: 640 },
  });
});

test('so does a click in Finder', async () => {
  await newPage(() => it.app.evaluate(({ app }) => void app.emit('activate', {}, false)));
  expect((await theWindow()).isFramed).toBe(true);
});

test('so does the menu, with the page that was asked for', async () => {
  const opened = it.app.waitForEvent('window');
  await it.choose('Settings');
  const page = await opened;
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await expect.poll(async () => (await theWindow()).isFramed).toBe(true);
});

test('it stays when someone looks elsewhere, and through sleep, lock and another display', async () => {
  await newPage(relaunch);
  await it.app.evaluate(({ BrowserWindow, powerMonitor, screen }) => {
    BrowserWindow.getFocusedWindow()?.blur();
    for (const name of ['suspend', 'lock-screen']) (powerMonitor.emit as (name: string) => boolean)(name);
    screen.emit('display-removed', {}, screen.getPrimaryDisplay());
  });
  // A popover would be gone by now.
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await theWindow()).toMatchObject({ isVisible: true, isFocused: false });
});

test('another start brings it to the front, where someone moved it', async () => {
  await newPage(relaunch);
  const { id } = await theWindow();
  await it.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setPosition(20, 40);
    window?.blur();
  });
  await relaunch();
  const bounds = { x: 20, y: 40, width: 380, height: 640 };
  expect(await theWindow()).toMatchObject({ id, isFocused: true, bounds });
});

test('Escape leads back to the first page, and from there hides it', async () => {
  const page = await newPage(relaunch);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: /Low Power Mode is on/ }).waitFor();
  expect(await it.isShown()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(it.isShown).toBe(false);
  const { id } = await theWindow();
  await relaunch();
  await expect.poll(theWindow).toMatchObject({ id, isVisible: true });
});

test('the close button and Command-W end neither the watch nor the app, and the first page comes next', async () => {
  const page = await newPage(relaunch);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await closeWindow();
  await expect.poll(it.isShown).toBe(false);
  await newPage(relaunch);
});

test('it comes up on the display with the pointer', async () => {
  await it.app.evaluate(({ screen }) => {
    const steered = screen as unknown as {
      arrange: (all: readonly Electron.Rectangle[]) => void;
      cursor: Electron.Point;
    };
    steered.arrange([
      { x: 0, y: 0, width: 1440, height: 900 },
      { x: -1920, y: 0, width: 1920, height: 1080 },
    ]);
    steered.cursor = { x: -100, y: 500 };
  });
  await newPage(relaunch);
  expect((await theWindow()).bounds).toEqual({ x: -1150, y: 232, width: 380, height: 640 });
});

test('once the icon can be seen its popover takes the place of the window, and the other way round', async () => {
  await newPage(relaunch);
  const framed = await theWindow();
  await iconAt(usable);
  await newPage(relaunch);
  // The window lost the focus as it went, which must not hide what came instead.
  await new Promise((resolve) => setTimeout(resolve, 250));
  const popover = await theWindow();
  expect(popover).toMatchObject({ isFramed: false, isVisible: true, isFocused: true });
  expect(popover.bounds.y).toBe(29);
  await iconAt(unusable);
  await newPage(relaunch);
  const again = await theWindow();
  expect(again).toMatchObject({ isFramed: true, isVisible: true, isFocused: true });
  expect(new Set([framed.id, popover.id, again.id]).size).toBe(3);
});

test('its page is answered, and the one that it took the place of no longer', async () => {
  await iconAt(usable);
  await closeWindow();
  await newPage(it.clickTray);
  await it.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    Object.assign(globalThis, { former: window?.webContents });
  });
  await iconAt(unusable);
  await newPage(relaunch);
  const answers = await it.app.evaluate(async (electron) => {
    const { BrowserWindow, standIn } = electron as unknown as typeof Electron & {
      standIn: { deliver: (text: string, event: object) => Promise<string> };
    };
    const [window] = BrowserWindow.getAllWindows();
    const { former } = globalThis as unknown as { former: Electron.WebContents };
    const call = { type: 'invoke', channel: 'unstuck:call', args: JSON.stringify(['a', ['ready', null]]) };
    const ask = (sender?: Electron.WebContents) =>
      standIn.deliver(JSON.stringify(call), { sender, senderFrame: sender?.mainFrame });
    return { window: await ask(window?.webContents), former: await ask(former) };
  });
  expect(answers.former).toContain('sender');
  expect(answers.window).not.toContain('sender');
});
