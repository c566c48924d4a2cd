import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRecording } from './read-recording.ts';
import { RecordingError } from './recording-format.ts';

const root = mkdtempSync(join(tmpdir(), 'unstuck-recordings-'));
afterAll(() => rmSync(root, { recursive: true }));

const header = {
  format: 1,
  title: 'Low Power Mode at bedtime',
  startedAt: '2026-11-21T21:00:00.000Z',
  endsAt: '2026-11-22T06:00:00.000Z',
  timeZone: 'Europe/Berlin',
  mac: { model: 'Mac14,2', osVersion: '15.7.2' },
  synthetic: true,
  redacted: true,
};
const step = '{"t":0,"run":["/usr/bin/true"],"stdout":""}';
let folders = 0;

function folderWith(files: Readonly<Record<string, string>>): string {
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(join(folder, 'files'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const withHeader = (change: object) => ({
  'recording.json': JSON.stringify({ ...header, ...change }),
  'steps.jsonl': step,
});
const withSteps = (steps: string) => ({ 'recording.json': JSON.stringify(header), 'steps.jsonl': steps });

describe('a recording that can be read', () => {
  it('gives its header', async () => {
    const recording = await readRecording(folderWith(withHeader({ later: { unknown: 1 } })));
    expect(recording.header).toEqual({
      title: 'Low Power Mode at bedtime',
      startedAt: Date.UTC(2026, 10, 21, 21),
      endsAt: Date.UTC(2026, 10, 22, 6),
      timeZone: 'Europe/Berlin',
      mac: { model: 'Mac14,2', osVersion: '15.7.2' },
      synthetic: true,
      redacted: true,
    });
  });

  it('does without what may be left out', async () => {
    const { format, startedAt, endsAt } = header;
    const { header: read } = await readRecording(
      folderWith({ 'recording.json': JSON.stringify({ format, startedAt, endsAt }), 'steps.jsonl': '' }),
    );
    expect(read).toMatchObject({
      timeZone: 'UTC',
      mac: { model: null, osVersion: null },
      synthetic: false,
      redacted: false,
    });
  });

  it.each([
    ['no steps at all', ''],
    ['blank lines', `\n${step}\n\n  \n`],
    ['Windows line ends', `${step}\r\n${step}\r\n\r\n`],
    ['a byte order mark', `\ufeff${step}\n`],
    ['no line end at the end', step],
    ['unknown fields', '{"t":0,"stat":"/x","colour":"red","inode":7}'],
    ['only an exit status', '{"t":0,"run":["/usr/bin/false"],"exit":1}'],
    ['the same time twice', `${step}\n${step}`],
    ['an event nobody knows', '{"t":1,"event":"lid-closed"}'],
    [
      'a failure for each kind',
      [
        '"run":["/x"]',
        '"read":"x"',
        '"list":"x"',
        '"open":"x"',
        '"stat":"x"',
        '"disk":"x"',
        '"query":"q","database":"x"',
        '"get":"x"',
        '"lookup":"x"',
        '"connect":"x:1"',
      ]
        .map((question) => `{"t":0,${question},"failure":"EPERM"}`)
        .join('\n'),
    ],
  ])('%s', async (_name, steps) => {
    await expect(readRecording(folderWith(withSteps(steps)))).resolves.toMatchObject({
      header: { title: header.title },
    });
  });

  it('keeps events in order with their time', async () => {
    const steps =
      '{"t":60,"event":"suspend"}\n{"t":5400.5,"event":"resume"}\n{"t":5401,"event":"later-version"}';
    const { events } = await readRecording(folderWith(withSteps(steps)));
    expect(events).toEqual([
      { atSeconds: 60, event: 'suspend' },
      { atSeconds: 5400.5, event: 'resume' },
      { atSeconds: 5401, event: 'later-version' },
    ]);
  });
});

describe('a recording that cannot be read says why', () => {
  it('names what is a file itself, such as its own steps', async () => {
    const file = join(folderWith(withSteps(step)), 'steps.jsonl');
    await expect(readRecording(file)).rejects.toThrow(/steps\.jsonl is not a folder$/);
  });

  it('names what is a folder where a file should be', async () => {
    const folder = folderWith(withSteps(step));
    rmSync(join(folder, 'steps.jsonl'));
    mkdirSync(join(folder, 'steps.jsonl'));
    await expect(readRecording(folder)).rejects.toThrow(/\/steps\.jsonl cannot be read$/);
  });

  it('waits for no pipe', async () => {
    const folder = folderWith(withSteps(step));
    rmSync(join(folder, 'steps.jsonl'));
    execFileSync('/usr/bin/mkfifo', [join(folder, 'steps.jsonl')]);
    await expect(readRecording(folder)).rejects.toThrow(/^steps\.jsonl in .* is a pipe, not a file$/);
  });

  it.each([
    ['no folder', null, /none has no recording\.json$/],
    ['no recording.json', { 'steps.jsonl': '' }, / has no recording\.json$/],
    ['no steps.jsonl', { 'recording.json': JSON.stringify(header) }, / has no steps\.jsonl$/],
    [
      'a header that is not JSON',
      { 'recording.json': '{', 'steps.jsonl': '' },
      /recording\.json: not valid JSON/,
    ],
    [
      'a header that is a list',
      { 'recording.json': '[]', 'steps.jsonl': '' },
      /recording\.json: a JSON object was expected/,
    ],
    [
      'a later format',
      withHeader({ format: 2 }),
      /recording\.json: format 2 is not known; this version reads 1/,
    ],
    ['no format', withHeader({ format: undefined }), /recording\.json: "format" must be a number/],
    ['no start', withHeader({ startedAt: undefined }), /recording\.json: "startedAt" must be a text/],
    ['a start that is no time', withHeader({ startedAt: 'yesterday' }), /"startedAt" must be a time such as/],
    [
      'an end in another age',
      withHeader({ endsAt: '9999-12-31T00:00:00Z' }),
      /more than a year after "startedAt"/,
    ],
    ['an end that is no time', withHeader({ endsAt: 5 }), /"endsAt" must be a text/],
    [
      'an end before the start',
      withHeader({ endsAt: '2026-11-21T20:59:59Z' }),
      /"endsAt" is before "startedAt"/,
    ],
    [
      'a time zone that is none',
      withHeader({ timeZone: 'Mars/Olympus' }),
      /"Mars\/Olympus" is not a time zone/,
    ],
    ['a line that is not JSON', withSteps(`${step}\n{"t":1,`), /steps\.jsonl, line 2: not valid JSON/],
    ['a line that is a list', withSteps('[1]'), /line 1: a line must be one JSON object/],
    [
      'a line of no known kind',
      withSteps(`${step}\n\n{"t":1,"ask":"x"}`),
      /line 3: an unknown kind of line \(t, ask\)/,
    ],
    ['no time', withSteps('{"run":["/x"],"stdout":""}'), /line 1: "t" must be a number/],
    [
      'a time that is a text',
      withSteps('{"t":"0","run":["/x"],"stdout":""}'),
      /line 1: "t" must be a number/,
    ],
    [
      'a time that is endless',
      withSteps('{"t":1e999,"run":["/x"],"stdout":""}'),
      /line 1: "t" must be a number/,
    ],
    [
      'a time before the start',
      withSteps('{"t":-1,"run":["/x"],"stdout":""}'),
      /line 1: "t" is before the start/,
    ],
    [
      'a time that goes back',
      withSteps(`${step.replace('0', '9')}\n${step.replace('0', '3')}`),
      /line 2: "t" goes back from 9 to 3/,
    ],
    [
      'an event that goes back',
      withSteps(`${step.replace('0', '9')}\n{"t":3,"event":"resume"}`),
      /line 2: "t" goes back/,
    ],
    [
      'an unknown failure',
      withSteps('{"t":0,"open":"x","failure":"EWHATEVER"}'),
      /line 1: an unknown failure "EWHATEVER"/,
    ],
    ['a tool without answer', withSteps('{"t":0,"run":["/x"]}'), /line 1: neither an answer nor a failure/],
    ['a tool without name', withSteps('{"t":0,"run":[],"stdout":""}'), /line 1: "run" names no tool/],
    ['a tool that is a text', withSteps('{"t":0,"run":"/x -y","stdout":""}'), /line 1: "run" must be a list/],
    [
      'a file without content',
      withSteps('{"t":0,"read":"x"}'),
      /line 1: neither an answer \("text", "base64" or "file"\) nor/,
    ],
    ['a folder without names', withSteps('{"t":0,"list":"x"}'), /line 1: "names" must be a list/],
    [
      'a disk without sizes',
      withSteps('{"t":0,"disk":"/","freeBytes":1}'),
      /line 1: "totalBytes" must be a number/,
    ],
    [
      'a disk with less than nothing',
      withSteps('{"t":0,"disk":"/","freeBytes":-1,"totalBytes":2}'),
      /line 1: "freeBytes" must not be below 0/,
    ],
    [
      'a query without rows',
      withSteps('{"t":0,"query":"upload-counts","database":"x"}'),
      /line 1: "rows" must be a list/,
    ],
    [
      'a query without database',
      withSteps('{"t":0,"query":"upload-counts","rows":[]}'),
      /line 1: "database" must be a text/,
    ],
    [
      'a row that is a number',
      withSteps('{"t":0,"query":"q","database":"x","rows":[1]}'),
      /"rows" must be a list of objects/,
    ],
    [
      'a page without status',
      withSteps('{"t":0,"get":"http://x","body":""}'),
      /line 1: "status" must be a number/,
    ],
    ['a name without addresses', withSteps('{"t":0,"lookup":"x"}'), /line 1: "addresses" must be a list/],
    [
      'a change time that is none',
      withSteps('{"t":0,"stat":"x","mtime":"new"}'),
      /line 1: "mtime" must be a time/,
    ],
    [
      'a binary file that was cut off',
      withSteps('{"t":0,"read":"x","base64":"AAH/A"}'),
      /line 1: "base64" cannot be decoded/,
    ],
    [
      'a file outside',
      withSteps('{"t":0,"read":"x","file":"../../etc/passwd"}'),
      /line 1: the file "..\/..\/etc\/passwd" is outside/,
    ],
    [
      'a file outside, hidden',
      withSteps('{"t":0,"read":"x","file":"files/../../x"}'),
      /line 1: the file .* is outside/,
    ],
    [
      'a file by its whole path',
      withSteps('{"t":0,"read":"x","file":"/etc/passwd"}'),
      /line 1: the file .* is outside/,
    ],
    [
      'a file that is missing',
      withSteps('{"t":0,"read":"x","file":"files/none"}'),
      /steps\.jsonl, line 1: the file "files\/none" is missing/,
    ],
  ])('%s', async (_name, files, sentence) => {
    const folder =
      files === null ? join(root, 'none') : folderWith(files as Readonly<Record<string, string>>);
    const reading = readRecording(folder);
    await expect(reading).rejects.toBeInstanceOf(RecordingError);
    await expect(reading).rejects.toThrow(sentence);
  });

  it('a link that leads out of the folder', async () => {
    const folder = folderWith(withSteps('{"t":0,"read":"x","file":"files/link"}'));
    symlinkSync('/etc/hosts', join(folder, 'files/link'));
    await expect(readRecording(folder)).rejects.toThrow(
      /line 1: the file "files\/link" is outside the recording's folder/,
    );
  });
});
