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
    let size = 0;
    let isOver = false;
    const lines = splitter((line) => !isOver && take(line));
    const end = (): void => {
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const giveUp = (reason: unknown): void => {
      end();
      killGroup(child);
      child.stdout?.destroy();
      child.stderr?.destroy();
      reject(reason);
    };
    const abort = (): void => giveUp(signal?.reason);
    const late = () => new Failure('ETIMEDOUT', `${tool}: not done within ${timeoutMs / 1000} s`);
    const timer = setTimeout(() => giveUp(late()), timeoutMs);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();

    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > OUTPUT_LIMIT) return giveUp(new Failure('EOUTPUT', `${tool}: printed more than 1 GiB`));
      try {
        lines.add(chunk);
      } catch (error) {
        giveUp(error);
      }
    });
    // Unread, a full pipe would stop the tool.
    child.stderr?.resume();
    child.on('error', (error) => giveUp(asFailure(error, tool)));
    child.on('close', (code, killed) => {
      try {
        lines.end();
      } catch (error) {
        giveUp(error);
      }
      end();
      resolve(code ?? 128 + (killed === null ? 0 : constants.signals[killed]));
    });
  });
}

/** Cuts bytes into lines, wherever the pieces end. */
export function splitter(take: TakeLine) {
  const decoder = new StringDecoder('utf8');
  let rest = '';

  const add = (text: string): void => {
    const lines = text.split('\n');
    lines[0] = rest + (lines[0] ?? '');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    for (const line of lines) take(line.slice(0, LONGEST_LINE));
  };
  return {
    add: (chunk: Buffer) => add(decoder.write(chunk)),
    end: () => {
      add(decoder.end());
      if (rest !== '') take(rest);
    },
  };
}
