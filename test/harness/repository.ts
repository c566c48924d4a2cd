import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const made = ['node_modules', '.git', 'out', '.DS_Store'];

/** Every file of the project, without what is installed or built. Paths from the root. */
export function projectFiles(folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !made.includes(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? projectFiles(path) : [path];
    });
}

/** A folder for one test, gone with `using`. */
export function temporaryFolder(): { readonly path: string } & Disposable {
  // Resolved, because macOS keeps its temporary folder behind a link and tools print the real path.
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'unstuck-test-')));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Copies parts of the project, or all of it, to try something out there with the installed tools. */
export function copyProject(to: string, files: readonly string[] = projectFiles()): void {
  for (const file of files) cpSync(join(root, file), join(to, file), { recursive: true });
  // Entry by entry: what the tools keep beside the packages must stay apart.
  const kept = ['.bin', '.package-lock.json'];
  const packages = readdirSync(join(root, 'node_modules')).filter(
    (name) => kept.includes(name) || !name.startsWith('.'),
  );
  mkdirSync(join(to, 'node_modules'));
  for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(to, 'node_modules', name));
}
