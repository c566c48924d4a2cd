import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { replay } from '../../src/main/engine/replay.ts';
import { readRecording } from '../../src/main/system/read-recording.ts';
import { buildIfStale, cli } from '../cliBuild.ts';
import { type Figure, type Measured, median, Skipped } from './figure.ts';
import { STORY } from './stubs.ts';

const RUNS = 15;
const LIMIT = 4;

const nothing = ['-e', '0'];
const commands: Readonly<Record<string, readonly string[]>> = {
  'check --replay, one look (--at 0), cold': [cli, 'check', '--replay', STORY, '--at', '0'],
  'check --replay, the whole night, cold': [cli, 'check', '--replay', STORY],
  'unstuck --version, cold': [cli, '--version'],
};
/** The built command line from start to exit, against a Node that does nothing. */
export async function cold(): Promise<Measured> {
  if (!existsSync(STORY)) throw new Skipped(`it needs the recording ${STORY}`);
  await buildIfStale(console.error, ['cli']);
  const all = { nothing, ...commands };
  const took = new Map(Object.keys(all).map((what) => [what, [] as number[]]));
  for (let run = 0; run < RUNS; run += 1) {
    // In turn, so that whatever else the computer does meanwhile slows them alike.
    for (const [what, args] of Object.entries(all)) took.get(what)?.push(msOf(args));
  }
  const other = median(took.get('nothing') ?? []);
  const figures = Object.keys(commands).map((what): Figure => {
    const ours = median(took.get(what) ?? []);
    return { what, unit: 'ms', ours, other, ratio: ours / other, limit: { of: 'ratio', atMost: LIMIT } };
  });
  return { figures: [...figures, await replaying()], notes: [] };
}

function msOf(args: readonly string[]): number {
  const started = performance.now();
  const { error } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (error) throw error;
  return performance.now() - started;
}

async function replaying(): Promise<Figure> {
  const recording = await readRecording(STORY);
  const started = performance.now();
  await replay(recording);
  return { what: 'playing that recording, the first time', unit: 'ms', ours: performance.now() - started };
}
