import { createRequire, syncBuiltinESMExports } from 'node:module';

export interface Spawns {
  /** Started through /bin/sh. */
  shells: number;
  /** Started while the program stands still. */
  sync: number;
}

type Start = (...args: never) => unknown;

/** Absolute paths in a command line, as systeminformation writes some, would pass the stand-ins on PATH by. */
const FOLDER = /(?<![\w/])\/(?:usr\/)?s?bin\//g;

/** From now on counts how this process starts programs. To be called before whatever starts them is loaded. */
export function countSpawns(): Spawns {
  const counted: Spawns = { shells: 0, sync: 0 };
  const childProcess = createRequire(import.meta.url)('node:child_process') as Record<string, Start>;

  const watch = (name: string, adds: Partial<Spawns>): void => {
    const start = childProcess[name] as (...args: readonly unknown[]) => unknown;
    childProcess[name] = (...args: readonly unknown[]) => {
      counted.shells += adds.shells ?? 0;
      counted.sync += adds.sync ?? 0;
      const [command, ...rest] = args;
      const line = adds.shells && typeof command === 'string' ? command.replaceAll(FOLDER, '') : command;
      return start(line, ...rest);
    };
  };
  watch('exec', { shells: 1 });
  watch('execSync', { shells: 1, sync: 1 });
  watch('execFileSync', { sync: 1 });
  watch('spawnSync', { sync: 1 });
  syncBuiltinESMExports();
  return counted;
}
