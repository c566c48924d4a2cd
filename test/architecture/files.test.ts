import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, root } from '../harness/repository.ts';

const MAX_LINES = 200;

const files = projectFiles();
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const isCode = (file: string): boolean => /\.(ts|tsx|mjs)$/.test(file);
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
/** What other programs wrote is kept as they wrote it. */
const isOurs = (file: string): boolean =>
  !/(^|\/)(fixtures|recordings)\/|^package-lock\.json$|\.(png|icns)$/.test(file);

const found = (pattern: RegExp): readonly string[] =>
  files.filter(isOurs).flatMap((file) => [...text(file).matchAll(pattern)].map(([it]) => `${file}: ${it}`));

describe('files', () => {
  it('are there to be checked', () => {
    expect(files).toContain('package.json');
    expect(files.filter((file) => file.startsWith('src/') && isCode(file)).length).toBeGreaterThan(20);
  });

  it(`stay within ${MAX_LINES} lines`, () => {
    const lines = (file: string): number => text(file).trimEnd().split('\n').length;
    const sources = files.filter((file) => file.startsWith('src/') && isCode(file) && !isTest(file));
    const long = sources.map((file) => ({ file, lines: lines(file) })).filter((it) => it.lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  it('are named after what is in them', () => {
    const vague = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'types', 'constants'];
    const stem = (file: string): string => basename(file).split('.')[0] ?? '';
    expect(files.filter((file) => isCode(file) && vague.includes(stem(file)))).toEqual([]);
  });

  it('leave nothing for later', () => {
    expect(found(/\b(TO[D]O|FIX[M]E)\b/g)).toEqual([]);
  });

  it('name no folder of the machine they were written on', () => {
    expect(found(/(?<![\w.~])\/(work|root)\/\w+/g)).toEqual([]);
    // A home folder or a checkout right below `/` has a name that says nothing: /app, /src.
    const here = [root, homedir()].filter((path) => path.split('/').length > 2);
    const named = files.filter(
      (file) => isOurs(file) && here.some((path) => text(file).includes(`${path}/`)),
    );
    expect(named).toEqual([]);
  });

  it('have no test that is switched off in silence', () => {
    expect(found(/\b(it|test|describe)\.(only|todo|skip)\b(?!If)/g)).toEqual([]);
  });
});

describe('dependencies', () => {
  interface Package {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  interface Lock {
    readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>;
  }

  it.each(['package.json', 'scripts/node24/package.json'])('of %s are exact versions', (file) => {
    const { dependencies, devDependencies, optionalDependencies }: Package = JSON.parse(text(file));
    const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(wanted).not.toEqual([]);
    expect(wanted.filter(([, version]) => !/^(\d+\.\d+\.\d+|file:\..*)$/.test(version))).toEqual([]);
  });

  it('come from no particular host', () => {
    const { packages }: Lock = JSON.parse(text('package-lock.json'));
    const hosts = Object.values(packages).flatMap(({ resolved }) =>
      resolved?.includes('://') ? [resolved] : [],
    );
    expect(hosts).toEqual([]);
  });

  it('are locked by their contents', () => {
    const { packages }: Lock = JSON.parse(text('package-lock.json'));
    const fetched = Object.keys(packages).filter((path) => path.startsWith('node_modules/'));
    const open = fetched.filter((path) => packages[path]?.integrity === undefined);
    expect(open).toEqual(['node_modules/unstuck-node24']);
  });
});
