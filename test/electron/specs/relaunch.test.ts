import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { end, type Launched, launch } from '../launch.ts';

let it: Launched;

afterEach(() => end(it));

const keptIn = (folder: string): string => join(folder, 'alerts.json');

test('a snooze holds after the app was quit and opened again', async () => {
  it = await launch({ recording: null });
  await it.choose('Snooze Alerts', 'For 1 Hour');
  const { snoozedUntil } = JSON.parse(readFileSync(keptIn(it.folder), 'utf8'));
  expect(snoozedUntil).toBeGreaterThan(Date.now());
  await it.quit();
  it = await launch({ recording: null, folder: it.folder });
  await it.choose('Settings');
  await it.page.getByText(/Quiet until/).waitFor();
  await it.page.getByRole('button', { name: 'End now' }).click();
  await expect.poll(() => JSON.parse(readFileSync(keptIn(it.folder), 'utf8')).snoozedUntil).toBeNull();
});

test('while a recording plays nothing is kept', async () => {
  it = await launch();
  await it.choose('Snooze Alerts', 'For 1 Hour');
  await it.quit();
  expect(existsSync(keptIn(it.folder))).toBe(false);
  it = await launch({ folder: it.folder });
  await it.choose('Settings');
  await it.page.getByRole('button', { name: 'Until morning' }).waitFor();
});
