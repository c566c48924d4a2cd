import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../harness/repository.ts';
import { end, environment, executable, type Launched, launch } from '../launch.ts';

let it: Launched;

beforeAll(async () => {
  it = await launch();
  await it.open();
});
afterAll(() => end(it));

const hide = async () => {
  if (await it.isShown()) await it.clickTray();
  await expect.poll(it.isShown).toBe(false);
};

test('a second start ends at once and shows the first', async () => {
  await hide();
  const second = spawn(executable, [root, `--user-data-dir=${it.folder}`], {
    env: environment({}),
    stdio: 'ignore',
  });
  const status = await new Promise((resolve) => second.on('exit', resolve));
  expect(status).toBe(0);
  await expect.poll(it.isShown).toBe(true);
});

test('a click in the Dock or in Finder shows it', async () => {
  await hide();
  await it.app.evaluate(({ app }) => app.emit('activate', {}, false));
  await expect.poll(it.isShown).toBe(true);
});

test.each(['suspend', 'lock-screen'])('%s hides it', async (event) => {
  await it.open();
  await it.app.evaluate(
    ({ powerMonitor }, name) => (powerMonitor.emit as (name: string) => boolean)(name),
    event,
  );
  await expect.poll(it.isShown).toBe(false);
});

test('doubled and late power events do no harm', async () => {
  await it.app.evaluate(({ powerMonitor }) => {
    const emit = powerMonitor.emit as (name: string) => boolean;
    const events = [
      'suspend',
      'suspend',
      'resume',
      'resume',
      'unlock-screen',
      'on-battery',
      'on-ac',
      'on-ac',
      'resume',
    ];
    for (const name of [...events, 'thermal-state-change', 'speed-limit-change'])
      emit.call(powerMonitor, name);
  });
  const page = await it.open();
  await page.getByRole('heading', { level: 1, name: /Low Power Mode is on/ }).waitFor();
});

test('the menu names what is wrong and opens the way to its fix', async () => {
  await hide();
  await it.choose('Open Battery Settings');
  await expect.poll(async () => (await it.journal('openExternal')).length).toBe(1);
});

test('the menu leads to the settings', async () => {
  await hide();
  await it.choose('Settings');
  await expect.poll(it.isShown).toBe(true);
  await it.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await it.page.locator('.back').click();
});

test('a snooze from the menu is seen in the settings and can be ended there', async () => {
  await it.choose('Snooze Alerts', 'For 1 Hour');
  await it.choose('Settings');
  await it.page.getByText(/Quiet until/).waitFor();
  await it.page.getByRole('button', { name: 'End now' }).click();
  await it.page.getByRole('button', { name: 'Until morning' }).waitFor();
  await it.page.locator('.back').click();
});

test('keep awake waits for power where the Mac is on battery', async () => {
  await it.open();
  await it.page.getByRole('switch', { name: 'Keep awake' }).click();
  await it.page.getByText(/as soon as it is plugged in/).waitFor();
  expect(await it.journal('powerSaveBlocker.start')).toEqual([]);
});

test('keep awake on battery holds the Mac if the user insists, and lets go when told', async () => {
  await it.page.getByRole('button', { name: 'Settings', exact: true }).click();
  await it.page.getByRole('switch', { name: 'Keep awake on battery too' }).click();
  await expect.poll(async () => (await it.journal('powerSaveBlocker.start')).length).toBe(1);
  await it.page.locator('.back').click();
  await it.page.getByText(/Closing the lid still puts it to sleep/).waitFor();
  await it.page.getByRole('switch', { name: 'Keep awake' }).click();
  await expect.poll(async () => (await it.journal('powerSaveBlocker.stop')).length).toBe(1);
});

test('a page that died comes back with the next click', async () => {
  await hide();
  const before = it.page;
  const opened = it.app.waitForEvent('window');
  await it.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  });
  await it.clickTray();
  const page = await opened;
  expect(page).not.toBe(before);
  await page.getByRole('heading', { level: 1, name: /Low Power Mode is on/ }).waitFor();
});

test('quit from the menu ends it, and it can be started again', async () => {
  const closed = it.app.waitForEvent('close');
  await it.choose('Quit').catch(() => {});
  await closed;
  it = await launch({ folder: it.folder });
  const page = await it.open();
  await page.getByRole('heading', { level: 1, name: /Low Power Mode is on/ }).waitFor();
});
