import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale, cli } from './cliBuild.ts';
import { openBrowser, startDesk } from './desk.ts';
import { fetchElectron } from './electronBinary.ts';
import { root, runNode } from './run.ts';

/** What is shown where there is no Mac to look at. */
const DEMO = 'low-power-mode-at-bedtime';
const SPEED = 60;
/** `check` found something (1) or too little to judge by (2): a diagnosis was shown, which is all that start is for. */
const DIAGNOSED = [0, 1, 2];
const USAGE = `npm start             on a Mac: the app. Elsewhere: a recorded night on a desk in your browser, until Control-C.
npm start -- --desk   the desk, also on a Mac and where the output is no terminal
npm start -- --once   only the diagnosis, in the terminal`;
/** EX_USAGE of sysexits.h. */
const WRONG_USAGE = 64;

const args = process.argv.slice(2);
const isMac = process.platform === 'darwin';

if (args.some((arg) => arg !== '--once' && arg !== '--desk')) {
  console.error(USAGE);
  process.exitCode = WRONG_USAGE;
} else {
  await buildIfStale(console.error);
  process.exitCode = await start();
}

async function start(): Promise<number> {
  if (args.includes('--once')) return diagnose();
  const electron = isMac && !args.includes('--desk') ? fetchElectron() : undefined;
  if (electron !== undefined) return runApp(electron);
  if (isMac && !args.includes('--desk')) {
    console.error('Electron could not be downloaded, so here is the app at a desk in your browser instead.');
  }
  const status = await diagnose();
  return status === 0 ? showDesk() : status;
}

async function diagnose(): Promise<number> {
  const status = isMac ? await runNode(cli, 'check') : await showDemo();
  return DIAGNOSED.includes(status) ? 0 : status;
}

async function showDemo(): Promise<number> {
  console.log('This is not a Mac, so here is a recorded one: Low Power Mode at bedtime.');
  const shown = await runNode(cli, 'check', '--replay', join('test/recordings', DEMO));
  console.log('This machine: npm run -s unstuck -- check. Other recordings: test/recordings.');
  return shown;
}

function runApp(electron: string): Promise<number> {
  const child = spawn(electron, [root], { stdio: 'inherit' });
  return new Promise((resolve) => child.on('exit', (status) => resolve(status ?? 1)));
}

async function showDesk(): Promise<number> {
  const desk = await startDesk({ recording: DEMO, speed: SPEED });
  if (desk === null) {
    console.error(
      'The desk did not start. If another one is open, end that first: they would share settings.',
    );
    return 1;
  }
  console.log(
    `\nThe app itself, at a desk in your browser, with that night at ${SPEED}x:\n  ${desk.address}`,
  );
  const stays = process.stdout.isTTY || args.includes('--desk');
  if (!stays) {
    // Whoever reads this through a pipe waits for its end.
    console.log('This is no terminal, so the desk ends here: npm start -- --desk keeps it open.');
    desk.stop();
  } else {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, desk.stop);
    if (!openBrowser(desk.address))
      console.log('Open it in a browser on this machine, or through an SSH tunnel.');
    console.log('Control-C ends it.');
  }
  const status = await desk.ended;
  return stays ? status : 0;
}
