import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { isAbsolute } from 'node:path';
import { killGroup, launch, type Task } from './child.ts';
import { asFailure } from './failures.ts';
import { semaphore, shared } from './semaphore.ts';
import { streaming } from './streaming.ts';
import { Failure, type TakeLine, type ToolAnswer } from './system.ts';

const AT_ONCE = 3;
const OUTPUT_LIMIT = 8 * 1024 * 1024;

export interface Children {
  /** The same command asked for twice at once runs once. */
  readonly run: (task: Task) => Promise<ToolAnswer>;
  /** Hands over the lines of a tool one by one; gives its exit status. */
  readonly stream: (task: Task, take: TakeLine, signal?: AbortSignal) => Promise<number>;
  /** Kills whatever still runs, and starts nothing more: a detached child would outlive the program. */
  readonly stop: () => void;
}

/** Starts tools as children, a few at a time. `onChild` hears of every child that is started. */
export function children(onChild: (tool: string) => void): Children {
  const place = semaphore(AT_ONCE);
  const once = shared<ToolAnswer>();
  const running = new Set<ChildProcess>();
  let isStopped = false;

  const start = <Answer>(task: Task, ending: (child: ChildProcess) => Promise<Answer>): Promise<Answer> => {
    if (isStopped) throw new Failure('EOUTPUT', `${task.tool}: not started, as the program ends`);
    const child = launch(task);
    running.add(child);
    onChild(task.tool);
    return ending(child).finally(() => running.delete(child));
  };
  const checked = ({ tool }: Task): void => {
    if (!isAbsolute(tool)) throw new Failure('ENOENT', `${tool}: not an absolute path`);
  };

  return {
    async run(task) {
      checked(task);
      const answer = () => place(async () => start(task, (child) => ending(child, task)));
      return once(JSON.stringify([task.tool, ...task.args]), answer);
    },
    async stream(task, take, signal) {
      checked(task);
      signal?.throwIfAborted();
      return place(async () => start(task, (child) => streaming(child, task, take, signal)));
    },
    stop: () => {
      isStopped = true;
      running.forEach(killGroup);
    },
  };
}

function ending(child: ChildProcess, { tool, timeoutMs }: Task): Promise<ToolAnswer> {
  return new Promise((resolve, reject) => {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let size = 0;

    const giveUp = (failure: Failure): void => {
      clearTimeout(timer);
      killGroup(child);
      // A grandchild that left the group may still hold the pipes open. There are none when no child could be made.
      child.stdout?.destroy();
      child.stderr?.destroy();
      reject(failure);
    };
    const collect = (chunks: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      if (size <= OUTPUT_LIMIT) chunks.push(chunk);
      else giveUp(new Failure('EOUTPUT', `${tool}: printed more than ${OUTPUT_LIMIT / 1024 / 1024} MiB`));
    };
    const late = () => new Failure('ETIMEDOUT', `${tool}: no answer within ${timeoutMs / 1000} s`);
    const timer = setTimeout(() => giveUp(late()), timeoutMs);

    child.stdout?.on('data', collect(stdout));
    child.stderr?.on('data', collect(stderr));
    child.on('error', (error) => giveUp(asFailure(error, tool)));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const exit = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      resolve({ stdout: text(stdout), stderr: text(stderr), exit });
    });
  });
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}
