import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './cliBuild.ts';
import { root, runTool } from './run.ts';
import { countTests, sayTotals } from './totals.ts';

const results = join(root, 'node_modules/.cache/unstuck/test-results.json');

await buildIfStale(console.error);
rmSync(results, { force: true });
const status = await runTool(
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
);
const totals = countTests(results, status);
if (totals.note !== undefined) console.log(totals.note);
console.log(sayTotals(totals));
process.exitCode = status;
