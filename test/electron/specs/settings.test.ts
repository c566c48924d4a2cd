import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Settings } from '../../../src/shared/settings/settings.ts';
import { afterFirstRun, end, type Launched, launch, temporaryUserData } from '../launch.ts';

const folder = temporaryUserData();
let it: Launched;

afterEach(async () => {
  await it.app.close();
});
afterAll(() => end(it));

const written = (): Settings => JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));

async function settingsPage(settings?: string | null) {
  it = await launch({ folder, ...(settings !== undefined && { settings }) });
  const page = await it.open();
  await page.getByText('Low Power Mode is on').first().waitFor();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  return page;
}

test('the first run explains itself and is over when one says so', async () => {
  rmSync(join(folder, 'settings.json'), { force: true });
  it = await launch({ folder, settings: null });
  const page = await it.open();
  await page.getByText('Why is my iCloud Photos upload not moving?').waitFor();
  await page.getByRole('button', { name: 'Start watching' }).click();
  await page.getByRole('heading', { level: 1, name: /Low Power Mode is on/ }).waitFor();
  await expect.poll(() => written().firstRunDone).toBe(true);
});

test('what is set is there after the next start', async () => {
  const page = await settingsPage(afterFirstRun());
  await page.getByLabel('every 5 minutes').click();
  await page.getByRole('switch', { name: 'Items left beside the icon' }).click();
  await page.getByRole('switch', { name: 'Morning summary' }).click();
  await page.getByLabel('Quiet from').selectOption('23:30');
  await expect.poll(() => written().alerts).toMatchObject({ nightFrom: 23 * 60 + 30, morningSummary: false });
  await it.quit();
  const again = await settingsPage();
  expect(await again.getByLabel('every 5 minutes').isChecked()).toBe(true);
  expect(await again.getByRole('switch', { name: 'Items left beside the icon' }).isChecked()).toBe(true);
  expect(await again.getByLabel('Quiet from').inputValue()).toBe(String(23 * 60 + 30));
});

test('the recording of the last day is kept until one says otherwise', async () => {
  const page = await settingsPage(afterFirstRun());
  const keep = page.getByRole('switch', { name: 'Keep a recording of the last day' });
  expect(await keep.isChecked()).toBe(true);
  await keep.click();
  await expect.poll(() => written().keepRecording).toBe(false);
});

test('the number of items left stands beside the icon only if wanted', async () => {
  const page = await settingsPage(afterFirstRun());
  expect((await it.journal('tray.setTitle')).filter((title) => title !== '')).toEqual([]);
  await page.getByRole('switch', { name: 'Items left beside the icon' }).click();
  await expect.poll(async () => (await it.journal('tray.setTitle')).at(-1)).toBe('1,284');
});

test.each([
  ['cut off', '{"version":1,"intervalMin'],
  ['not settings at all', '[1,2,3]'],
  ['empty', ''],
])('a damaged file (%s) is set aside, and said so', async (_what, text) => {
  it = await launch({ folder, settings: text });
  const page = await it.open();
  await page.getByText('Why is my iCloud Photos upload not moving?').waitFor();
  await page.getByRole('button', { name: 'Start watching' }).click();
  await page.locator('.notice').first().waitFor();
  expect(written().version).toBe(1);
  expect(readdirSync(folder).filter((name) => name.startsWith('settings')).length).toBeGreaterThan(1);
});

test('a file that cannot even be read is taken out of the way, and said so', async () => {
  rmSync(join(folder, 'settings.json'), { recursive: true, force: true });
  // Nobody can read a folder as a file, not even the superuser.
  mkdirSync(join(folder, 'settings.json'));
  it = await launch({ folder, settings: null });
  const page = await it.open();
  await page.getByRole('button', { name: 'Start watching' }).click();
  await page.locator('.notice', { hasText: 'The old file is kept as settings.damaged-' }).first().waitFor();
  expect(written().firstRunDone).toBe(true);
});

test('one wrong value does not cost the others', async () => {
  const text = JSON.stringify({ ...JSON.parse(afterFirstRun()), intervalMinutes: 'often', trayTitle: true });
  const page = await settingsPage(text);
  expect(await page.getByRole('switch', { name: 'Items left beside the icon' }).isChecked()).toBe(true);
});

test('what is damaged is set aside once, not at every start', async () => {
  const aside = () => readdirSync(folder).filter((name) => name.startsWith('settings.damaged')).length;
  const before = aside();
  const text = JSON.stringify({ ...JSON.parse(afterFirstRun()), intervalMinutes: 'often', trayTitle: true });
  it = await launch({ folder, settings: text });
  await it.quit();
  it = await launch({ folder });
  expect(aside()).toBe(before + 1);
  expect(written()).toMatchObject({ intervalMinutes: 1, trayTitle: true });
});

test('reset asks once more and then resets', async () => {
  const page = await settingsPage(afterFirstRun({ trayTitle: true }));
  await page.getByRole('button', { name: /Reset all settings/ }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await page.getByRole('switch', { name: 'Items left beside the icon' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: /Reset all settings/ }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect.poll(() => written().trayTitle).toBe(false);
});

test('a library that was chosen gives way to the System Photo Library again', async () => {
  const library = '/Users/anna/Pictures/Holidays.photoslibrary';
  const page = await settingsPage(afterFirstRun({ library }));
  await page.getByText('Holidays.photoslibrary').waitFor();
  await page.getByRole('button', { name: 'Back to the System Photo Library' }).click();
  await page.getByText('The System Photo Library', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Back to the System Photo Library' }).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Choose…');
  await expect.poll(() => written().library).toBeNull();
});

test('a login item that macOS wants approved is shown as that', async () => {
  const page = await settingsPage(afterFirstRun());
  await it.app.evaluate((electron) => {
    const { standIn } = electron as unknown as { standIn: { loginItem: { registersAs: string } } };
    standIn.loginItem.registersAs = 'requires-approval';
  });
  await page.getByRole('switch', { name: 'Open at login' }).click();
  await page
    .getByText(/waits for your permission/)
    .first()
    .waitFor();
});

test('a folder that nobody may write to is said, and the app goes on', async () => {
  const page = await settingsPage(afterFirstRun());
  // A folder in its place: no one can replace that by a file, not even the superuser.
  rmSync(join(folder, 'settings.json'));
  writeFileSync(join(folder, 'kept'), '');
  mkdirSync(join(folder, 'settings.json/in-the-way'), { recursive: true });
  await page.getByRole('switch', { name: 'Items left beside the icon' }).click();
  await page.getByText(/cannot be saved/).waitFor();
  rmSync(join(folder, 'settings.json'), { recursive: true });
});
