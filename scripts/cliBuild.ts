import { createHash } from 'node:crypto';
import { chmodSync, existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './run.ts';

/** The built command line tool. */
export const cli = join(root, 'out/cli/unstuck.js');

const main = ['src/main/**/*.ts', 'src/shared/**/*.ts'];
const renderer = ['src/renderer/**', 'src/shared/**/*.ts'];
/** What each part of the program is made from. Its folder below `out` and its Vite configuration have its name. */
const sources = { cli: main, main, preload: main, renderer } as const;
const always = ['package.json', 'package-lock.json'];

export type Part = keyof typeof sources;

export const allParts: readonly Part[] = ['cli', 'main', 'preload', 'renderer'];

/** EX_SOFTWARE of sysexits.h. */
const BROKEN = 70;

/** Builds what was not built from exactly these sources. `log` gets one line per build; what fails says so itself. */
export async function buildIfStale(
  log: (line: string) => void,
  parts: readonly Part[] = allParts,
): Promise<void> {
  for (const part of parts) await buildPart(part, log);
}

async function buildPart(part: Part, log: (line: string) => void): Promise<void> {
  const folder = join(root, 'out', part);
  const sources = fingerprint(part);
  if (sources === builtFrom(folder)) return;

  const started = performance.now();
  // Built aside and then moved, so that a failed build leaves the last good one and nobody runs half of one.
  const aside = `${folder}-${process.pid}`;
  try {
    await bundle(part, aside);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    console.error(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
    process.exit(BROKEN);
  }
  writeFileSync(join(aside, '.built-from'), sources);
  rmSync(folder, { recursive: true, force: true });
  renameSync(aside, folder);
  log(`built ${part} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function bundle(part: Part, outDir: string): Promise<void> {
  // Loaded only now: most runs build nothing, and Vite takes longer to load than all the rest.
  const { build } = await import('vite');
  const configFile = join(root, `vite.${part}.config.ts`);
  const folder = part === 'renderer' ? join(root, 'src/renderer') : root;
  // Vite believes whoever runs it: a run of tests would get React for developers, with the paths of this computer in it.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ root: folder, configFile, logLevel: 'warn', build: { outDir } });
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  }
  // Run by its name on a command line as well as by `node`.
  const program = join(outDir, 'unstuck.js');
  if (existsSync(program)) chmodSync(program, 0o755);
}

/** By content, so that switching branches back and forth, deleting and renaming are all noticed. */
function fingerprint(part: Part): string {
  const hash = createHash('sha256');
  const inputs = [...sources[part], `vite.${part}.config.ts`, ...always];
  const files = globSync(inputs, { cwd: root, exclude: ['**/*.test.ts', '**/*.test.tsx'] });
  for (const file of files.sort()) {
    const path = join(root, file);
    // A pattern that takes every file also takes the folders.
    if (file.includes('.')) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function builtFrom(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, '.built-from'), 'utf8');
  } catch {
    return undefined;
  }
}
