import { describe, expect, it } from 'vitest';
import { recordedSystem } from './recorded.ts';
import { type Line, recordingSystem } from './recording.ts';
import { parseSteps } from './recording-steps.ts';
import { Failure, type System } from './system.ts';

const START = Date.UTC(2026, 10, 21, 21);

interface Script {
  now: number;
  stdout: string;
  failing: boolean;
}

/** A machine that answers every question, until it is told to fail. */
function scripted(script: Script): System {
  const answer = async <Answer>(value: Answer): Promise<Answer> => {
    if (script.failing) throw new Failure('EPERM', 'no');
    return value;
  };
  return {
    kind: 'mac',
    run: () => answer({ stdout: script.stdout, stderr: 'é', exit: 3 }),
    stream: async (_tool, _args, take) => {
      for (const line of script.stdout.split('\n')) take(line);
      return answer(0);
    },
    read: (path) =>
      answer({
        bytes: path === '~/binary' ? Uint8Array.of(0, 255) : Buffer.from('\ufefftext\n'),
        modifiedAt: START,
      }),
    list: () => answer(['b', 'a']),
    stat: (path) => answer({ size: path === '~/bare' ? null : 5, modifiedAt: null }),
    open: () => answer(undefined),
    disk: () => answer({ freeBytes: 1, totalBytes: 2 }),
    query: () => answer([{ left: 3, name: null }]),
    get: () => answer({ status: 200, body: 'Success' }),
    lookup: () => answer(['17.1.1.1']),
    connect: (_host, _port, options) => answer({ issuer: options?.tls === false ? null : 'Apple' }),
    now: () => script.now,
    monotonic: () => script.now - START,
    sleep: async () => {},
  };
}

const questions: readonly ((system: System) => Promise<unknown>)[] = [
  (system) => system.run('/usr/bin/pmset', ['-g', 'batt']),
  (system) => system.run('/usr/bin/pmset', []),
  async (system) => [...(await system.read('~/text')).bytes],
  async (system) => [...(await system.read('~/binary')).bytes],
  async (system) => (await system.read('~/binary')).modifiedAt,
  (system) => system.list('~/Pictures'),
  (system) => system.stat('~/marker'),
  (system) => system.stat('~/bare'),
  (system) => system.open('~/open'),
  (system) => system.disk('/'),
  (system) => system.query('upload-counts', '~/x y/Photos.sqlite'),
  (system) => system.get('http://x/'),
  (system) => system.lookup('host'),
  (system) => system.connect('host', 443),
  (system) => system.connect('proxy', 8080, { tls: false }),
];

const outcomes = (system: System) =>
  Promise.all(
    questions.map((ask) =>
      ask(system).then(
        (answer) => ({ answer }),
        (error: unknown) => ({ failure: error instanceof Failure ? error.code : 'no Failure' }),
      ),
    ),
  );

function recording() {
  const script: Script = { now: START, stdout: 'one', failing: false };
  const lines: Line[] = [];
  const system = recordingSystem(scripted(script), (line) => lines.push(line));
  return { script, lines, system };
}

function played(lines: readonly Line[]) {
  const source = lines.map((line) => JSON.stringify(line)).join('\n');
  return recordedSystem({
    folder: '',
    header: {
      title: '',
      startedAt: START,
      endsAt: START,
      timeZone: 'UTC',
      mac: { model: null, osVersion: null },
      synthetic: false,
      redacted: false,
    },
    ...parseSteps(source, START),
  });
}

describe('recordingSystem', () => {
  it('plays back what it heard, at every time', async () => {
    const { script, lines, system } = recording();
    const changes: readonly (readonly [seconds: number, change: Partial<Script>])[] = [
      [0, {}],
      [60, { stdout: 'two' }],
      [120, { failing: true }],
      [180, { failing: false }],
    ];
    const heard = [];
    for (const [seconds, change] of changes) {
      Object.assign(script, change, { now: START + seconds * 1000 });
      heard.push(await outcomes(system));
    }

    const player = played(lines);
    for (const [nth, [seconds]] of changes.entries()) {
      player.advanceTo(START + seconds * 1000);
      expect(await outcomes(player)).toEqual(heard[nth]);
    }
  });

  it('writes an answer once for as long as it stays the same', async () => {
    const { script, lines, system } = recording();
    await outcomes(system);
    const first = lines.length;
    script.now += 60_000;
    await outcomes(system);
    expect(lines).toHaveLength(first);

    script.stdout = 'two';
    await system.run('/usr/bin/pmset', ['-g', 'batt']);
    script.stdout = 'one';
    await system.run('/usr/bin/pmset', ['-g', 'batt']);
    expect(lines.slice(first).map(({ t, stdout }) => [t, stdout])).toEqual([
      [60, 'two'],
      [60, 'one'],
    ]);
  });

  it('writes the lines of the format', async () => {
    const { script, lines, system } = recording();
    script.now += 1_234;
    await system.run('/usr/bin/pmset', ['-g']);
    await system.read('~/binary');
    script.failing = true;
    await system.open('~/x').catch(() => {});
    system.event('suspend');
    expect(lines).toEqual([
      { t: 1, run: ['/usr/bin/pmset', '-g'], stdout: 'one', stderr: 'é', exit: 3, ms: 0 },
      { t: 1, read: '~/binary', base64: 'AP8=', mtime: '2026-11-21T21:00:00.000Z' },
      { t: 1, open: '~/x', failure: 'EPERM' },
      { t: 1.234, event: 'suspend' },
    ]);
  });

  it('keeps of a stream the lines that were of use', async () => {
    const { script, lines, system } = recording();
    script.stdout = 'noise\nSleep\nnoise\nWake';
    const ask = async (asked: System) => {
      const heard: string[] = [];
      const exit = await asked.stream('/usr/bin/pmset', ['-g', 'log'], (line) => {
        heard.push(line);
        return line !== 'noise';
      });
      return { heard, exit };
    };
    expect(await ask(system)).toEqual({ heard: ['noise', 'Sleep', 'noise', 'Wake'], exit: 0 });
    expect(lines).toMatchObject([{ run: ['/usr/bin/pmset', '-g', 'log'], stdout: 'Sleep\nWake\n', exit: 0 }]);
    expect(await ask(played(lines))).toEqual({ heard: ['Sleep', 'Wake'], exit: 0 });
  });

  it.each([
    ['stays in time order when the clock is put right by seconds', 50, [90, 90, 90]],
    ['begins anew when the clock is set back', 3_600, [90, -3_510, -3_510]],
  ])('%s', async (_case, seconds, times) => {
    const { script, lines, system } = recording();
    script.now += 90_000;
    system.event('suspend');
    script.now -= seconds * 1_000;
    system.event('resume');
    await system.list('~');
    expect(lines.map(({ t }) => t)).toEqual(times);
  });

  it('stamps a slow answer with the time of asking', async () => {
    const { script, lines, system } = recording();
    const slow = system.list('~');
    script.now += 3_000;
    await slow;
    expect(lines.map(({ t }) => t)).toEqual([0]);
  });

  it('stamps all answers of a look with the whole second in which it began', async () => {
    const { script, lines, system } = recording();
    const ask = async (path: string): Promise<void> => {
      await system.list(path);
      script.now += 900;
    };
    for (const path of ['~/a', '~/b', '~/c']) await ask(path);
    script.now = START + 60_007;
    for (const path of ['~/d', '~/e']) await ask(path);
    expect(lines.map(({ t }) => t)).toEqual([0, 0, 0, 60, 60]);
  });

  it('stamps the answers after a wake with its very moment, which is when a player asks', async () => {
    const { script, lines, system } = recording();
    await system.list('~/a');
    script.now += 3_600_700;
    system.event('suspend', START + 2_000);
    system.event('resume');
    script.now += 40;
    await system.list('~/b');
    expect(lines.map(({ t }) => t)).toEqual([0, 2, 3600.7, 3600.7]);
  });

  it('hands on what came, also where it cannot be written down', async () => {
    const script: Script = { now: START, stdout: 'one', failing: false };
    const system = recordingSystem(scripted(script), () => {
      throw new Error('the disk is full');
    });
    expect(await outcomes(system)).toEqual(await outcomes(scripted(script)));
    script.failing = true;
    expect(await outcomes(system)).toEqual(await outcomes(scripted(script)));
    expect(() => system.event('suspend')).not.toThrow();
  });

  it('hands on an error that is no Failure and writes nothing', async () => {
    const lines: Line[] = [];
    const broken: System = {
      ...scripted({ now: START, stdout: '', failing: false }),
      list: async () => {
        throw new TypeError('bug');
      },
    };
    await expect(recordingSystem(broken, (line) => lines.push(line)).list('~')).rejects.toThrow(TypeError);
    expect(lines).toEqual([]);
  });
});
