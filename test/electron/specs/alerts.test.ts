import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/shared/settings/settings.ts';
import {
  afterFirstRun,
  end,
  type Launched,
  type LaunchOptions,
  launch,
  temporaryUserData,
} from '../launch.ts';

let it: Launched;

afterEach(() => end(it));

async function night(options: LaunchOptions) {
  it = await launch(options);
  const page = await it.open();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Alerts also by night and none of the morning, so that the hour of a recording does not matter. */
const atAnyHour = afterFirstRun({
  alerts: { ...defaultSettings.alerts, nightFrom: 0, nightTo: 0, morningSummary: false },
});

interface Shown {
  readonly title: string;
  readonly body: string;
}

const alerts = async () => (await it.journal('notification')) as readonly Shown[];

test('an alert appears as the night demands, once, and in words', async () => {
  await night({ settings: atAnyHour });
  await expect.poll(async () => (await alerts()).length).toBeGreaterThan(0);
  expect(
    (await alerts()).filter(({ title, body }) => `${title} ${body}`.includes('Low Power Mode')).length,
  ).toBe(1);
});

test('a good night alerts nobody', async () => {
  const page = await night({ recording: 'desktop-all-fine', settings: atAnyHour });
  await page.getByRole('heading', { level: 1, name: /uploaded|nothing|fine/i }).waitFor();
  expect(await alerts()).toEqual([]);
});

test('nothing is alerted where alerts are off', async () => {
  const page = await night({
    settings: afterFirstRun({
      alerts: { ...defaultSettings.alerts, enabled: false, nightFrom: 0, nightTo: 0 },
    }),
  });
  await page.getByRole('heading', { level: 1, name: /Low Power Mode is on/ }).waitFor();
  expect(await alerts()).toEqual([]);
});

test('a click on an alert opens the page that it is about', async () => {
  await night({ settings: atAnyHour });
  await expect.poll(async () => (await alerts()).length).toBeGreaterThan(0);
  await it.clickTray();
  await expect.poll(it.isShown).toBe(false);
  await it.app.evaluate((electron) => {
    const { standIn } = electron as unknown as { standIn: { banners: readonly Electron.Notification[] } };
    standIn.banners.at(-1)?.emit('click', {});
  });
  await expect.poll(it.isShown).toBe(true);
});

test('a click on an alert of an earlier run opens its page too', async () => {
  const folder = temporaryUserData();
  const since = Date.now() - 3_600_000;
  const out = `signed-out@${since}`;
  const stretch = { found: 2, missed: 0, stands: true, since, seenAt: since, told: true, out };
  const kept = { version: 1, stretches: { 'signed-out': stretch }, deliveredAt: {}, summarized: since };
  writeFileSync(join(folder, 'alerts.json'), JSON.stringify({ ...kept, snoozedUntil: null }));
  writeFileSync(join(folder, 'stand-in-notifications.json'), JSON.stringify([{ id: out, title: 'Out' }]));
  it = await launch({ recording: null, folder, settings: afterFirstRun() });
  await it.app.evaluate((electron) => {
    const { standIn } = electron as unknown as { standIn: { banners: readonly Electron.Notification[] } };
    standIn.banners[0]?.emit('click', {});
  });
  await expect.poll(it.isShown).toBe(true);
});

test('a test alert is delivered, and the settings know it', async () => {
  const page = await night({});
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Send a test alert' }).click();
  await expect
    .poll(async () => (await alerts()).map(({ title }) => title))
    .toContain('Alerts from Unstuck work');
});

test('where macOS refuses alerts, the settings say so and lead to the place', async () => {
  const page = await night({});
  await it.app.evaluate((electron) => {
    const { standIn } = electron as unknown as { standIn: { delivery: { fails: string | null } } };
    standIn.delivery.fails = 'UNErrorDomain 1';
  });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Send a test alert' }).click();
  await page.getByRole('button', { name: 'Open Notifications Settings' }).click();
  await expect
    .poll(async () => (await it.journal('openExternal')).at(-1))
    .toContain('com.apple.Notifications-Settings');
  expect((await alerts()).map(({ title }) => title)).not.toContain('Alerts from Unstuck work');
});
