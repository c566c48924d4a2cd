import type { Page } from 'playwright';
import type { Launched } from './launch.ts';

interface Replay {
  readonly now: () => number;
  readonly to: number;
  readonly setSpeed: (speed: number) => void;
}

/** Lets so much recorded time pass as fast as it goes, or all that is left. */
export const passTime = ({ app }: Launched, ms: number): Promise<void> =>
  app.evaluate(async (_electron, wanted) => {
    const { replay } = (globalThis as unknown as { __unstuck: { replay: Replay } }).__unstuck;
    const until = Math.min(replay.to, replay.now() + wanted);
    replay.setSpeed(20_000);
    while (replay.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
    replay.setSpeed(60);
  }, ms);

/** Loads the page anew, and from then on counts how often React draws it. */
export async function countCommits(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let commits = 0;
    // React tells whoever stands here, also in its build for users.
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: () => {
          commits += 1;
        },
        onCommitFiberUnmount: () => {},
      },
      commitsSoFar: () => commits,
    });
  });
  await page.reload();
  // The page draws itself once when its script has come; what counts is after that.
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  const soFar = (): Promise<number> =>
    page.evaluate(() => (Reflect.get(window, 'commitsSoFar') as () => number)());
  const before = await soFar();
  if (before === 0) throw new Error('React drew the page and nobody was told: the count is worth nothing.');
  return async () => (await soFar()) - before;
}

/** How often the icon was given the very picture that it had. */
export async function needlessImages(it: Launched): Promise<number> {
  const images = await it.journal('tray.setImage');
  return images.filter((image, at) => at > 0 && image === images[at - 1]).length;
}

/** From a click on the icon to the first frame of a popover that was made before, in milliseconds. */
export async function clickToSeen({ app, page }: Launched): Promise<number> {
  // Listening first: the page and the app are asked on two ways, and neither waits for the other.
  await page.evaluate(() => {
    const seen = new Promise<number>((resolve) => {
      const drawn = (): number => requestAnimationFrame(() => resolve(Date.now()));
      document.addEventListener('visibilitychange', drawn, { once: true });
    });
    Object.assign(window, { seen });
  });
  const clicked = await app.evaluate(() => {
    const { tray } = (globalThis as unknown as { __unstuck: { tray: Electron.Tray } }).__unstuck;
    const at = Date.now();
    tray.emit('click', {}, tray.getBounds(), { x: 0, y: 0 });
    return at;
  });
  return (await page.evaluate(() => Reflect.get(window, 'seen') as Promise<number>)) - clicked;
}

/** As Escape does on the first page. A click would show it again where the popover has just gone by itself. */
export const hide = ({ app }: Launched): Promise<void> =>
  app.evaluate(() => {
    interface Told {
      readonly tell: (event: 'escape') => void;
    }
    (globalThis as unknown as { __unstuck: { popover: Told } }).__unstuck.popover.tell('escape');
  });
