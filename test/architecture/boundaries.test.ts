import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyProject, projectFiles, root, temporaryFolder } from '../harness/repository.ts';

interface Planted {
  readonly file: string;
  readonly source: string;
  /** What each complaint begins with, or null where the place is allowed. */
  readonly complaint: string | null;
  /** The rest of a violation that takes two files. */
  readonly beside?: { readonly file: string; readonly source: string };
}

const using = (module: string): string => `import * as it from '${module}';\nexport const is = it;\n`;

const manyLines = (count: number): string =>
  `export function long(): number {\n  let sum = 0;\n${'  sum += 1;\n'.repeat(count - 2)}  return sum;\n}\n`;

const noElectron = 'Only src/main/desktop, src/main/index.ts and src/main/preload.ts know Electron';
const noProcess = 'Only src/main/system starts processes';
const noFiles = 'Only src/main/system, disk, library, history, report and cli touch files';
const noNetwork = 'Only src/main/system uses the network';
const noFetch = 'Do not use the global variable fetch';
const noWay = 'Only src/main/index.ts and src/main/desktop know Electron';
const noClock = 'src/shared has no clock and no dice';

const planted: readonly Planted[] = [
  // Allowed first: a boundary that forbids everything is no boundary.
  {
    file: 'src/shared/time.ts',
    source: 'export const year = (at: number) => new Date(at);\n',
    complaint: null,
  },
  { file: 'src/main/system/process.ts', source: using('node:child_process'), complaint: null },
  { file: 'src/main/system/web.ts', source: using('node:tls'), complaint: null },
  { file: 'src/main/system/get.ts', source: 'export const get = () => fetch("a");\n', complaint: null },
  { file: 'src/main/library/open.ts', source: using('node:fs'), complaint: null },
  { file: 'src/main/disk/open.ts', source: using('node:fs'), complaint: null },
  { file: 'src/main/history/rows.ts', source: using('node:fs'), complaint: null },
  { file: 'src/main/report/save.ts', source: using('node:fs/promises'), complaint: null },
  { file: 'src/main/cli/save.ts', source: using('node:fs'), complaint: null },
  { file: 'src/main/desktop/window.ts', source: using('electron'), complaint: null },
  { file: 'src/main/index.ts', source: using('electron'), complaint: null },
  { file: 'src/main/preload.ts', source: using('electron'), complaint: null },
  { file: 'src/renderer/look.ts', source: using('../shared/time.ts'), complaint: null },
  { file: 'some.config.ts', source: 'export default {};\n', complaint: null },

  { file: 'src/shared/a1.ts', source: using('node:path'), complaint: 'src/shared is pure and also runs in' },
  {
    file: 'src/shared/a2.ts',
    source: using('node:fs/promises'),
    complaint: 'src/shared is pure and also runs in',
  },
  { file: 'src/shared/a3.ts', source: using('electron'), complaint: 'src/shared is pure: no Electron' },
  { file: 'src/shared/a4.ts', source: using('react'), complaint: 'src/shared holds no user interface' },
  {
    file: 'src/shared/a5.ts',
    source: using('../main/system/web.ts'),
    complaint: 'src/shared is what the others',
  },
  {
    file: 'src/shared/x/a6.ts',
    source: using('../../renderer/look.ts'),
    complaint: 'src/shared is what the others',
  },
  { file: 'src/shared/b1.ts', source: 'export const at = () => Date.now();\n', complaint: noClock },
  { file: 'src/shared/b2.ts', source: 'export const at = () => new Date();\n', complaint: noClock },
  { file: 'src/shared/b3.ts', source: 'export const die = () => Math.random();\n', complaint: noClock },
  { file: 'src/shared/b4.ts', source: 'export const at = () => performance.now();\n', complaint: noClock },
  { file: 'src/shared/b5.ts', source: 'export const at = [1].map(Date.now);\n', complaint: noClock },
  {
    file: 'src/renderer/c1.ts',
    source: using('electron'),
    complaint: 'The renderer reaches Electron only through',
  },
  { file: 'src/renderer/c2.ts', source: using('node:os'), complaint: 'The renderer is a sandboxed page' },
  {
    file: 'src/renderer/c3.ts',
    source: using('../main/index.ts'),
    complaint: 'The renderer may import src/shared',
  },
  { file: 'src/renderer/c4.ts', source: 'export const get = () => fetch("a");\n', complaint: noFetch },
  {
    file: 'src/renderer/c5.ts',
    source: 'export const get = () => new WebSocket("a");\n',
    complaint: 'Do not use the global variable WebSocket',
  },
  {
    file: 'src/main/app/c6.ts',
    source: 'export const get = () => new EventSource("a");\n',
    complaint: 'Do not use the global variable EventSource',
  },
  {
    file: 'src/main/d1.ts',
    source: using('../renderer/look.ts'),
    complaint: 'Data flows from main to the renderer',
  },
  {
    file: 'src/main/system/d2.ts',
    source: using('../../renderer/x.ts'),
    complaint: 'Data flows from main to',
  },
  { file: 'src/main/engine/e1.ts', source: using('electron'), complaint: noElectron },
  { file: 'src/main/system/e2.ts', source: using('electron'), complaint: noElectron },
  { file: 'src/main/cli/e3.ts', source: using('electron/main'), complaint: noElectron },
  { file: 'src/main/cli/e4.ts', source: using('../desktop/window.ts'), complaint: noWay },
  { file: 'src/main/app/x/e5.ts', source: using('../../desktop/window.ts'), complaint: noWay },
  { file: 'src/main/system/e6.ts', source: using('../desktop/window.ts'), complaint: noWay },
  { file: 'src/main/probes/p/f1.ts', source: using('node:child_process'), complaint: noProcess },
  { file: 'src/main/cli/f2.ts', source: using('node:child_process'), complaint: noProcess },
  { file: 'src/main/desktop/f3.ts', source: using('node:child_process'), complaint: noProcess },
  {
    file: 'src/main/probes/p/f4.ts',
    source: "export const late = () => import('node:child_process');\n",
    complaint: noProcess,
  },
  { file: 'src/main/probes/p/g1.ts', source: using('node:fs'), complaint: noFiles },
  {
    file: 'src/main/engine/g2.ts',
    source: "import type { Stats } from 'node:fs';\nexport type File = Stats;\n",
    complaint: noFiles,
  },
  { file: 'src/main/app/g3.ts', source: using('node:fs'), complaint: noFiles },
  { file: 'src/main/app/e4.ts', source: using('electron'), complaint: noElectron },
  { file: 'src/main/desktop/g3.ts', source: using('node:fs/promises'), complaint: noFiles },
  ...['net', 'http', 'https', 'http2', 'tls', 'dns', 'dns/promises', 'dgram'].map((module) => ({
    file: `src/main/probes/p/${module.replace('/', '-')}.ts`,
    source: using(`node:${module}`),
    complaint: noNetwork,
  })),
  { file: 'src/main/library/h1.ts', source: using('node:https'), complaint: noNetwork },
  { file: 'src/main/engine/h2.ts', source: 'export const get = () => fetch("a");\n', complaint: noFetch },
  { file: 'src/main/engine/i1.ts', source: 'export default 1;\n', complaint: 'Avoid default exports' },
  { file: 'src/main/engine/i2.ts', source: manyLines(45), complaint: 'This function has too many lines' },
  {
    file: 'src/main/engine/i3.ts',
    source: "import { b } from './i4.ts';\nexport const a = () => b;\n",
    beside: {
      file: 'src/main/engine/i4.ts',
      source: "import { a } from './i3.ts';\nexport const b = () => a;\n",
    },
    complaint: 'This import is part of a cycle',
  },
  {
    file: 'src/main/engine/i5.ts',
    source: 'async function later(): Promise<void> {}\nexport function now(): void {\n  later();\n}\n',
    complaint: 'A "floating" Promise was found',
  },
  {
    file: 'src/shared/i6.ts',
    source: "export function f(k: 'a' | 'b'): void {\n  switch (k) {\n    case 'a':\n      break;\n  }\n}\n",
    complaint: 'The switch statement is not exhaustive',
  },
  { file: 'src/shared/i7.ts', source: 'export const any: any = 1;\n', complaint: 'Unexpected any' },
  { file: 'src/shared/i8.ts', source: "export * from './time.ts';\n", complaint: 'Avoid barrel files' },
];

interface BiomeReport {
  readonly diagnostics: readonly { readonly message: string; readonly location: { readonly path: string } }[];
}

/** What Biome says of the planted files, each under its path, under the project's own configuration. */
function complaints(): ReadonlyMap<string, readonly string[]> {
  using folder = temporaryFolder();
  copyProject(folder.path, ['biome.json', '.gitignore', 'lint', 'package.json']);
  for (const { file, source, beside } of planted) {
    for (const each of [{ file, source }, ...(beside ? [beside] : [])]) {
      mkdirSync(dirname(join(folder.path, each.file)), { recursive: true });
      writeFileSync(join(folder.path, each.file), each.source);
    }
  }
  const biome = join(root, 'node_modules/.bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=json', '--max-diagnostics=none'],
    {
      cwd: folder.path,
      encoding: 'utf8',
    },
  );
  const report: BiomeReport = JSON.parse(stdout);
  const said = Map.groupBy(report.diagnostics, ({ location }) => location.path);
  return new Map([...said].map(([file, all]) => [file, all.map(({ message }) => message)]));
}

describe('a planted violation', () => {
  const said = complaints();

  it.each(planted)('$file: $complaint', ({ file, complaint }) => {
    const heard = said.get(file) ?? [];
    if (complaint === null) return expect(heard).toEqual([]);
    expect(heard).not.toEqual([]);
    for (const message of heard) expect(message).toContain(complaint);
  });
});

describe('a boundary is not blind', () => {
  // Parts of the program that may not be here yet.
  const parts = ['src/renderer', 'src/main/desktop', 'src/main/history', 'src/main/report'];
  const ofTheApp = ['src/main/index.ts', 'src/main/preload.ts'];
  const files = projectFiles();
  const later = [...parts, ...ofTheApp].filter((path) => files.every((file) => !file.startsWith(path)));
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as {
    readonly overrides: readonly { readonly includes: readonly string[] }[];
  };
  const globs = new Set(
    overrides.flatMap(({ includes }) => includes.filter((glob) => !glob.startsWith('!'))),
  );

  it.for([...globs])('%s covers files', (glob, { skip }) => {
    const missing = later.find((folder) => glob.startsWith(folder));
    skip(missing !== undefined, `${missing} does not exist yet`);
    expect(files.filter((file) => matchesGlob(file, glob))).not.toEqual([]);
  });
});
