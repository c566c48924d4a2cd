import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../harness/repository.ts';
import { built, powerSteps, type Story, story, unstuck, unstuckIn } from './unstuck.ts';

const made: Story[] = [];
function make(...given: Parameters<typeof story>): string {
  const one = story(...given);
  made.push(one);
  return one.folder;
}

beforeAll(built, 60_000);
afterAll(() => {
  for (const { remove } of made) remove();
});

/** Low Power Mode comes on after half an hour. */
const evening = (): string =>
  make([...powerSteps(0, { lowPower: false }), ...powerSteps(1800, { lowPower: true })]);

describe('a recording', () => {
  it('is judged at its end: the story in words, exit 1', async () => {
    const { exit, out, err } = await unstuck('check', '--replay', evening());
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    expect(out.split('\n').slice(1, 3)).toEqual([
      '  ✕ Uploads are paused because Low Power Mode is on',
      '    since 22:30 (30 min)',
    ]);
    expect(out).toContain('\n  ✕ Low Power Mode  on');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: color codes are control sequences.
    expect(out).not.toMatch(/\u001b/);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('is shown in the README just as it is printed', async () => {
    const { out } = await unstuck('check', '--replay', 'test/recordings/low-power-mode-at-bedtime');
    const [, shown = 'nothing'] =
      /```\n( {2}✕.+?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    expect(out).toContain(shown);
  });

  it('is judged at a moment in between: nothing found, exit 2', async () => {
    const { exit, out } = await unstuck('check', '--replay', evening(), '--at', '600', '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ format: 1, at: '2026-11-21T21:10:00.000Z', verdict: 'unknown' });
  });

  it('gives JSON as promised', async () => {
    const { exit, out, err } = await unstuck('check', '--json', '--replay', evening());
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    expect(out.endsWith('}\n')).toBe(true);
    const state = JSON.parse(out);
    expect(Object.keys(state)).toEqual([
      'format',
      'at',
      'verdict',
      'headline',
      'photosSays',
      'diagnoses',
      'progress',
      'readings',
    ]);
    expect(state).toMatchObject({
      at: '2026-11-21T22:00:00.000Z',
      verdict: 'blocked',
      headline: {
        rule: 'low-power-mode',
        text: 'Uploads are paused because Low Power Mode is on',
        since: '2026-11-21T21:30:00.000Z',
      },
      progress: { left: null, bytesLeft: null, uploaded: null, failed: null, perHour: null, eta: null },
    });
    expect(state.diagnoses[0]).toEqual({
      rule: 'low-power-mode',
      outcome: 'found',
      effect: 'blocks',
      certainty: 'certain',
      values: {},
      since: '2026-11-21T21:30:00.000Z',
    });
    expect(state.readings.power).toMatchObject({ known: true, fact: { source: 'battery', percent: 71 } });
    expect(Object.keys(state.readings.icloudQuota)).toEqual(['at', 'known', 'gap', 'detail']);
  });

  it('gives color only when asked for', async () => {
    const { out } = await unstuckIn({ FORCE_COLOR: '1' }, 'check', '--replay', evening());
    expect(out).toContain('\u001b[31m  ✕ \u001b[39m');
  });
});

describe('a recording that cannot be read', () => {
  const hint = 'A recording is a folder made by "unstuck record <folder>".';

  it('is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unstuck-test-'));
    rmSync(folder, { recursive: true });
    const { exit, out, err } = await unstuck('check', '--replay', folder);
    expect({ exit, out }).toEqual({ exit: 66, out: '' });
    const [first, second, ...rest] = err.split('\n');
    expect(first).toMatch(
      /^unstuck: cannot read the recording: ~\/unstuck-test-\w+.* has no recording\.json\.$/,
    );
    expect([second, ...rest]).toEqual([hint, '']);
  });

  it.each([
    ['no JSON', [], '{', /recording\.json: not valid JSON/],
    ['another format', [], { format: 2 }, /recording\.json: format 2 is not known/],
    [
      'an impossible end',
      [],
      { endsAt: '2020-01-01T00:00:00Z' },
      /recording\.json: "endsAt" is before "startedAt"/,
    ],
    ['a broken line', '{"t":0,"list":"~/Pictures","names":[]}\n{"t":', {}, /: steps\.jsonl, line 2: /],
    ['a line that asks nothing', '{"t":0}\n', {}, /: steps\.jsonl, line 1: /],
    [
      'a file outside its folder',
      '{"t":0,"read":"~/x","file":"../../etc/passwd"}\n',
      {},
      /steps\.jsonl.*"\.\.\/\.\.\/etc\/passwd"/,
    ],
  ])('%s', async (_case, steps, header, sentence) => {
    const { exit, out, err } = await unstuck('check', '--json', '--replay', make(steps, header));
    expect({ exit, out }).toEqual({ exit: 66, out: '' });
    expect(err).toMatch(sentence);
    expect(err.split('\n').slice(1)).toEqual([hint, '']);
  });
});

describe('wrong usage', () => {
  it.each([
    [
      ['check', '--replay', 'X', '--at', '3601'],
      '--at 3601 is after the end of the recording, which lasts 3600 seconds.',
    ],
    [['check', '--replay', 'X', '--at', '-1'], '--at "-1" is not a number of seconds.'],
    [['check', '--at', '60'], '--at needs --replay <folder>.'],
    [['check', '--system', 'windows'], '--system "windows" is not one of mac, linux and recording.'],
    [['check', '--system', 'recording'], '--system recording needs --replay <folder>.'],
    [['check', '--quick', '--replay', 'X'], '--quick does not go with --replay.'],
    [['check', '--system', 'mac', '--replay', 'X'], '--replay does not go with --system mac.'],
  ])('%s', async (args, sentence) => {
    const folder = evening();
    const { exit, out, err } = await unstuck(...args.map((arg) => (arg === 'X' ? folder : arg)));
    expect({ exit, out }).toEqual({ exit: 64, out: '' });
    expect(err).toBe(`unstuck: ${sentence}\nTry "unstuck check --help".\n`);
  });
});
