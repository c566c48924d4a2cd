import { openHistoryFile } from '../../src/main/history/open.ts';
import { readChronicle } from '../../src/main/history/read.ts';
import { writer } from '../../src/main/history/write.ts';
import { nightOf } from '../../src/shared/night/night.ts';
import { EVENING, MINUTE, makeEntry } from '../../test/harness/entries.ts';
import { temporaryFolder } from '../../test/harness/repository.ts';
import { type Figure, median } from './figure.ts';

const NIGHT_MINUTES = 9 * 60;
const OFTEN = 10;
const TIMES = 200;
const MOST = 1.5;

/** A night in which nothing changes, looked at ten times as often: what it costs to tell must stay the same. */
export function quietNights(): Figure {
  const [often, usual] = [nightMs(OFTEN), nightMs(1)];
  return {
    what: `a night without change, ${OFTEN} times the samples against one a minute`,
    unit: 'ms',
    ours: often,
    other: usual,
    ratio: often / usual,
    limit: { of: 'ratio', atMost: MOST },
  };
}

function nightMs(samplesPerMinute: number): number {
  using folder = temporaryFolder();
  const { database } = openHistoryFile(folder.path);
  const { append } = writer(database);
  database.exec('BEGIN');
  for (let nth = 0; nth <= NIGHT_MINUTES * samplesPerMinute; nth += 1) {
    append(makeEntry(EVENING + (nth * MINUTE) / samplesPerMinute));
  }
  database.exec('COMMIT');
  const [from, to] = [EVENING, EVENING + NIGHT_MINUTES * MINUTE];
  const took = Array.from({ length: TIMES }, () => {
    const began = performance.now();
    nightOf(readChronicle(database, from, to), { from, to });
    return performance.now() - began;
  });
  database.close();
  return median(took);
}
