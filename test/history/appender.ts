import { writeSync } from 'node:fs';
import { openHistory } from '../../src/main/history/sqlite.ts';
import { MINUTE, makeEntry } from '../harness/entries.ts';

// Appends a sample a minute, as fast as it can, until it is killed. Says the time of each one that was written.
const [folder = '', start = ''] = process.argv.slice(2);
const history = openHistory(folder);

for (let nth = 0; ; nth += 1) {
  const at = Number(start) + nth * MINUTE;
  const differs = {
    left: nth,
    percent: nth % 100,
    verdict: nth % 3 === 0 ? 'blocked' : 'uploading',
  } as const;
  const written = history.append(makeEntry(at, differs));
  writeSync(1, `${written.written ? at : written.why}\n`);
}
