import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { end, type Launched, launch } from '../launch.ts';

const HOUR_MS = 3_600_000;

let it: Launched;
let page: Page;

beforeAll(async () => {
  it = await launch({ speed: 60 });
  page = it.page;
  // The page draws itself once when its script has come; what counts is after that.
  await page.waitForLoadState('networkidle');
});
afterAll(() => end(it));

interface Replay {
  readonly now: () => number;
  readonly to: number;
  readonly setSpeed: (speed: number) => void;
}

/** Lets so much recorded time pass as fast as it goes, or all that is left. */
const passTime = (ms: number) =>
  it.app.evaluate(async (_electron, wanted) => {
    const { replay } = (globalThis as unknown as { __unstuck: { replay: Replay } }).__unstuck;
    const until = Math.min(replay.to, replay.now() + wanted);
    replay.setSpeed(20_000);
    while (replay.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
    replay.setSpeed(60);
  }, ms);

test('nothing is drawn while nobody looks, over a recorded hour', async () => {
  await page.evaluate(() => {
    const drawn: string[] = [];
    Object.assign(window, { drawn });
    new MutationObserver((changes) => {
      for (const { type, target } of changes)
        drawn.push(`${type} of ${target.nodeName} ${target.textContent}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await passTime(HOUR_MS);
  expect(await page.evaluate(() => Reflect.get(window, 'drawn'))).toEqual([]);
});

test('the icon is only drawn anew when it becomes another one, over the whole night', async () => {
  await passTime(24 * HOUR_MS);
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

test('from a click to a popover that can be seen it takes 50 ms at most', async () => {
  const times: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const seen = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          document.addEventListener(
            'visibilitychange',
            () => requestAnimationFrame(() => resolve(Date.now())),
            {
              once: true,
            },
          );
        }),
    );
    const clicked = await it.app.evaluate(() => {
      const { tray } = (globalThis as unknown as { __unstuck: { tray: Electron.Tray } }).__unstuck;
      const at = Date.now();
      tray.emit('click', {}, tray.getBounds(), { x: 0, y: 0 });
      return at;
    });
    times.push((await seen) - clicked);
    await it.clickTray();
    await expect.poll(it.isShown).toBe(false);
  }
  // The best of them: how long it takes where nothing else keeps this machine busy.
  expect(Math.min(...times)).toBeLessThanOrEqual(50);
});
