import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { root } from '../run.ts';

const run = promisify(execFile);
const bundles = join(root, 'node_modules/.cache/unstuck/bench');

export interface ChildOptions {
  readonly args?: readonly string[];
  readonly nodeArgs?: readonly string[];
  /** A folder that is put first on PATH. */
  readonly tools?: string;
}

/** Runs a module of this folder, which prints one JSON value, in a process of its own. */
export async function inChild<T>(
  module: string,
  { args = [], nodeArgs = [], tools }: ChildOptions,
): Promise<T> {
  const script = await bundled(module);
  const env = tools === undefined ? process.env : { ...process.env, PATH: `${tools}:${process.env.PATH}` };
  const { stdout } = await run(process.execPath, [...nodeArgs, script, ...args], { env });
  return JSON.parse(stdout) as T;
}

/** As plain JavaScript, like what ships: to run TypeScript, Node keeps a compiler in memory, which slows each spawn. */
async function bundled(module: string): Promise<string> {
  const name = basename(module, '.ts');
  const outDir = join(bundles, name);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(import.meta.dirname, module),
      target: 'node24',
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: '[name].js' } },
    },
  });
  return join(outDir, `${name}.js`);
}
