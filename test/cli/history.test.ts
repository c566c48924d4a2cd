import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHistory } from '../../src/main/history/sqlite.ts';
import type { NightJson } from '../../src/shared/night/night.ts';
import type { HistoryRow } from '../../src/shared/present/history-rows.ts';
import { type Kept, keptHistory } from '../fleet/history.ts';
import { makeEntry } from '../harness/entries.ts';
import { recordingFolder } from '../harness/expectation.ts';
import { command } from './in-process.ts';

const NIGHT = recordingFolder('low-power-mode-at-bedtime');

let kept: Kept;
let empty: string;
beforeAll(() => {
  kept = keptHistory();
  empty = mkdtempSync(join(tmpdir(), 'unstuck-empty-'));
});
afterAll(() => {
  kept.remove();
  rmSync(empty, { recursive: true });
});

describe('without a history', () => {
  it.each([['night'], ['history'], ['status']])('%s says so, and makes none: exit 66', async (name) => {
    const { exit, out, err } = await command([name, '--db', empty]);
    expect({ exit, out }).toEqual({ exit: 66, out: '' });
    expect(err).toContain(`unstuck: there is no history in ${empty.replace(tmpdir(), '~')}.`);
    expect(err.includes('unstuck night --replay')).toBe(name === 'night');
    expect(readdirSync(empty)).toEqual([]);
  });

  it.each([
    ['darwin', undefined, 'Library/Application Support/Unstuck'],
    ['linux', undefined, '.local/share/unstuck'],
    ['linux', 'relative/is/not/allowed', '.local/share/unstuck'],
    ['linux', '/data', '/data/unstuck'],
  ] as const)('on %s with %s it is looked for in %s', async (platform, dataHome, path) => {
    const { err } = await command(['status'], { platform, dataHome, home: empty });
    expect(err).toContain(` in ${path.startsWith('/') ? path : `~/${path}`}.`);
  });
});

describe('a history that cannot be read', () => {
  it.each([['night'], ['history'], ['status']])(
    '%s calls it neither empty nor fine: exit 66',
    async (name) => {
      const folder = mkdtempSync(join(empty, 'newer-'));
      openHistory(folder).close();
      const database = new DatabaseSync(join(folder, 'history.sqlite'));
      database.exec('UPDATE schema_version SET version = 99');
      database.close();
      const { exit, out, err } = await command([name, '--db', folder]);
      rmSync(folder, { recursive: true });
      expect({ exit, out }).toEqual({ exit: 66, out: '' });
      expect(err).toMatch(/cannot be read: it was written by a newer version of Unstuck\.\n$/);
    },
  );

  it.each(['status', 'night', 'history'])('because it is an empty file stays one: %s', async (name) => {
    const folder = mkdtempSync(join(empty, 'bare-'));
    writeFileSync(join(folder, 'history.sqlite'), '');
    await command([name, '--db', folder]);
    const left = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
    rmSync(folder, { recursive: true });
    expect(left).toEqual([['history.sqlite', '']]);
  });

  it('is not called missing where it may not even be looked for', async () => {
    const folder = join(empty, 'loop');
    // As good as a folder of someone else, which keeps nothing from root.
    symlinkSync(folder, folder);
    const { exit, err } = await command(['status', '--db', folder]);
    rmSync(folder);
    expect(exit).toBe(66);
    expect(err).toMatch(/^unstuck: the history in .* cannot be read: ELOOP: /);
  });

  it.each(['status', 'night', 'history'])('because it is damaged is left as it is by %s', async (name) => {
    const folder = mkdtempSync(join(empty, 'damaged-'));
    const content = 'not a database '.repeat(100);
    writeFileSync(join(folder, 'history.sqlite'), content);
    const { exit, out, err } = await command([name, '--db', folder]);
    const left = readdirSync(folder);
    const kept = readFileSync(join(folder, 'history.sqlite'), 'utf8');
    rmSync(folder, { recursive: true });
    expect({ exit, out }).toEqual({ exit: 66, out: '' });
    expect(err).toMatch(/^unstuck: the history in .* cannot be read: it is damaged; .*begins a new one\.\n/);
    expect({ left, kept }).toEqual({ left: ['history.sqlite'], kept: content });
  });
});

describe('night', () => {
  it('tells the last night of the history', async () => {
    const { exit, out } = await command(['night', '--db', kept.folder]);
    expect(exit).toBe(0);
    expect(out).toContain('\n  22:00 ─');
    expect(out).toContain('\n  Paused     1 h 46 min awake, Low Power Mode\n');
  });

  it('tells a night by its evening, and says when nothing is known of it', async () => {
    const day = (date: string) => command(['night', '--db', kept.folder, '--date', date]);
    expect((await day('2026-11-21')).exit).toBe(0);
    expect(await day('2026-11-10')).toMatchObject({
      exit: 66,
      out: '',
      err: expect.stringContaining('nothing was written down in that time.'),
    });
  });

  it('shows several nights below each other', async () => {
    const { exit, out } = await command(['night', '--db', kept.folder, '--nights', '3']);
    expect(exit).toBe(0);
    expect(out.match(/^ {2}(Thu 19|Fri 20|Sat 21) Nov .*$/gm)).toHaveLength(3);
  });

  describe('where the app is set up', () => {
    const asSet = async (settings: string, ...options: readonly string[]) => {
      writeFileSync(join(kept.folder, 'settings.json'), settings);
      const told = await command(['night', '--json', '--db', kept.folder, ...options]);
      rmSync(join(kept.folder, 'settings.json'));
      const nights: Pick<NightJson, 'from' | 'to'> | readonly NightJson[] = JSON.parse(told.out);
      return [nights].flat().map(({ from, to }) => [from.slice(8, 16), to.slice(8, 16)]);
    };
    const hours = (nightFrom: number, nightTo: number): string =>
      JSON.stringify({ alerts: { nightFrom, nightTo } });

    it.each([
      ['the last night, which began with the watch', [], [['21T21:00', '22T05:00']]],
      ['a night by its evening', ['--date', '2026-11-21'], [['21T22:30', '22T05:00']]],
      [
        'several nights',
        ['--nights', '2'],
        [
          ['20T22:30', '21T05:00'],
          ['21T22:30', '22T05:00'],
        ],
      ],
    ] as const)('takes the quiet hours of the app: %s', async (_name, options, expected) => {
      expect(await asSet(hours(23 * 60 + 30, 6 * 60), ...options)).toEqual(expected);
    });

    it.each([
      ['of no hours', hours(0, 0)],
      ['that are damaged', '{'],
    ])('tells the usual night with settings %s', async (_name, settings) => {
      expect(await asSet(settings, '--date', '2026-11-21')).toEqual([['21T21:00', '22T06:00']]);
    });

    it('does not take them for a recording, which may be of another Mac', async () => {
      const home = mkdtempSync(join(empty, 'home-'));
      mkdirSync(join(home, '.local/share/unstuck'), { recursive: true });
      writeFileSync(join(home, '.local/share/unstuck/settings.json'), hours(23 * 60 + 30, 6 * 60));
      const { out } = await command(['night', '--json', '--replay', NIGHT, '--date', '2026-11-21'], { home });
      rmSync(home, { recursive: true });
      expect(JSON.parse(out)).toMatchObject({ from: '2026-11-21T21:00:00.000Z' });
    });
  });

  it('gives JSON as promised', async () => {
    const { out } = await command(['night', '--json', '--replay', NIGHT]);
    const night = JSON.parse(out);
    expect(Object.keys(night)).toEqual([
      'format',
      'from',
      'to',
      'sentence',
      'stretches',
      'asleepSeconds',
      'itemsUploaded',
      'bytesUploaded',
    ]);
    expect(night).toMatchObject({ format: 1, from: '2026-11-21T20:00:00.000Z', itemsUploaded: 184 });
  });

  it('tells a part of a recording', async () => {
    const { out } = await command(['night', '--json', '--replay', NIGHT, '--date', '2026-11-21']);
    expect(JSON.parse(out)).toMatchObject({
      from: '2026-11-21T21:00:00.000Z',
      to: '2026-11-22T06:00:00.000Z',
    });
  });

  it('says when a recording tells nothing of a time, and does not send to a recording', async () => {
    const told = await command(['night', '--replay', NIGHT, '--date', '2026-11-10']);
    expect(told).toEqual({ exit: 66, out: '', err: 'unstuck: the recording tells nothing of that time.\n' });
  });

  it.each([
    [['--date', 'yesterday'], '--date "yesterday" is not a day'],
    [['--date', '2026-12-24'], '--date 2026-12-24 is still to come'],
    [['--nights', '1'], '--nights "1" is not a number from 2 to 366'],
    [['--nights', '7', '--date', '2026-11-21'], '--date and --nights do not go together'],
    [['--nights', '7', '--replay', NIGHT], '--nights does not go with --replay'],
  ])('refuses %j', async (options, sentence) => {
    const { exit, err } = await command(['night', ...options]);
    expect({ exit, err }).toEqual({ exit: 64, err: expect.stringContaining(sentence) });
  });
});

describe('history', () => {
  const since = ['history', '--since', '2026-11-21', '--until', '2026-11-22T02:00:00Z'];

  it('is CSV with columns that stay', async () => {
    const { exit, out } = await command([...since, '--csv', '--db', kept.folder]);
    expect(exit).toBe(0);
    const [head, ...rows] = out.trimEnd().split('\n');
    expect(head).toBe('from,until,kind,name,value');
    expect(rows.filter((row) => /,(verdict|left|opened),/.test(row))).toEqual([
      '2026-11-21T21:00:00.000Z,,count,left,1468',
      '2026-11-21T21:01:00.000Z,,event,opened,battery',
      '2026-11-21T21:00:00.000Z,2026-11-21T22:14:00.000Z,state,verdict,uploading',
      '2026-11-21T22:14:00.000Z,,count,left,1284',
      '2026-11-21T22:14:00.000Z,2026-11-22T00:00:00.000Z,state,verdict,blocked',
    ]);
  });

  it('tells what happened before the first sample', async () => {
    const folder = mkdtempSync(join(empty, 'early-'));
    const written = openHistory(folder);
    written.event({ at: Date.parse('2026-11-21T21:00:00Z'), kind: 'unlock', detail: null });
    written.append(makeEntry(Date.parse('2026-11-21T21:00:02Z')));
    written.close();
    const { out } = await command([...since, '--db', folder]);
    rmSync(folder, { recursive: true });
    expect(out).toContain('\n2026-11-21T21:00:00.000Z,,event,unlock,\n');
  });

  it('is the same as JSON', async () => {
    const csv = await command([...since, '--db', kept.folder]);
    const { out } = await command([...since, '--json', '--db', kept.folder]);
    const { format, rows }: { format: number; rows: readonly HistoryRow[] } = JSON.parse(out);
    expect(format).toBe(1);
    expect(rows.map(({ name }) => name)).toEqual(
      csv.out
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[3]),
    );
  });

  it('refuses what makes no sense', async () => {
    const asked = (...options: readonly string[]) => command(['history', '--db', kept.folder, ...options]);
    expect((await asked('--csv', '--json')).exit).toBe(64);
    expect((await asked('--since', 'soon')).exit).toBe(64);
    expect((await asked('--since', '1h', '--until', '2h')).exit).toBe(64);
  });
});

describe('status', () => {
  const status = (...options: readonly string[]) => command(['status', ...options]);

  it('is told in words', async () => {
    expect((await status('--db', kept.folder)).out).toBe(
      'Uploads are paused because of Low Power Mode\n' +
        'since 23:14 (1 h 46 min) · 1,284 items left, 38.2 GB · last looked 01:00\n',
    );
  });

  it('is JSON', async () => {
    const { out } = await status('--db', kept.folder, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ format: 1, verdict: 'blocked', left: 1284, asleepSeconds: 0 });
  });

  it('of a recording is that of its end', async () => {
    const { out } = await status('--replay', NIGHT, '--format', 'openmetrics');
    expect(out).toContain('\nunstuck_asleep_seconds 9600\n');
    expect(out.endsWith('\n# EOF\n')).toBe(true);
  });

  it('is written in one piece, or not at all', async () => {
    const file = join(kept.folder, 'status.json');
    const options = ['--db', kept.folder, '--format', 'json'];
    expect(await status(...options, '--output', file)).toEqual({ exit: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ verdict: 'blocked' });
    const nowhere = join(kept.folder, 'no-such-folder', 'status.json');
    expect((await status(...options, '--output', nowhere)).exit).toBe(73);
    const below = await status(...options, '--output', join(file, 'status.json'));
    expect(below).toMatchObject({ exit: 73, err: expect.stringMatching(/: the folder is not there\.\n$/) });
    const folder = await status(...options, '--output', kept.folder);
    expect(folder).toMatchObject({ exit: 73, err: expect.stringMatching(/: it is a folder\.\n$/) });
    expect(readdirSync(kept.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    [['--replay', NIGHT, '--db', '.'], '--db does not go with --replay.'],
    [['--look', '--db', '.'], '--db does not go with --look.'],
    [['--replay', NIGHT, '--look'], '--look does not go with --replay.'],
  ])('refuses %j', async (options, sentence) => {
    expect(await status(...options)).toMatchObject({ exit: 64, err: expect.stringContaining(sentence) });
  });

  it('refuses a format that it does not know', async () => {
    expect(await status('--format', 'xml')).toMatchObject({ exit: 64 });
  });
});

describe('watch', () => {
  it('plays a recording line by line, then tells its night', async () => {
    const { exit, out } = await command(['watch', '--replay', NIGHT]);
    expect(exit).toBe(0);
    expect(out).toMatch(/\n22:14 {2}Uploads are paused because Low Power Mode is on · 1,\d+ left\n/);
    const lines = out.match(/^\d\d:\d\d {2}\S.*$/gm) ?? [];
    expect(lines.map((line) => line.slice(7))).toEqual([...new Set(lines.map((line) => line.slice(7)))]);
    expect(out).toContain('\n  Low Power Mode cost this night');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no control sequence belongs into a file.
    expect(out).not.toMatch(/\u001b/);
  });

  it('draws over itself in a terminal, and gives the cursor back', async () => {
    const { out } = await command(['watch', '--replay', NIGHT, '--speed', '100000000'], { rows: 24 });
    expect(out.startsWith('\u001b[?25l')).toBe(true);
    expect(out.indexOf('\u001b[?25h')).toBeLessThan(out.indexOf('  Low Power Mode cost this night'));
  });

  it('ends with Ctrl-C, tells the night so far and gives the cursor back', async () => {
    const controller = new AbortController();
    let out = '';
    const { exit } = await command(['watch', '--replay', NIGHT, '--speed', '3600'], {
      rows: 24,
      interrupted: () => controller.signal,
      out: (text) => {
        out += text;
        if (text.includes('Looked at 21:05')) controller.abort();
      },
    });
    expect(exit).toBe(0);
    expect(out.slice(out.indexOf('\u001b[?25h'))).toMatch(/\n {2}21:00 ─+ 21:05\n/);
  });

  it('writes the history while it runs, and says where', async () => {
    const controller = new AbortController();
    const folder = join(empty, 'made', 'by', 'watch');
    let out = '';
    const { exit } = await command(['watch', '--system', 'linux', '--db', folder], {
      interrupted: () => controller.signal,
      out: (text) => {
        out += text;
        if (/^\d\d:\d\d {2}/.test(text)) controller.abort();
      },
    });
    expect(exit).toBe(0);
    expect(out).toContain(`Written down in ${folder.replace(tmpdir(), '~')}.\n`);
    expect(existsSync(join(folder, 'history.sqlite'))).toBe(true);
    rmSync(join(empty, 'made'), { recursive: true });
  });

  it.each([
    [['--speed', '2'], '--speed needs --replay'],
    [['--replay', NIGHT, '--speed', '0'], '--speed "0" is not a number above zero'],
    [['--replay', NIGHT, '--system', 'mac'], '--system does not go with --replay'],
    [['--replay', NIGHT, '--db', '/tmp'], '--db does not go with --replay'],
    [['--system', 'amiga'], '--system "amiga" is not one of mac and linux'],
    [['--replay', '/nowhere/at/all'], 'cannot read the recording'],
  ])('refuses %j', async (options, sentence) => {
    const { exit, err } = await command(['watch', ...options]);
    expect(exit).toBeGreaterThanOrEqual(64);
    expect(err).toContain(sentence);
  });
});
