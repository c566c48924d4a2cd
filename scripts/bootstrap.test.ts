import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, temporaryFolder } from '../test/harness/repository.ts';

/** One package that everyone needs, one for another kind of computer. */
const lock = {
  packages: {
    '': { name: 'example' },
    'scripts/node24': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-darwin': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};
const here = { packages: { 'node_modules/a': lock.packages['node_modules/a'] } };
const older = { packages: { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-old' } } };

/** A project of one job, and an npm that writes down how it was called. */
function project(folder: string): void {
  const write = (file: string, source: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  };
  mkdirSync(join(folder, 'scripts'));
  cpSync(join(root, 'scripts/bootstrap.mjs'), join(folder, 'scripts/bootstrap.mjs'));
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', JSON.stringify(lock));
  write(
    'scripts/say.ts',
    'const all: string[] = process.argv.slice(2);\nconsole.log(all.join());\nprocess.exitCode = 7;',
  );
  write('scripts/wait.ts', "console.log('waiting');\nsetInterval(() => {}, 1_000);");
  write(
    'npm/npm-cli.js',
    `import { mkdirSync, writeFileSync } from 'node:fs';
     console.log('npm talks');
     writeFileSync('npm-was-called', process.argv.slice(2).join(' '));
     if (process.env.NPM_FAILS) process.exit(1);
     for (const made of ['.bin', 'a']) mkdirSync('node_modules/' + made, { recursive: true });
     writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify(here))});`,
  );
}

function install(folder: string, packages: unknown, made: readonly string[] = ['.bin', 'a']): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of made) mkdirSync(join(folder, 'node_modules', name));
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify(packages));
}

function bootstrap(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  node = process.execPath,
) {
  return spawnSync(node, [join(folder, 'scripts/bootstrap.mjs'), ...args], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      npm_execpath: join(folder, 'npm/npm-cli.js'),
      npm_node_execpath: process.execPath,
      ...env,
    },
  });
}

describe('bootstrap', () => {
  it('starts the job, and says nothing of its own, when all is installed', () => {
    using folder = temporaryFolder();
    project(folder.path);
    install(folder.path, here);
    expect(bootstrap(folder.path, ['say', 'one', '--two'])).toMatchObject({
      status: 7,
      stdout: 'one,--two\n',
      stderr: '',
    });
    expect(existsSync(join(folder.path, 'npm-was-called'))).toBe(false);
  });

  it.each([
    ['nothing is', undefined],
    ['something older is', older],
    ['something is missing', { packages: {} }],
    ['a package that was taken away is no longer', here, ['.bin']],
    ['no program is', here, ['a']],
  ])('installs first when %s installed, without a word on stdout', (_case, packages, made?: string[]) => {
    using folder = temporaryFolder();
    project(folder.path);
    if (packages) install(folder.path, packages, made);
    const first = bootstrap(folder.path, ['say', 'one']);
    expect(first).toMatchObject({ status: 7, stdout: 'one\n' });
    expect(first.stderr).toMatch(/Installing packages.*\nnpm talks\nInstalled in \d+\.\d s\.\n/);
    expect(readFileSync(join(folder.path, 'npm-was-called'), 'utf8')).toMatch(/^ci /);
    expect(bootstrap(folder.path, ['say', 'two'])).toMatchObject({ status: 7, stdout: 'two\n', stderr: '' });
  });

  it('names the likely cause when the packages cannot be had', () => {
    using folder = temporaryFolder();
    project(folder.path);
    const { status, stdout, stderr } = bootstrap(folder.path, ['say'], { NPM_FAILS: '1' });
    expect({ status, stdout }).toEqual({ status: 69, stdout: '' });
    expect(stderr).toContain('The packages could not be installed. Is this computer online?');
  });

  it('comes first in every command of npm', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const ours = Object.values<string>(scripts).map(
      (line) => /^node scripts\/bootstrap\.mjs (\S+)$/.exec(line)?.[1],
    );
    expect(ours.filter((job) => !existsSync(join(root, `scripts/${job}.ts`)))).toEqual([]);
  });

  it('refuses a job that does not exist', () => {
    using folder = temporaryFolder();
    project(folder.path);
    expect(bootstrap(folder.path, ['nothing'])).toMatchObject({ status: 64, stdout: '' });
  });
});

describe('bootstrap under an older Node', () => {
  const old = olderNode();

  it('uses the Node that was installed for it', ({ skip }) => {
    skip(old === undefined, 'this machine has no Node below 24');
    using folder = temporaryFolder();
    project(folder.path);
    install(folder.path, here);
    symlinkSync(process.execPath, join(folder.path, 'node_modules/.bin/node'));
    expect(bootstrap(folder.path, ['say', 'one'], {}, old)).toMatchObject({
      status: 7,
      stdout: 'one\n',
      stderr: '',
    });
  });

  it('says which Node it needs where there is none', ({ skip }) => {
    skip(old === undefined, 'this machine has no Node below 24');
    using folder = temporaryFolder();
    project(folder.path);
    install(folder.path, here);
    const { status, stderr } = bootstrap(folder.path, ['say'], {}, old);
    expect({ status, stderr }).toEqual({
      status: 69,
      stderr: expect.stringMatching(/^Unstuck needs Node 24 or newer/),
    });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('hands on %s and dies of it', async (signal) => {
    using folder = temporaryFolder();
    project(folder.path);
    install(folder.path, here);
    const node = join(folder.path, 'node_modules/.bin/node');
    symlinkSync(process.execPath, node);
    chmodSync(node, 0o755);
    const child = spawn(old ?? process.execPath, [join(folder.path, 'scripts/bootstrap.mjs'), 'wait'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.on('exit', (_status, by) => resolve(by)));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill(signal);
    expect(await ended).toBe(signal);
  });
});

/** The Node of the machine itself, when it is too old for TypeScript. */
function olderNode(): string | undefined {
  const candidates = ['/usr/bin/node', '/usr/local/bin/node', '/opt/homebrew/bin/node'];
  return candidates.find((node) => {
    const { stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    const major = Number.parseInt(stdout ?? '', 10);
    return major >= 18 && major < 24;
  });
}
