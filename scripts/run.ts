import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Runs a script under this same Node, in the foreground, and answers its exit status as a shell would. */
export function runNode(script: string, ...args: readonly string[]): Promise<number> {
  return runNodeIn(root, script, ...args);
}

/** The same with another working folder than the project's. */
export function runNodeIn(cwd: string, script: string, ...args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: 'inherit' });
  const forward = (signal: NodeJS.Signals): void => {
    // Control-C in a terminal reaches the child by itself.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  process.on('SIGINT', forward).on('SIGTERM', forward).on('SIGHUP', forward);

  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward).off('SIGHUP', forward);
      resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/** A command line tool from node_modules. */
export function runTool(name: string, ...args: readonly string[]): Promise<number> {
  return runNode(join(root, 'node_modules/.bin', name), ...args);
}

/** Whether this file is what npm was asked to run. `import.meta.main` cannot tell: bootstrap.mjs imports its job. */
export const isJob = (file: string): boolean => process.argv[1] === file;
