import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file and folder below, with its contents, size, rights and time: what must be the same after reading. */
export function stateOf(folder: string): readonly string[] {
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return ['.', ...below].map((name) => {
    const path = join(folder, name);
    const { size, mode, mtimeMs } = statSync(path);
    const isFile = statSync(path).isFile();
    const content = isFile ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder';
    return `${name} ${isFile ? size : ''} ${mode.toString(8)} ${mtimeMs} ${content}`;
  });
}
