import { describe, expect, it, onTestFinished } from 'vitest';
import { EVENING, MINUTE, makeEntry, minutes } from '../../../test/harness/entries.ts';
import { LOW_POWER } from '../../../test/harness/evening.ts';
import { temporaryFolder } from '../../../test/harness/repository.ts';
import type { Entry } from '../../shared/history/chronicle.ts';
import type { History } from './history.ts';
import { openHistory } from './sqlite.ts';

const at = (minute: number): number => EVENING + minute * MINUTE;
const uncounted = { left: null, bytesLeft: null, uploaded: null, failed: null } as const;

function emptyFolder(): string {
  const folder = temporaryFolder();
  onTestFinished(() => folder[Symbol.dispose]());
  return folder.path;
}

function holding(entries: readonly Entry[], folder = emptyFolder()): History {
  const history = openHistory(folder);
  onTestFinished(() => history.close());
  for (const entry of entries) history.append(entry);
  return history;
}

describe('the latest sample', () => {
  it('is none where nothing was written', () => {
    expect(holding([]).latest(at(60))).toBeNull();
  });

  it.each<readonly [string, readonly Entry[]]>([
    ['that changed everything', [...minutes(0, 9, () => ({})), makeEntry(at(10), { ...LOW_POWER, left: 7 })]],
    ['that is the only one', [makeEntry(at(10), { power: null, percent: null, online: null })]],
    ['after a gap', [...minutes(0, 9, () => ({})), makeEntry(at(90), { ...LOW_POWER, left: 7 })]],
    ['without counts, after a gap', [makeEntry(at(0)), makeEntry(at(90), uncounted)]],
    ['without counts', [makeEntry(at(0)), makeEntry(at(1), { ...uncounted, verdict: 'unknown' })]],
  ])('is the one %s', (_what, entries) => {
    expect(holding(entries).latest(at(100))).toEqual(entries.at(-1));
  });

  it('is the one after the clock was set back', () => {
    const last = makeEntry(at(20));
    expect(holding([...minutes(60, 90, () => LOW_POWER), last]).latest(at(21))).toEqual(last);
  });

  it('is that of the program which still writes, whichever began later', () => {
    const folder = emptyFolder();
    const app = holding([makeEntry(at(0))], folder);
    const terminal = holding([makeEntry(at(1))], folder);
    const last = makeEntry(at(9), LOW_POWER);
    app.append(last);
    expect(terminal.latest(at(10))).toEqual(last);
  });
});
