import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countCommits, hide, passTime } from '../costs.ts';
import { end, type Launched, launch } from '../launch.ts';

const HOUR_MS = 3_600_000;

let it: Launched;
let page: Page;

beforeAll(async () => {
  it = await launch({ speed: 60 });
  page = it.page;
  await page.waitForLoadState('networkidle');
});
afterAll(() => end(it));

test('nothing is drawn while nobody looks, over a recorded hour', async () => {
  const commits = await countCommits(page);
  await passTime(it, HOUR_MS);
  expect(await commits()).toBe(0);
  await it.open();
  // What is counted is real: the same counter hears of what is drawn for whoever looks.
  await expect.poll(commits).toBeGreaterThan(0);
  await hide(it);
  await expect.poll(it.isShown).toBe(false);
});

test('the icon is only drawn anew when it becomes another one, over the whole night', async () => {
  await passTime(it, 24 * HOUR_MS);
  for (const call of ['tray.setImage', 'tray.setToolTip', 'tray.setTitle']) {
    const values = await it.journal(call);
    const repeated = values.filter((value, at) => at > 0 && value === values[at - 1]);
    expect(repeated, call).toEqual([]);
  }
  expect((await it.journal('tray.setImage')).length).toBeLessThan(6);
});

test('nothing moves in a popover that nobody sees', async () => {
  expect(
    await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length),
  ).toBe(0);
});
