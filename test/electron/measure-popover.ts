import { chromium } from 'playwright';
import { chromiumArgs, ensureChromium } from '../../scripts/chromium.ts';
import { recordedView } from '../harness/app-view.ts';
import { bridgedPage } from '../ui/popover.ts';
import { serveRenderer } from '../ui/server.ts';
import { clickToSeen, countCommits, hide, needlessImages, passTime } from './costs.ts';
import { end, type Launched, launch } from './launch.ts';

const ROUNDS = 9;
const HOUR_MS = 3_600_000;
const STORY = 'low-power-mode-at-bedtime';

const firstPaintMs = await firstPaints();
const launched = await launch({ recording: STORY, speed: 60 });
try {
  await launched.page.waitForLoadState('networkidle');
  const clickToSeenMs = await clicks(launched);
  const commits = await countCommits(launched.page);
  await passTime(launched, HOUR_MS);
  const commitsWhileHidden = await commits();
  await passTime(launched, 24 * HOUR_MS);
  const images = await needlessImages(launched);
  console.log(JSON.stringify({ firstPaintMs, clickToSeenMs, commitsWhileHidden, needlessImages: images }));
} finally {
  await end(launched);
}

/** Of a page in a browser that has just been started or is warm, each in a context of its own. */
async function firstPaints(): Promise<readonly number[]> {
  await using served = await serveRenderer();
  await using browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs] });
  const view = await recordedView(STORY);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await bridgedPage(browser, view);
    await page.goto(served.url, { waitUntil: 'commit' });
    times.push(await page.evaluate(firstPaint));
    await page.context().close();
  }
  return times;
}

/** Runs in the page, and only listens: whoever asks it again and again keeps it from painting. */
function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint') resolve(startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

async function clicks(it: Launched): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(await clickToSeen(it));
    await hide(it);
    await it.page.waitForFunction(() => document.hidden);
  }
  return times;
}
