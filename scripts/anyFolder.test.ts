import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, temporaryFolder } from '../test/harness/repository.ts';

describe('in a folder whose name an address writes in another way', () => {
  const above = temporaryFolder();
  const folder = join(above.path, `Anna's "neue" Ordner – zu 100% über 日本`);

  const node = (...args: readonly string[]) =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

  beforeAll(() => {
    mkdirSync(folder);
    copyProject(folder);
  }, 60_000);
  afterAll(() => above[Symbol.dispose]());

  it('starts, desk and all', () => {
    const { status, stdout } = node('scripts/start.ts');
    expect(stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    expect(status).toBe(0);
  });

  it('plays the recordings', () => {
    const only = ['test/recordings.test.ts', 'test/nights.test.ts', '-t', 'low-power-mode-at-bedtime'];
    const { status, stdout } = node('node_modules/.bin/vitest', 'run', '--no-color', ...only);
    expect(stdout).toMatch(/Tests +2 passed/);
    expect(status).toBe(0);
  });
});
