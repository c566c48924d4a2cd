import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../../scripts/cliBuild.ts';
import { VERSION } from '../../src/main/cli/version.ts';
import { rules } from '../../src/shared/rules/index.ts';
import { temporaryFolder } from '../harness/repository.ts';
import { built, powerSteps, story, unstuck } from './unstuck.ts';

beforeAll(built, 60_000);

it('knows its version', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(VERSION).toBe(version);
  expect(await unstuck('--version')).toEqual({ exit: 0, out: `${version}\n`, err: '' });
});

it('lists its commands', async () => {
  const { exit, out, err } = await unstuck('--help');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  for (const name of ['check', 'record', 'explain', 'rules', 'open', 'library'])
    expect(out).toContain(`\n  ${name}`);
});

it('asks back about a mistyped command', async () => {
  expect(await unstuck('chekc')).toEqual({
    exit: 64,
    out: '',
    err: 'unstuck: there is no command "chekc". Did you mean check?\nTry "unstuck --help".\n',
  });
});

it('lists every rule', async () => {
  const { exit, out } = await unstuck('rules', '--json');
  expect(exit).toBe(0);
  expect(JSON.parse(out).map(({ id }: { readonly id: string }) => id)).toEqual(rules.map(({ id }) => id));
  expect(out).not.toMatch(/[{]\w+[}]/);
});

describe('explain', () => {
  it('tells a rule and how it is judged', async () => {
    const { exit, out } = await unstuck('explain', 'low-power-mode');
    expect(exit).toBe(0);
    expect(out).toContain('Uploads are paused because of Low Power Mode');
    expect(out).toContain('Engine flags   isBlockedByLowPowerModeKey');
  });

  it('tells what a message of Photos means', async () => {
    const { exit, out } = await unstuck('explain', '--json', 'Optimizing Battery Power');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ messages: [{ reason: 4, match: 'exact' }], now: null });
  });

  it('tells whether a recording shows the cause', async () => {
    const { folder, remove } = story(powerSteps(0, { lowPower: true }));
    const found = await unstuck('explain', 'Low Power Mode', '--replay', folder);
    const other = await unstuck('explain', 'disk-full', '--replay', folder);
    remove();
    expect(found.out).toContain('Recording      low-power-mode, found since 22:00');
    expect(other.out).toContain('Recording      Not found, but not all could be looked at: disk');
  });

  it('suggests what is near when it knows neither', async () => {
    expect(await unstuck('explain', 'vpn-daed')).toEqual({
      exit: 1,
      out: '',
      err: 'unstuck: no rule and no message of Photos is known as "vpn-daed".\nDid you mean vpn-dead?\n',
    });
  });
});

describe('open', () => {
  it('prints the way in words and the link', async () => {
    const { exit, out } = await unstuck('open', 'vpn', '--print');
    expect(exit).toBe(0);
    expect(out.split('\n').slice(0, 1)).toEqual(['System Settings → VPN']);
    expect(out).toMatch(/^x-apple\.systempreferences:/m);
  });

  it('opens nothing that someone typed', async () => {
    const { exit, out, err } = await unstuck('open', 'https://example.com');
    expect({ exit, out }).toEqual({ exit: 64, out: '' });
    expect(err).toMatch(
      /^unstuck: there is no destination "https:\/\/example\.com"\.\nIt is one of: settings, /,
    );
  });
});

it.each([
  ['what is not a photo library', tmpdir(), '~ is not a photo library of macOS 10.15 or later.'],
  ['where nothing is', `${tmpdir()}/unstuck-never-made`, 'there is no ~/unstuck-never-made.'],
])('says %s', async (_case, path, sentence) => {
  const { exit, out, err } = await unstuck('library', path);
  expect({ exit, out }).toEqual({ exit: 66, out: '' });
  expect(err).toBe(`unstuck: ${sentence}\n`);
});

describe('what a stranger or a shell wrote does not control the terminal', () => {
  const evil = '\u001b]0;pwned\u0007\u009b31m\u202e';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;
  const line = JSON.stringify({ t: 0, read: '~/x', file: evil });

  it.each([
    ['a title', { title: evil }, '', ['watch', '--speed', '100000', '--replay']],
    ['a time zone', { timeZone: evil }, '', ['check', '--replay']],
    ['the name of a file', {}, line, ['check', '--replay']],
    ['a line of an unknown kind', {}, JSON.stringify({ t: 0, [evil]: 1 }), ['check', '--json', '--replay']],
  ])('%s of a recording', async (_case, changed, steps, command) => {
    const { folder, remove } = story(steps, changed);
    const { out, err } = await unstuck(...command, folder);
    remove();
    expect(out + err).toContain('pwned');
    expect(out + err).not.toMatch(control);
  });

  it.each([['library'], ['explain'], ['check', '--replay'], ['open']])(
    'an argument of %s',
    async (...command) => {
      const { out, err } = await unstuck(...command, evil);
      expect(err).toContain('pwned');
      expect(out + err).not.toMatch(control);
    },
  );
});

it.each([
  ['empty', ''],
  ['no database', 'SQLite? No.'.repeat(500)],
])('counts nothing in a library whose database is %s, and says so', async (_case, content) => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'P.photoslibrary');
  mkdirSync(join(path, 'database'), { recursive: true });
  writeFileSync(join(path, 'database/Photos.sqlite'), content);
  const { exit, out } = await unstuck('library', path);
  expect(exit).toBe(66);
  expect(out).toContain('Items           the database of the photo library');
  expect((await unstuck('library', path, '--json')).exit).toBe(66);
});

const onMac =
  process.platform === 'darwin' ? 'recording what is no Mac: SKIPPED, because this is a Mac' : null;
if (onMac !== null) console.warn(onMac);
it.skipIf(onMac !== null)(onMac ?? 'records nothing but a Mac', async () => {
  const { exit, err } = await unstuck('record', `${tmpdir()}/unstuck-never-made`);
  expect(exit).toBe(69);
  expect(err).toContain('unstuck: only a Mac can be recorded.');
});

it('ends quietly when its reader goes away', async () => {
  const child = spawn(process.execPath, [cli, 'rules'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const exit = await new Promise((resolve) => child.once('close', resolve));
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
});

const neverFull = existsSync('/dev/full')
  ? null
  : 'output that finds no room: SKIPPED, because only Linux has /dev/full';
if (neverFull !== null) console.warn(neverFull);
it.skipIf(neverFull !== null)(neverFull ?? 'says in a sentence that its output found no room', async () => {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [cli, 'rules'], { stdio: ['ignore', full, 'pipe'] });
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const exit = await new Promise((resolve) => child.once('close', resolve));
  closeSync(full);
  expect({ exit, err }).toEqual({ exit: 73, err: 'unstuck: what it prints could not be written: ENOSPC.\n' });
});
