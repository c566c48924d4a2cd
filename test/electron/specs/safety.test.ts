import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls } from '../../../src/shared/ipc/contract.ts';
import { end, type Launched, launch } from '../launch.ts';

let it: Launched;
let page: Page;

beforeAll(async () => {
  it = await launch();
  page = await it.open();
  await page.getByText('Low Power Mode is on').first().waitFor();
});
afterAll(() => end(it));

/** What the page says while something forbidden is tried. */
async function violations(attempt: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const list: string[] = [];
    Object.assign(window, { violations: list });
    document.addEventListener('securitypolicyviolation', (event) => list.push(event.violatedDirective));
  });
  await attempt();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  return page.evaluate(() => (window as unknown as { violations: readonly string[] }).violations.length);
}

test('nothing that the page does itself is against its own policy', () => {
  expect(it.complaints).toEqual([]);
});

test('the page cannot even read itself', async () => {
  const answer = await page.evaluate(() => {
    return new Promise<string>((resolve) => {
      const request = new XMLHttpRequest();
      request.open('GET', location.href);
      request.onerror = () => resolve('refused');
      request.onload = () => resolve('answered');
      request.send();
    });
  });
  expect(answer).toBe('refused');
});

test('an injected inline script does not run', async () => {
  const count = await violations(() =>
    page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
    }),
  );
  expect(count).toBeGreaterThan(0);
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
});

test('an injected event handler, a frame and a picture from elsewhere do not work', async () => {
  const count = await violations(() =>
    page.evaluate(() => {
      const box = document.createElement('div');
      box.innerHTML =
        '<b onclick="window.injected = true">x</b><img src="https://example.com/x.png"><iframe src="https://example.com"></iframe>';
      document.body.append(box);
      box.querySelector('b')?.click();
    }),
  );
  expect(count).toBeGreaterThanOrEqual(3);
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
});

test('eval is refused', async () => {
  // In a turn of its own: what DevTools evaluates itself is exempt from the policy.
  const said = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(Reflect.construct(Function, ['return 1'])());
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      }),
  );
  expect(said).toBe('EvalError');
});

test.each([
  ['fetch', "fetch('https://example.com').then(() => 'reached', () => 'refused')"],
  ['a beacon', "Promise.resolve(navigator.sendBeacon('https://example.com') ? 'sent' : 'refused')"],
  [
    'a socket',
    "new Promise((done) => { try { const s = new WebSocket('wss://example.com'); s.onopen = () => done('reached'); s.onerror = () => done('refused'); } catch { done('refused'); } })",
  ],
])('%s gets nowhere', async (_what, code) => {
  const seen = await violations(() => page.evaluate(code));
  expect(seen).toBeGreaterThan(0);
});

test('the page cannot be led elsewhere', async () => {
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await expect
    .poll(() => it.journal('navigate'))
    .toContainEqual({ url: 'https://example.com/', allowed: false });
  expect(page.url()).toBe(before);
});

test('the page opens no window', async () => {
  await page.evaluate(() => void window.open('https://example.com/'));
  await expect.poll(() => it.app.windows().length, { timeout: 5_000 }).toBe(1);
});

test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'hid', 'fullscreen', 'openExternal'])(
  'the permission %s is refused',
  async (permission) => {
    const granted = await it.app.evaluate(({ session }, name) => {
      const { permissions } = session.defaultSession as unknown as {
        permissions: Record<string, (...args: readonly unknown[]) => unknown>;
      };
      return new Promise((resolve) => permissions.request?.({}, name, resolve));
    }, permission);
    expect(granted).toBe(false);
  },
);

test('the page has the bridge and nothing else of Electron', async () => {
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(Reflect.get(window, 'unstuck') ?? {}).toSorted(),
    frozen: Object.isFrozen(Reflect.get(window, 'unstuck')),
    others: ['require', 'process', 'module', 'electron', 'ipcRenderer', 'Buffer', 'global'].filter(
      (name) => name in window,
    ),
  }));
  expect(seen).toEqual({ bridge: ['call', 'onView'], frozen: true, others: [] });
});

test.each([
  ['an unknown call', 'launchMissiles', null],
  ['a call by a name of Object', 'constructor', null],
  ['an address instead of a name', 'open', 'https://example.com'],
  ['a link instead of a name', 'open', 'x-apple.systempreferences:com.apple.Battery-Settings.extension'],
  ['a setting that is not one', 'changeSettings', { version: 2 }],
  ['a path', 'changeSettings', { library: '/etc/passwd' }],
])('%s is refused and opens nothing', async (_what, name, input) => {
  const opened = (await it.journal('openExternal')).length;
  const said = await page.evaluate(
    ([call, argument]) => {
      const bridge = Reflect.get(window, 'unstuck') as {
        call: (name: string, input: unknown) => Promise<unknown>;
      };
      return bridge.call(String(call), argument);
    },
    [name, input] as const,
  );
  expect(said).toMatchObject({ ok: false });
  expect((await it.journal('openExternal')).length).toBe(opened);
});

test('10,000 random messages to each call open nothing, and main goes on', async () => {
  const links = (await it.journal('openExternal')).length;
  await it.app.evaluate(shower, { names: Object.keys(calls), each: 10_000 });
  expect((await it.journal('openExternal')).length).toBe(links);
  expect(await it.journal('loginItem')).toEqual([]);
  await it.open();
  await page.getByRole('heading', { level: 1 }).waitFor();
}, 120_000);

/** Runs in the main process, right behind the wire. */
async function shower(
  electron: unknown,
  { names, each }: { readonly names: readonly string[]; readonly each: number },
) {
  const { BrowserWindow, standIn } = electron as {
    BrowserWindow: {
      getAllWindows: () => readonly { readonly webContents: { readonly mainFrame: object } }[];
    };
    standIn: { deliver: (text: string, event: object) => Promise<string> };
  };
  const [window] = BrowserWindow.getAllWindows();
  const event = { sender: window?.webContents, senderFrame: window?.webContents.mainFrame };
  let seed = 1;
  const below = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const text = (): string => String.fromCodePoint(...Array.from({ length: below(12) }, () => below(0xd7ff)));
  const known = [
    'https://example.com',
    'file:///etc/passwd',
    '__proto__',
    'constructor',
    '../..',
    'x-apple.systempreferences:',
  ];
  // What the wire makes of each: never "nothing", which is a right answer to some calls.
  const value = (depth: number): unknown => {
    const kind = below(depth > 2 ? 6 : 8);
    if (kind === 0) return null;
    if (kind === 1) return below(2) === 1;
    if (kind === 2) return below(1_000_000) - 500_000;
    if (kind === 3) return ['n', ['NaN', 'Infinity', '-0'][below(3)]];
    if (kind === 4) return known[below(known.length)];
    if (kind === 5) return text();
    const inner = Array.from({ length: below(4) }, () => value(depth + 1));
    return kind === 6 ? ['a', inner] : ['o', inner.map(() => known[below(known.length)] ?? text()), inner];
  };
  for (const name of names) {
    for (let done = 0; done < each; done += 1) {
      const args = JSON.stringify(['a', [name, value(0)]]);
      await standIn.deliver(JSON.stringify({ type: 'invoke', channel: 'unstuck:call', args }), event);
    }
  }
}
