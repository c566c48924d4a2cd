import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { cold } from './bench/cold.ts';
import { type Figure, isMet, type Part, Skipped } from './bench/figure.ts';
import { growth } from './bench/growth.ts';
import { history } from './bench/history.ts';
import { judge } from './bench/judge.ts';
import { library } from './bench/library.ts';
import { popover } from './bench/popover.ts';
import { report } from './bench/report.ts';
import { steady } from './bench/steady.ts';
import { table } from './bench/table.ts';
import { root } from './run.ts';

/** EX_USAGE of sysexits.h. */
const USAGE = 64;

const parts: Readonly<Record<string, Part>> = {
  steady,
  judge,
  cold,
  growth,
  library,
  history,
  report,
  popover,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part called "${unknown.join(', ')}". Parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(USAGE);
}

const figures: Figure[] = [];
const notes: string[] = [];
const skipped: Record<string, string> = {};
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`measuring: ${name} ...`);
  try {
    const measured = await part();
    figures.push(...measured.figures);
    notes.push(...measured.notes);
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    skipped[name] = error.message;
  }
}

for (const line of [...table(figures), '', ...notes]) console.log(line);
for (const [name, reason] of Object.entries(skipped)) console.log(`${name} was left out: ${reason}`);
const machine = {
  node: process.version,
  platform: process.platform,
  cpu: cpus()[0]?.model,
  cpus: cpus().length,
};
const results = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
writeFileSync(
  join(root, 'bench.json'),
  `${JSON.stringify({ format: 1, machine, figures: results, notes, skipped }, null, 2)}\n`,
);
