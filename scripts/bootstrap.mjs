// Starts `scripts/<job>.ts` and first installs what that needs. Plain JavaScript without dependencies, because it
// has to run on an older Node, in a fresh clone, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installedNode = join(root, 'node_modules/.bin/node');
const NODE_NEEDED = 24;
// EX_UNAVAILABLE of sysexits.h: something this needs cannot be had.
const UNAVAILABLE = 69;

const [job, ...args] = process.argv.slice(2);
const script = join(root, `scripts/${job}.ts`);

if (job === undefined || !existsSync(script)) {
  giveUp(`There is no job called "${job ?? ''}". "npm run" lists what there is.`, 64);
}
process.chdir(root);
if (!isInstalled()) install();
await start();

/**
 * npm leaves a copy of what it really installed in node_modules. Packages for other processors and systems are
 * optional in the lock file and rightly missing from the copy.
 */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.bin'))) return false;
  const installed = lockedPackages('node_modules/.package-lock.json');
  const wanted = lockedPackages('package-lock.json');
  if (installed === undefined || wanted === undefined) return false;

  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const there = installed[path];
    if (there === undefined) return optional === true;
    // The copy outlives a folder that somebody or something took away.
    return there.version === version && there.integrity === integrity && existsSync(join(root, path));
  });
}

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  const started = Date.now();
  say('Installing packages (npm ci) ...');
  // Without a network npm would wait for more than a minute before it says so.
  const { status } = runNpm([
    'ci',
    '--no-fund',
    '--no-audit',
    '--loglevel=error',
    '--fetch-retry-mintimeout=1000',
  ]);
  if (status !== 0) {
    giveUp(
      'The packages could not be installed. Is this computer online? npm says more above; then try again.',
    );
  }
  say(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** Nothing of npm may reach stdout, which belongs to the job. */
function runNpm(npmArgs) {
  const stdio = ['ignore', process.stderr, process.stderr];
  const cli = process.env.npm_execpath;
  if (cli === undefined || basename(cli) !== 'npm-cli.js') return spawnSync('npm', npmArgs, { stdio });
  // Not this process's own Node: that one may lie in node_modules, which npm is about to delete.
  return spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...npmArgs], { stdio });
}

async function start() {
  if (Number.parseInt(process.versions.node, 10) >= NODE_NEEDED) {
    process.argv = [process.execPath, script, ...args];
    await import(pathToFileURL(script).href);
  } else if (existsSync(installedNode)) {
    startUnder(installedNode);
  } else {
    giveUp(
      `Unstuck needs Node ${NODE_NEEDED} or newer and this is ${process.version}. Get it from https://nodejs.org or with "brew install node".`,
    );
  }
}

function startUnder(node) {
  const child = spawn(node, [script, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Control-C in a terminal reaches the child by itself; a second one would cut its tidying up short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => giveUp(`Node ${NODE_NEEDED} could not be started: ${error.message}`));
  child.on('exit', (status, signal) => {
    if (signal === null) process.exit(status);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function giveUp(sentence, status = UNAVAILABLE) {
  say(sentence);
  process.exit(status);
}
