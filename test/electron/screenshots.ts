import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'playwright';
import { buildIfStale } from '../../scripts/cliBuild.ts';
import { root } from '../harness/repository.ts';
import { end, type Launched, launch } from './launch.ts';
import { looks, reportStates, takeReport } from './report-screenshots.ts';

const folder = join(root, 'screenshots');
/** As the popover has it. */
const WINDOW = { width: 380, height: 640 };
const LONGEST = 4_000;
const pages = ['now', 'night', 'message', 'settings', 'about', 'first-run'];
/** The first one has every page taken, the others what is there first. */
const recordings = [
  'low-power-mode-at-bedtime',
  'wedged-engine',
  'clean-finish',
  'vpn-reconnects-every-40-min',
];

await buildIfStale(console.error);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [at, recording] of recordings.entries()) {
  const launched = await launch({ recording });
  try {
    for (const page of at === 0 ? pages : ['now', 'night']) await takeAll(launched, recording, page);
    if (at === 0) await takeReport(launched, (state, name) => join(folder, `report-${state}-${name}.png`));
  } finally {
    await end(launched);
  }
}
const taken = pages.length + (recordings.length - 1) * 2 + reportStates.length;
console.log(`screenshots/: ${taken * looks.length} pictures`);

async function takeAll(launched: Launched, recording: string, page: string): Promise<void> {
  const tab = await launched.open();
  // A recording that is still being played would change under the camera.
  await tab.locator('[data-page] h1').waitFor();
  await launched.app.evaluate(async () => {
    const { replay } = (
      globalThis as unknown as {
        __unstuck: { replay: { to: number; now: () => number } };
      }
    ).__unstuck;
    while (replay.now() < replay.to) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await tab.evaluate((name) => {
    const bridge = Reflect.get(globalThis, 'unstuck') as {
      call: (call: string, input: unknown) => Promise<unknown>;
    };
    return bridge.call('show', name);
  }, page);
  await tab.locator(`[data-page="${page}"] h1`).waitFor();
  for (const { name, theme, text } of looks) {
    await tab.emulateMedia({ colorScheme: theme });
    await take(tab, text, join(folder, `${recording}-${page}-${name}.png`));
  }
}

/** As tall as it needs to be, so that nothing is left below the edge. */
async function take(tab: Tab, text: string, path: string): Promise<void> {
  await setText(tab, text);
  await tab.setViewportSize(WINDOW);
  const hidden = await tab.locator('html, body, .popover, main').evaluateAll((boxes: readonly Element[]) => {
    return Math.max(...boxes.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
  });
  await tab.setViewportSize({ ...WINDOW, height: Math.min(LONGEST, WINDOW.height + hidden) });
  await tab.screenshot({ path, animations: 'disabled' });
  await setText(tab, '');
}

async function setText(tab: Tab, size: string): Promise<void> {
  await tab.locator('html').evaluate((html: HTMLElement, value) => {
    html.style.fontSize = value;
  }, size);
}
