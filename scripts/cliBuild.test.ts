import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, temporaryFolder } from '../test/harness/repository.ts';

describe('the build', () => {
  const folder = temporaryFolder();
  const extra = join(folder.path, 'src/shared/extra.ts');
  const built = join(folder.path, 'out/cli/unstuck.js');

  const build = (): string =>
    spawnSync(process.execPath, ['scripts/build.ts'], { cwd: folder.path, encoding: 'utf8' }).stderr;

  beforeAll(() => {
    copyProject(folder.path);
    build();
  }, 60_000);
  afterAll(() => folder[Symbol.dispose]());

  it('can be started by its name', () => {
    expect(readFileSync(built, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(built).mode & 0o111).toBe(0o111);
  });

  it('needs nothing from node_modules', () => {
    using elsewhere = temporaryFolder();
    cpSync(dirname(built), elsewhere.path, { recursive: true });
    const moved = join(elsewhere.path, basename(built));
    const { stderr, stdout } = spawnSync(process.execPath, [moved, '--help'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain('Usage: unstuck');
  });

  it('is made again when a source appears, changes or goes, and only then', () => {
    const madeAgain = /^built cli in/m;
    expect(build()).not.toMatch(madeAgain);
    writeFileSync(extra, 'export const extra = 1;\n');
    expect(build()).toMatch(madeAgain);
    utimesSync(extra, new Date(), new Date());
    expect(build()).not.toMatch(madeAgain);
    writeFileSync(extra, 'export const extra = 2;\n');
    expect(build()).toMatch(madeAgain);
    rmSync(extra);
    expect(build()).toMatch(madeAgain);
    rmSync(join(folder.path, 'out'), { recursive: true });
    expect(build()).toMatch(madeAgain);
  });

  it('says nothing of its own before the program speaks', () => {
    rmSync(join(folder.path, 'out'), { recursive: true });
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/unstuck.ts', '--version'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+\n$/), '']);
    build();
  });

  it('makes only what a source goes into', () => {
    const page = join(folder.path, 'src/renderer/styles/extra.css');
    build();
    writeFileSync(page, 'p { margin: 0 }');
    expect(build().match(/^built \w+/gm)).toEqual(['built renderer']);
    rmSync(page);
    build();
  });

  it('leaves the last good one when it fails', () => {
    writeFileSync(join(folder.path, 'src/main/cli/unstuck.ts'), 'this is not a program');
    expect(build()).toMatch(/^Build failed with 1 error/m);
    expect(readFileSync(built, 'utf8')).toMatch(/^#!/);
  });
});
