import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

type OnSecond = (argv: readonly string[], cwd: string) => void;

let holds: boolean | undefined;
let telling: Promise<void> = Promise.resolve();

/** Whether this process is the only one with this folder. A later one tells the first and is told no. */
export function isFirst(folder: string, onSecond?: OnSecond): boolean {
  holds ??= take(folder, onSecond);
  return holds;
}

/** Done when the first instance has heard of this one. */
export function tellFirst(): Promise<void> {
  return telling;
}

function take(folder: string, onSecond: OnSecond = () => {}): boolean {
  const lock = join(folder, 'SingletonLock');
  const socket = join(folder, 'SingletonSocket');
  if (isAlive(holderOf(lock))) {
    telling = tell(socket);
    return false;
  }
  writeFileSync(lock, String(process.pid));
  rmSync(socket, { force: true });
  const server = createServer({ allowHalfOpen: true }, (client) => {
    let text = '';
    client.setEncoding('utf8').on('data', (part) => (text += part));
    client.on('end', () => {
      const { argv, cwd } = JSON.parse(text) as { readonly argv: readonly string[]; readonly cwd: string };
      onSecond(argv, cwd);
      client.end();
    });
  });
  server.on('error', (error) => console.error('stand-in: a second instance cannot be heard:', error.message));
  server.listen(socket).unref();
  process.on('exit', () => rmSync(lock, { force: true }));
  return true;
}

function tell(socket: string): Promise<void> {
  return new Promise((resolve) => {
    const client = connect(socket);
    client.on('error', () => resolve()).on('close', () => resolve());
    client.resume().end(JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
  });
}

function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}
