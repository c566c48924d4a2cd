import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../scripts/cliBuild.ts';
import { root } from '../scripts/run.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.test.*'] }).map((path) => ({
  path,
  text: read(path),
}));

beforeAll(() => buildIfStale(console.error), 120_000);

describe('no source holds', () => {
  it.each([
    ['a page with Node', /nodeIntegration\w*: true/],
    ['a page without its walls', /(contextIsolation|sandbox|webSecurity): false/],
    [
      'insecure or experimental features',
      /(allowRunningInsecureContent|experimentalFeatures|webviewTag): true|enableBlinkFeatures/,
    ],
    ['a shell', /shell: true|\bexecSync\(|[^.\w]exec\(/],
    ['code made from text', /\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML/],
  ])('%s', (_, forbidden) => {
    expect(sources.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

it('one place makes windows, and spells their walls out', () => {
  const makers = sources.filter(({ text }) => text.includes('new BrowserWindow('));
  expect(makers).toHaveLength(1);
  for (const wall of [
    'sandbox: true',
    'contextIsolation: true',
    'nodeIntegration: false',
    'webSecurity: true',
  ]) {
    expect(makers[0]?.text).toContain(wall);
  }
});

it('the sandbox is on before anything else happens', () => {
  const text = read('src/main/index.ts');
  expect(text.indexOf('app.enableSandbox()')).toBeGreaterThan(-1);
  expect(text.indexOf('app.enableSandbox()')).toBeLessThan(text.indexOf('requestSingleInstanceLock'));
});

it.each([
  'setPermissionRequestHandler((_contents, _permission, callback) => callback(false))',
  'setPermissionCheckHandler(() => false)',
  'setDevicePermissionHandler(() => false)',
  'callback({ cancel: !isOurs(url) })',
  "setWindowOpenHandler(() => ({ action: 'deny' }))",
  "on('will-attach-webview', (event) => event.preventDefault())",
  "on('will-navigate', (event) => event.preventDefault())",
  "on('will-redirect', (event) => event.preventDefault())",
])('refuses by %s', (line) => {
  expect(read('src/main/desktop/security.ts')).toContain(line);
});

describe('what is built', () => {
  it('the preload script loads Electron and nothing else', () => {
    const loads = [...read('out/preload/index.cjs').matchAll(/require\("([^"]+)"\)/g)].map(
      ([, name]) => name,
    );
    expect(new Set(loads)).toEqual(new Set(['electron']));
  });

  it('the preload script shows the page one name', () => {
    expect(read('out/preload/index.cjs').match(/exposeInMainWorld\([^,]+/g)).toEqual([
      expect.stringContaining('unstuck'),
    ]);
  });

  it('the page has the strict policy, and nothing inline or from elsewhere', () => {
    const html = read('out/renderer/index.html');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("connect-src 'none'");
    expect(html).not.toMatch(/<script(?![^>]*\bsrc="\.\/)|<style|\son\w+=|(src|href)="(https?:)?\/\//);
  });

  it('the page speaks to no network', () => {
    for (const path of globSync('out/renderer/assets/*.js', { cwd: root })) {
      expect([path, /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/.test(read(path))]).toEqual([
        path,
        false,
      ]);
    }
  });
});

describe('what it is made from', () => {
  const { devDependencies, dependencies, allowScripts } = JSON.parse(read('package.json'));
  const lock: { readonly packages: Readonly<Record<string, { readonly hasInstallScript?: true }>> } =
    JSON.parse(read('package-lock.json'));

  it('is pinned to exact versions, and is bundled, so that nothing is a dependency of what ships', () => {
    expect(dependencies).toBeUndefined();
    const loose = Object.entries<string>(devDependencies).filter(
      ([, version]) => !/^\d|^file:/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('has a current Electron', () => {
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
  });

  it('runs no script when it is installed', () => {
    const scripts = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = scripts.map(([path]) => path.replace(/^.*node_modules\//, ''));
    const known = Object.keys(allowScripts);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is told in SECURITY.md, exactly as far as it ships', () => {
    const imported = sources.flatMap(({ text }) =>
      [...text.matchAll(/^import (?!type\b)[^;]*? from '([^.'][^']*)'|\bimport\('([^.'][^']*)'\)/gm)].map(
        ([, first, later]) => first ?? later ?? '',
      ),
    );
    const ships = imported.filter((name) => !name.startsWith('node:')).map((name) => name.split('/')[0]);
    const [, table = ''] = read('SECURITY.md').split('What ships inside the bundles');
    const told = [...table.matchAll(/^\| ([a-z][\w, -]+) \|/gm)].flatMap(([, names = '']) =>
      names.split(', '),
    );
    expect(told.toSorted()).toEqual([...new Set(ships)].toSorted());
  });
});

it('automation uses only pinned actions and may only read', () => {
  const workflows = globSync('.github/workflows/*.{yml,yaml}', { cwd: root });
  expect(workflows).not.toEqual([]);
  for (const path of workflows) {
    const text = read(path);
    const loose = [...text.matchAll(/uses: (\S+)/g)].map(([, name = '']) => name);
    expect(loose.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
    expect(text).toMatch(/permissions:\n {2}contents: read/);
  }
});
