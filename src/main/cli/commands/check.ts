import type { State } from '../../../shared/diagnosis.ts';
import { checkJson } from '../../../shared/present/check-json.ts';
import { placeOf } from '../../../shared/present/place.ts';
import { jsonText } from '../../../shared/present/plain.ts';
import { checkReport } from '../../../shared/present/terminal/check.ts';
import { type Given, refuse } from '../args.ts';
import { type Exit, exits } from '../exits.ts';
import type { Io } from '../io.ts';

interface Looked {
  readonly state: State;
  readonly timeZone: string;
  /** Left out for a recording. */
  readonly tookSeconds?: number;
}

const systems = ['mac', 'linux', 'recording'] as const;

/** `unstuck check`: one look, or the judgement of a recording. */
export async function check(given: Given<'check'>, io: Io): Promise<Exit> {
  const { state, timeZone, tookSeconds } = await look(given, io);
  const place = { ...placeOf(state, timeZone), recorded: tookSeconds === undefined };
  if (given.isOn('json')) io.out(`${jsonText(checkJson(state, place), 2)}\n`);
  else {
    const took = tookSeconds === undefined ? {} : { tookSeconds };
    io.out(checkReport(state, { ...place, columns: io.columns, color: io.color, ...took }));
  }
  return exitFor(state);
}

async function look(given: Given<'check'>, io: Io): Promise<Looked> {
  const folder = given.valueOf('replay');
  const at = given.valueOf('at');
  const name = given.valueOf('system') ?? (folder === undefined ? undefined : 'recording');
  checkCombination(name, folder, at);
  const quick = given.isOn('quick');
  if (quick && folder !== undefined) refuse('--quick does not go with --replay.', 'check');
  if (folder !== undefined) {
    const { play } = await import('../recordings.ts');
    return play({ folder, at, command: 'check' }, io);
  }
  const { lookNow } = await import('../systems.ts');
  const started = io.monotonic();
  const { state } = await lookNow(io, {
    name: name === 'mac' || name === 'linux' ? name : undefined,
    quick,
  });
  return { state, timeZone: io.timeZone, tookSeconds: (io.monotonic() - started) / 1000 };
}

function checkCombination(
  name: string | undefined,
  folder: string | undefined,
  at: string | undefined,
): void {
  if (name !== undefined && !systems.some((known) => known === name)) {
    refuse(`--system "${name}" is not one of mac, linux and recording.`, 'check');
  }
  if (name === 'recording' && folder === undefined)
    refuse('--system recording needs --replay <folder>.', 'check');
  if (name !== 'recording' && folder !== undefined)
    refuse(`--replay does not go with --system ${name}.`, 'check');
  if (at !== undefined && folder === undefined) refuse('--at needs --replay <folder>.', 'check');
}

function exitFor({ verdict }: State): Exit {
  if (verdict === 'blocked' || verdict === 'stalled' || verdict === 'not-set-up') return exits.trouble;
  return verdict === 'unknown' ? exits.unknown : exits.fine;
}
