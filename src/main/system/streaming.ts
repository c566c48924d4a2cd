import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { StringDecoder } from 'node:string_decoder';
import { killGroup, type Task } from './child.ts';
import { asFailure } from './failures.ts';
import { Failure, type TakeLine } from './system.ts';

const LONGEST_LINE = 64 * 1024;
/** Nothing that we read is near this: a tool that prints so much will never end. */
const OUTPUT_LIMIT = 1024 * 1024 * 1024;

/** Hands over the lines of a child as they come, and holds no more than one of them. */
export function streaming(
  child: ChildProcess,
  { tool, timeoutMs }: Task,
  take: TakeLine,
  signal?: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    const lines = splitter((line) => !isOver && take(line), tool);
    const end = (): void => {
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const giveUp = (reason: unknown): void => {
      end();
      stop(child);
      reject(reason);
    };
    const attempt = (act: () => void): void => {
      try {
        act();
      } catch (error) {
        giveUp(error);
      }
    };
    const abort = (): void => giveUp(signal?.reason);
    const timer = setTimeout(() => giveUp(late(tool, timeoutMs)), timeoutMs);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();

    child.stdout?.on('data', (chunk: Buffer) => attempt(() => lines.add(chunk)));
    // Unread, a full pipe would stop the tool.
    child.stderr?.resume();
    child.on('error', (error) => giveUp(asFailure(error, tool)));
    child.on('close', (code, killed) => {
      attempt(lines.end);
      end();
      resolve(exitOf(code, killed));
    });
  });
}

const late = (tool: string, timeoutMs: number): Failure =>
  new Failure('ETIMEDOUT', `${tool}: not done within ${timeoutMs / 1000} s`);

function stop(child: ChildProcess): void {
  killGroup(child);
  child.stdout?.destroy();
  child.stderr?.destroy();
}

/** As a shell has it. */
const exitOf = (code: number | null, killed: NodeJS.Signals | null): number =>
  code ?? 128 + (killed === null ? 0 : constants.signals[killed]);

/** Cuts bytes into lines, wherever the pieces end. Throws what `take` throws, and EOUTPUT when a tool prints too much. */
export function splitter(take: TakeLine, tool: string) {
  let size = 0;
  const decoder = new StringDecoder('utf8');
  let rest = '';

  const add = (text: string): void => {
    const lines = text.split('\n');
    lines[0] = rest + (lines[0] ?? '');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    for (const line of lines) take(line.slice(0, LONGEST_LINE));
  };
  return {
    add: (chunk: Buffer) => {
      size += chunk.length;
      if (size > OUTPUT_LIMIT) throw new Failure('EOUTPUT', `${tool}: printed more than 1 GiB`);
      add(decoder.write(chunk));
    },
    end: () => {
      add(decoder.end());
      if (rest !== '') take(rest);
    },
  };
}
