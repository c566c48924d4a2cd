import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, root } from '../harness/repository.ts';

/** What each folder of the main process may import, as ARCHITECTURE.md has it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  disk: [],
  system: ['shared'],
  history: ['shared'],
  plist: ['system'],
  'sleep-log': ['shared', 'system'],
  probes: ['shared', 'system', 'library', 'plist'],
  library: ['system', 'plist'],
  engine: ['shared', 'system', 'probes', 'sleep-log'],
  report: ['shared', 'system', 'disk'],
  cli: ['shared', 'system', 'disk', 'history', 'library', 'probes', 'engine', 'report', 'sleep-log'],
  app: ['shared', 'system', 'disk', 'history', 'library', 'probes', 'engine', 'report'],
};
/** These see everything. */
const above = ['desktop', 'index.ts', 'preload.ts'];

const folderOf = (path: string): string => path.split('/')[path.startsWith('src/main/') ? 2 : 1] ?? '';

function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path)),
  );
}

const files = projectFiles('src/main').filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const crossing = files
  .filter((file) => !above.includes(folderOf(file)))
  .flatMap((file) => importsOf(file).map((path) => ({ file, from: folderOf(file), to: folderOf(path) })))
  .filter(({ from, to }) => from !== to);

describe('the folders of the main process', () => {
  it('are all named here', () => {
    expect([...new Set(files.map(folderOf))].sort()).toEqual([...Object.keys(allowed), ...above].sort());
  });

  it('import only what lies below them', () => {
    expect(crossing.filter(({ from, to }) => !allowed[from]?.includes(to))).toEqual([]);
  });

  it.each(Object.entries(allowed))('%s needs all of that', (folder, names) => {
    const used = new Set(crossing.filter(({ from }) => from === folder).map(({ to }) => to));
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });
});
