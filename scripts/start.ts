import { join } from 'node:path';
import { buildIfStale, cli } from './cliBuild.ts';
import { runNode } from './run.ts';

/** What `npm start` shows where there is no Mac to look at. */
const DEMO = 'low-power-mode-at-bedtime';
/** `check` found something (1) or too little to judge by (2): a diagnosis was shown, which is all that start is for. */
const DIAGNOSED = [0, 1, 2];

await buildIfStale(console.error);
const status = process.platform === 'darwin' ? await runNode(cli, 'check') : await showDemo();
process.exitCode = DIAGNOSED.includes(status) ? 0 : status;

async function showDemo(): Promise<number> {
  console.log('This is not a Mac, so here is a recorded one: Low Power Mode at bedtime.');
  const shown = await runNode(cli, 'check', '--replay', join('test/recordings', DEMO));
  console.log('This machine: npm run -s unstuck -- check. Other recordings: test/recordings.');
  return shown;
}
