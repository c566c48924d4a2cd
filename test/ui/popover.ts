import type { Browser, BrowserContextOptions, Page } from 'playwright';
import type { AppView } from '../../src/shared/app-view.ts';
import type { CallName } from '../../src/shared/ipc/contract.ts';
import { appView } from '../../src/shared/present/view/app.ts';
import type { ViewSource } from '../../src/shared/view-source.ts';
import type { Served } from './server.ts';

export interface Call {
  readonly name: CallName;
  readonly input: unknown;
}

/** The popover in a browser, with a scripted bridge in place of the preload script. */
export interface Popover extends AsyncDisposable {
  readonly page: Page;
  /** What the popover has asked for, without `ready`. */
  readonly calls: () => Promise<readonly Call[]>;
  readonly push: (view: ViewSource) => Promise<void>;
  /** From now on the main process refuses this call, or takes it again. */
  readonly refuse: (name: CallName, isRefused?: boolean) => Promise<void>;
  /** Errors, console errors and violations of the Content Security Policy. */
  readonly troubles: () => Promise<readonly string[]>;
}

/** What the scripted bridge leaves on the page for the test. */
interface Hooks {
  readonly calls: Call[];
  readonly violations: string[];
  readonly refused: Set<CallName>;
  readonly push: (view: AppView) => void;
}

const SIZE = { width: 380, height: 620 };

export async function openPopover(
  browser: Browser,
  { url }: Served,
  view: ViewSource,
  options: BrowserContextOptions = {},
): Promise<Popover> {
  const page = await bridgedPage(browser, view, options);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  await page.goto(url);
  await page.locator('h1, input[type=search]').first().waitFor();
  const hooks = <Result>(read: (hooks: Hooks) => Result): Promise<Result> =>
    page.evaluate(`(${read.toString()})(window.testHooks)`);
  return {
    page,
    calls: () => hooks(({ calls }) => calls.filter(({ name }) => name !== 'ready')),
    push: async (next) => {
      await page.evaluate((pushed) => {
        (globalThis as unknown as { testHooks: Hooks }).testHooks.push(pushed);
      }, appView(next));
    },
    refuse: async (name, isRefused = true) => {
      await page.evaluate(
        ([call, refuses]) => {
          const { refused } = (globalThis as unknown as { testHooks: Hooks }).testHooks;
          if (refuses) refused.add(call);
          else refused.delete(call);
        },
        [name, isRefused] as const,
      );
    },
    troubles: async () => [...errors, ...(await hooks(({ violations }) => violations))],
    [Symbol.asyncDispose]: () => page.context().close(),
  };
}

/** A page that will have the bridge, wherever it goes first. */
export async function bridgedPage(
  browser: Browser,
  view: ViewSource,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZE, ...options });
  const page = await context.newPage();
  await page.addInitScript(scriptBridge, appView(view));
  return page;
}

/** Runs in the page, before its own scripts. Shows the page that is asked for, as the main process would. */
function scriptBridge(first: AppView): void {
  const target = globalThis as unknown as {
    unstuck: unknown;
    testHooks: Hooks;
    document: {
      addEventListener: (name: string, listener: (event: { violatedDirective: string }) => void) => void;
    };
  };
  let view = first;
  const listeners = new Set<(view: AppView) => void>();
  const calls: Call[] = [];
  const violations: string[] = [];
  const refused = new Set<CallName>();
  const push = (next: AppView): void => {
    view = next;
    for (const listener of listeners) listener(next);
  };
  target.document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    violations.push(`violates ${violatedDirective}`),
  );
  target.testHooks = { calls, violations, push, refused };
  target.unstuck = {
    call: async (name: CallName, input: unknown) => {
      calls.push({ name, input });
      if (refused.has(name)) return { ok: false, why: 'refused' };
      if (name === 'ready') push(view);
      if (name === 'show') push({ ...view, page: input as AppView['page'] });
      return { ok: true };
    },
    onView: (listener: (view: AppView) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
