import { type ChildProcess, spawn } from 'node:child_process';
import { asFailure } from './failures.ts';

export interface Task {
  readonly tool: string;
  readonly args: readonly string[];
  readonly home: string;
  readonly timeoutMs: number;
}

export function launch({ tool, args, home }: Task): ChildProcess {
  try {
    return spawn(tool, args, {
      // A process group of its own, so that its children can be killed with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: '/',
      env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', HOME: home, LC_ALL: 'C', LANG: 'C' },
    });
  } catch (error) {
    throw asFailure(error, tool);
  }
}

export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone, which is what was wanted.
  }
}
