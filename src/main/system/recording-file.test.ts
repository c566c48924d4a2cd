import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { redactor } from '../../shared/redact.ts';
import { readRecording } from './read-recording.ts';
import { recordedSystem } from './recorded.ts';
import { type StartOptions, startRecording } from './recording-file.ts';
import { RecordingError } from './recording-format.ts';

const START = Date.UTC(2026, 10, 21, 21);
const root = mkdtempSync(join(tmpdir(), 'unstuck-recording-file-'));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;
let folder: string;
let now: number;

beforeEach(() => {
  folders += 1;
  folder = join(root, `deep/${folders}`);
  now = START;
});

const begin = (options: Partial<StartOptions> = {}) =>
  startRecording(folder, {
    now: () => now,
    title: 'A night',
    timeZone: 'Europe/Berlin',
    mac: { model: 'Mac14,2', osVersion: null },
    ...options,
  });

const linesOf = () =>
  readFileSync(join(folder, 'steps.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('startRecording', () => {
  it('makes a recording that can be read', async () => {
    const file = begin();
    file.write({ t: 0, run: ['/usr/bin/true'], stdout: 'x' });
    now += 9_000;
    file.write({ t: 9, event: 'suspend' });
    file.close();

    const recording = await readRecording(folder);
    expect(recording.header).toEqual({
      title: 'A night',
      startedAt: START,
      endsAt: START + 9_000,
      timeZone: 'Europe/Berlin',
      mac: { model: 'Mac14,2', osVersion: null },
      synthetic: false,
      redacted: true,
    });
    expect(recording.events).toEqual([{ atSeconds: 9, event: 'suspend' }]);
    await expect(recordedSystem(recording).run('/usr/bin/true', [])).resolves.toMatchObject({ stdout: 'x' });
    expect(readdirSync(folder).sort()).toEqual(['recording.json', 'steps.jsonl']);
  });

  it('can be read at any moment, as if the program had crashed', async () => {
    const file = begin();
    expect((await readRecording(folder)).header.endsAt).toBe(START);
    now += 61_000;
    file.write({ t: 61, run: ['/usr/bin/true'], stdout: 'x' });
    const crashed = await readRecording(folder);
    expect(crashed.header.endsAt).toBe(START + 61_000);
    expect(crashed.steps.run.size).toBe(1);
    file.close();
  });

  it('is for its owner only', () => {
    begin().close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('keeps lines in time order, whoever writes them', () => {
    const file = begin();
    for (const t of [0, 5, 3]) file.write({ t, event: `at ${t}` });
    file.close();
    expect(linesOf()).toEqual([
      { t: 0, event: 'at 0' },
      { t: 5, event: 'at 5' },
      { t: 5, event: 'at 3' },
    ]);
  });

  it('leaves a folder alone that holds something', () => {
    begin().close();
    expect(() => begin()).toThrow(RecordingError);
    expect(() => begin()).toThrow(/this folder is not empty/);
  });

  it('says when a file is in its place', () => {
    folder = join(root, `file-${folders}`);
    writeFileSync(folder, '');
    expect(() => begin()).toThrow(/this is a file, and a recording is a folder/);
  });

  it('says when the folder cannot be made', () => {
    writeFileSync(join(root, `file-${folders}`), '');
    folder = join(root, `file-${folders}/below`);
    expect(() => begin()).toThrow(/cannot be used for a recording/);
  });

  it('tells at the end when something could not be written', () => {
    const file = begin();
    file.write({ t: 0, stdout: 1n });
    file.write({ t: 1, event: 'resume' });
    expect(() => file.close()).toThrow(/could not be written to its end/);
  });
});

describe('redaction in a recording', () => {
  it('is on by default and knows this home folder', () => {
    const file = begin();
    file.write({ t: 0, run: ['/bin/x', `${homedir()}/Pictures`], stdout: 'ether a4:83:e7:12:34:56' });
    file.close();
    expect(linesOf()).toEqual([{ t: 0, run: ['/bin/x', '~/Pictures'], stdout: 'ether 02:00:00:00:00:01' }]);
  });

  it('can be switched off', async () => {
    const file = begin({ redact: 'off' });
    const line = { t: 0, read: '/Users/jane/x', base64: 'AP8=', mtime: '2026-11-21T20:58:00.000Z' };
    file.write(line);
    file.close();
    expect(linesOf()).toEqual([line]);
    expect((await readRecording(folder)).header.redacted).toBe(false);
  });

  it('reaches every field, leaves out what cannot be searched, and judges names by their place', () => {
    const file = begin({ redact: redactor({ home: '/Users/jane', userNames: ['Jane Roe'] }) });
    file.write({ t: 0, read: '/Users/jane/x', base64: 'AP8=' });
    file.write({ t: 0, read: '/Users/jane/x', text: 'by Jane Roe', mtime: '2026-11-21T20:58:00.000Z' });
    file.write({
      t: 0,
      list: '~/Pictures',
      names: ['Holidays', 'Jane.photoslibrary', 'Photos Library.photoslibrary'],
    });
    file.write({ t: 0, list: '/Volumes', names: ['Macintosh HD', "Jane's Disk"] });
    file.write({
      t: 0,
      query: 'upload-counts',
      database: "/Volumes/Jane's Disk/x",
      rows: [{ name: 'jane', left: 3 }],
    });
    file.write({ t: 0, connect: '93.184.216.34:443', issuer: 'roe' });
    file.close();
    expect(linesOf()).toEqual([
      { t: 0, read: '~/x', text: 'by user-1', mtime: '2026-11-21T20:58:00.000Z' },
      { t: 0, list: '~/Pictures', names: ['library-1.photoslibrary', 'Photos Library.photoslibrary'] },
      { t: 0, list: '/Volumes', names: ['Macintosh HD', 'volume-1'] },
      { t: 0, query: 'upload-counts', database: '/Volumes/volume-1/x', rows: [{ name: 'user-2', left: 3 }] },
      { t: 0, connect: '203.0.113.1:443', issuer: 'user-3' },
    ]);
  });
});
