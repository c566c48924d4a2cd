import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageFile, pathWithin } from './page-file.ts';

describe('an address of ours', () => {
  it.each([
    ['app://unstuck/index.html', 'index.html'],
    ['app://unstuck/assets/index-C_-csV51.js', 'assets/index-C_-csV51.js'],
    ['app://unstuck/assets/style-BIcp8uTg.css', 'assets/style-BIcp8uTg.css'],
    ['app://unstuck/index.html?again#there', 'index.html'],
    // Whoever parses an address takes such steps out of it, and what is left lies within.
    ['app://unstuck/../../index.html', 'index.html'],
  ])('%s', (address, path) => expect(pathWithin(address, 'unstuck')).toBe(path));
});

describe('no address of ours', () => {
  it.each([
    'app://unstuck/',
    'app://unstuck',
    'app://unstuck/index',
    'app://unstuck/secret.txt',
    'app://unstuck//etc/passwd.html',
    'app://unstuck/%2e%2e/%2e%2e/x',
    'app://unstuck/%2e%2e%2findex.html',
    'app://unstuck/..%2f..%2findex.html',
    'app://unstuck/assets/..%5c..%5cindex.html',
    'app://unstuck/assets\\..\\index.html',
    'app://unstuck/index.html%00.js',
    'app://unstuck/index\0.html',
    'app://unstuck/.built-from.js',
    'app://unstuck/...html',
    'app://unstuck/a..b/index.html',
    'app://unstuck/%69ndex.html',
    'app://unstuck/C:/index.html',
    'app://elsewhere/index.html',
    'app://unstuck.example/index.html',
    'app://user@unstuck/index.html',
    'app://unstuck:80/index.html',
    'index.html',
    '',
  ])('%j', (address) => expect(pathWithin(address, 'unstuck')).toBeNull());
});

describe('a file', () => {
  const outer = mkdtempSync(join(tmpdir(), 'unstuck-pages-'));
  const folder = join(outer, 'pages');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p>');
  writeFileSync(join(outer, 'secret.html'), 'secret');
  mkdirSync(join(outer, 'pages-too'));
  writeFileSync(join(outer, 'pages-too/index.html'), 'secret');
  symlinkSync(join(outer, 'secret.html'), join(folder, 'link.html'));
  symlinkSync(join(outer, 'pages-too'), join(folder, 'folder'));
  symlinkSync(join(folder, 'index.html'), join(folder, 'inside.html'));
  mkdirSync(join(folder, 'folder.html'));
  afterAll(() => rmSync(outer, { recursive: true }));

  const read = async (path: string) => {
    const file = await pageFile(folder, `app://unstuck/${path}`, 'unstuck');
    return file && [Buffer.from(file.bytes).toString(), file.kind];
  };

  it.each(['index.html', 'inside.html'])('%s', async (path) =>
    expect(await read(path)).toEqual(['<p>', 'text/html; charset=utf-8']),
  );

  it.each(['link.html', 'folder/index.html', 'folder.html', 'missing.html', '../secret.html'])(
    'not %s',
    async (path) => expect(await read(path)).toBeNull(),
  );
});
