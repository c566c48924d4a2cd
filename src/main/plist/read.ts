import { Failure, NotRecorded, type System, type ToolAnswer } from '../system/system.ts';
import { Unreadable } from '../system/unreadable.ts';
import { parsePlist } from './parse.ts';

const PLUTIL = '/usr/bin/plutil';

/** Whether the file may be read. Of plutil's two messages, one stands for "missing" and "forbidden" alike. */
const FORBIDDEN = /Code=257|permission|not permitted/i;
const MISSING = /Code=260|no such file|does not exist/i;

/** Reads a property list file, in whatever form it is stored. A missing file is the failure ENOENT. */
export async function readPlist(system: System, path: string): Promise<unknown> {
  await openFirst(system, path);
  const answer = await convert(system, path);
  if (answer === null) return parsePlist((await system.read(path)).bytes);
  if (answer.exit === 0) return parsePlist(answer.stdout);
  throw refusal(path, answer);
}

/** As `readPlist`; undefined when there is no such file. For files whose absence is an answer of its own. */
export async function readPlistIfAny(system: System, path: string): Promise<unknown> {
  try {
    return await readPlist(system, path);
  } catch (error) {
    if (error instanceof Failure && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * plutil's own message does not tell a forbidden file from a missing one; opening it does. A recording need not hold
 * that answer: then plutil's word counts.
 */
async function openFirst(system: System, path: string): Promise<void> {
  try {
    await system.open(path);
  } catch (error) {
    if (!(error instanceof NotRecorded)) throw error;
  }
}

/** Null where there is no plutil (not a Mac, or a recording that holds the file itself). */
async function convert(system: System, path: string): Promise<ToolAnswer | null> {
  try {
    return await system.run(PLUTIL, ['-convert', 'xml1', '-o', '-', path]);
  } catch (error) {
    if (error instanceof Failure && (error.code === 'ENOENT' || error.code === 'ENOTMAC')) return null;
    throw error;
  }
}

function refusal(path: string, { stdout, stderr }: ToolAnswer): Error {
  const said = `${stderr}\n${stdout}`;
  const name = path.split('/').at(-1) ?? path;
  if (FORBIDDEN.test(said)) return new Failure('EPERM', `${name} may not be read`);
  if (MISSING.test(said)) return new Failure('ENOENT', `${name} does not exist`);
  return new Unreadable('unreadable', `${name} is not a property list`);
}
