import { createHash } from 'node:crypto';
import { chmodSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './run.ts';

/** The built command line tool. */
export const cli = join(root, 'out/cli/unstuck.js');

const folder = join(root, 'out/cli');
const stamp = join(folder, '.built-from');
const inputs = ['src/**/*.ts', 'vite.cli.config.ts', 'package.json', 'package-lock.json'];

/** EX_SOFTWARE of sysexits.h. */
const BROKEN = 70;

/** Builds the command line tool unless it was built from exactly these sources. `log` gets one line per build. */
export async function buildIfStale(log: (line: string) => void): Promise<void> {
  const sources = fingerprint();
  if (sources === builtFrom()) return;

  const started = performance.now();
  // Built aside and then moved, so that a failed build leaves the last good one and nobody runs half of one.
  const aside = `${folder}-${process.pid}`;
  try {
    await bundle(aside);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    log(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
    process.exit(BROKEN);
  }
  writeFileSync(join(aside, '.built-from'), sources);
  rmSync(folder, { recursive: true, force: true });
  renameSync(aside, folder);
  log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function bundle(outDir: string): Promise<void> {
  // Loaded only now: most runs build nothing, and Vite takes longer to load than all the rest.
  const { build } = await import('vite');
  await build({ root, configFile: join(root, 'vite.cli.config.ts'), logLevel: 'warn', build: { outDir } });
  // Run by its name on a command line as well as by `node`.
  chmodSync(join(outDir, 'unstuck.js'), 0o755);
}

/** By content, so that switching branches back and forth, deleting and renaming are all noticed. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(inputs, { cwd: root, exclude: ['**/*.test.ts'] });
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function builtFrom(): string | undefined {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}
