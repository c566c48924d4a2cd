import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractFile, listPackage } from '@electron/asar';
import { type PlistValue, parse } from 'plist';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../scripts/cliBuild.ts';
import { awayFromMacs, builderArguments } from '../../scripts/package.ts';
import { root } from '../../scripts/run.ts';
import { fusesIn, makeStubElectron } from './stub-electron.ts';

const run = promisify(execFile);
const temporary = mkdtempSync(join(tmpdir(), 'unstuck-package-'));
const electron: { readonly version: string } = JSON.parse(
  readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'),
);
const contents = (output: string) => join(temporary, output, 'mac-arm64/Unstuck.app/Contents');
const archive = join(contents('first'), 'Resources/app.asar');

/** Packages with a stand-in for Electron's binary, so without a network and on any computer. */
async function packageInto(output: string, ...more: readonly string[]): Promise<void> {
  const settings = [
    '--dir',
    '--arm64',
    `-c.electronDist=${join(temporary, 'electron')}`,
    `-c.directories.output=${join(temporary, output)}`,
    // Signing needs a Mac and a real binary.
    '-c.mac.identity=null',
    ...awayFromMacs,
    ...more,
  ];
  const tool = join(root, 'node_modules/.bin/electron-builder');
  await run(process.execPath, [tool, ...builderArguments({ CSC_NAME: 'none' }, settings)], {
    cwd: root,
    timeout: 60_000,
  });
}

beforeAll(async () => {
  await buildIfStale(console.error);
  makeStubElectron(join(temporary, 'electron'), electron.version, join(root, 'assets/icon.icns'));
  await packageInto('first');
}, 120_000);

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('app.asar', () => {
  const files = () => listPackage(archive, { isPack: false });

  it('holds what runs', () => {
    expect(files()).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/index.js',
        '/out/preload/index.cjs',
        '/out/renderer/index.html',
        '/assets/tray/blockedTemplate.png',
        '/assets/tray/blockedTemplate@2x.png',
      ]),
    );
  });

  it('holds nothing else: no sources, tests, packages, maps or command line tool', () => {
    const allowed =
      /^\/(package\.json|out(\/(main|preload|renderer)(\/.*)?)?|assets(\/tray(\/[\w-]+Template(@2x)?\.png)?)?)$/;
    expect(files().filter((file) => !allowed.test(file))).toEqual([]);
    const forbidden = /node_modules|\.map$|\.tsx?$|\.test\.|\/\./;
    expect(files().filter((file) => forbidden.test(file))).toEqual([]);
  });

  it('tells nothing of the computer that built it', () => {
    for (const file of files().filter((name) => /\.(c?js|html|css|json)$/.test(name))) {
      expect([file, extractFile(archive, file.slice(1)).includes(root)]).toEqual([file, false]);
    }
  });

  it('is the same, byte for byte, when built again', async () => {
    await packageInto('second');
    const again = readFileSync(join(contents('second'), 'Resources/app.asar'));
    expect(again.equals(readFileSync(archive))).toBe(true);
  }, 60_000);
});

describe('Info.plist', () => {
  const info = () =>
    parse(readFileSync(join(contents('first'), 'Info.plist'), 'utf8')) as Record<string, PlistValue>;

  it.each([
    ['CFBundleIdentifier', 'app.unstuck.mac'],
    ['CFBundleName', 'Unstuck'],
    ['LSUIElement', true],
    ['LSMinimumSystemVersion', '13.0'],
    ['LSApplicationCategoryType', 'public.app-category.utilities'],
    ['CFBundleIconFile', 'icon.icns'],
    ['NSAppTransportSecurity', { NSAllowsArbitraryLoads: false }],
  ])('%s', (key, value) => expect(info()[key]).toEqual(value));

  it('asks for no permission that is not used', () => {
    const asks = Object.keys(info()).filter((key) => key.endsWith('UsageDescription'));
    expect(asks.toSorted()).toEqual([
      'NSLocalNetworkUsageDescription',
      'NSNetworkVolumesUsageDescription',
      'NSRemovableVolumesUsageDescription',
    ]);
  });

  it('has the hash that app.asar is checked against', () => {
    expect(info()).toHaveProperty(['ElectronAsarIntegrity', 'Resources/app.asar', 'algorithm'], 'SHA256');
  });

  it('opens no kind of file and no kind of link', () => {
    expect(info()).not.toHaveProperty('CFBundleDocumentTypes');
    expect(info()).not.toHaveProperty('CFBundleURLTypes');
  });
});

it('only English is left of the languages', () => {
  const folders = readdirSync(join(contents('first'), 'Resources')).filter((name) => name.endsWith('.lproj'));
  expect(folders).toEqual(['en.lproj']);
});

it('there is no word of updates that nothing reads', () => {
  expect(readdirSync(join(contents('first'), 'Resources'))).not.toContain('app-update.yml');
});

it('the fuses are set', () => {
  const framework = 'Frameworks/Electron Framework.framework/Versions/A/Electron Framework';
  const fuses = fusesIn(readFileSync(join(contents('first'), framework)));
  const names = [
    'runAsNode',
    'cookieEncryption',
    'nodeOptions',
    'nodeCliInspect',
    'asarIntegrity',
    'onlyAsar',
    'ownV8Snapshot',
    'fileProtocolPrivileges',
  ];
  expect(Object.fromEntries(names.map((name, at) => [name, fuses[at]]))).toEqual({
    runAsNode: '0',
    cookieEncryption: '1',
    nodeOptions: '0',
    nodeCliInspect: '0',
    asarIntegrity: '1',
    onlyAsar: '1',
    ownV8Snapshot: '0',
    fileProtocolPrivileges: '0',
  });
});

it('a setting that electron-builder does not know is refused, so electron-builder.yml has none', async () => {
  // The reason stands in what it prints, once on either stream.
  const refused = packageInto('refused', '-c.asarr=true').catch((error: unknown) => JSON.stringify(error));
  expect(await refused).toContain("unknown property 'asarr'");
}, 60_000);
