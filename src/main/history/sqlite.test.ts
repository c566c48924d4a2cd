import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EVENING, MINUTE, makeEntry, minutes } from '../../../test/harness/entries.ts';
import { temporaryFolder } from '../../../test/harness/repository.ts';
import type { HistoryEvent } from '../../shared/history/chronicle.ts';
import { collectChronicle } from '../../shared/history/in-memory.ts';
import { nightOf } from '../../shared/night/night.ts';
import { memoryHistory } from '../app/memory-history.ts';
import { HISTORY_FILE, openHistoryFile } from './open.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { openHistory } from './sqlite.ts';

const sqlite = process.getBuiltinModule('node:sqlite');
const at = (minute: number): number => EVENING + minute * MINUTE;

function emptyFolder(): string {
  const folder = temporaryFolder();
  onTestFinished(() => folder[Symbol.dispose]());
  return folder.path;
}

function opened(folder = emptyFolder()) {
  const history = openHistory(folder);
  onTestFinished(() => history.close());
  return history;
}

function query(folder: string, sql: string) {
  const database = new sqlite.DatabaseSync(join(folder, HISTORY_FILE));
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}

const sample = fc.record({
  wait: fc.oneof(fc.integer({ min: 0, max: 15 * MINUTE }), fc.constantFrom(-3 * MINUTE, 30 * 60 * MINUTE)),
  entry: fc.record({
    verdict: fc.constantFrom('uploading', 'blocked', 'up-to-date'),
    headline: fc.constantFrom('low-power-mode', null),
    findings: fc.constantFrom([], ['low-power-mode'], ['low-power-mode', 'on-battery']),
    power: fc.constantFrom('ac', 'battery', null),
    percent: fc.option(fc.integer({ min: 0, max: 100 })),
    online: fc.constantFrom(true, false, null),
    photosOpen: fc.constantFrom(true, false, null),
    left: fc.option(fc.integer({ min: 0, max: 2 })),
    bytesLeft: fc.option(fc.constantFrom(0, 2 ** 45)),
    uploaded: fc.option(fc.integer({ min: 0, max: 2 })),
    failed: fc.option(fc.integer({ min: 0, max: 2 })),
  }),
  suspended: fc.boolean(),
});

describe('the history', () => {
  it('is empty where nothing was recorded', () => {
    const history = opened();
    expect(history.between(at(0), at(60))).toEqual(collectChronicle().chronicle(at(0), at(60)));
    expect(history.size()).toMatchObject({ oldestAt: null });
    expect(history.notice()).toBeNull();
  });

  it('holds numbers as whole ones, as other programs compare them by their text', () => {
    const folder = emptyFolder();
    opened(folder).append(makeEntry(at(0), { percent: 71 }));
    const told = query(
      folder,
      "SELECT track, CAST(value AS TEXT) AS text FROM timeline WHERE track IN ('percent', 'online') ORDER BY track",
    );
    expect(told).toEqual([
      { track: 'online', text: '1' },
      { track: 'percent', text: '71' },
    ]);
  });

  it('gives the same as the one in memory, whatever happened', () => {
    const history = opened();
    let start = EVENING;
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 30 }), (samples) => {
        // All in one file, years apart, as what is around must not matter.
        start += 100 * 24 * 60 * MINUTE;
        const memory = collectChronicle();
        let now = start;
        for (const { wait, entry, suspended } of samples) {
          now += wait;
          const whole = { ...makeEntry(now), ...entry } as const;
          expect(history.append(whole)).toEqual({ written: true });
          memory.add(whole);
          if (!suspended) continue;
          const event: HistoryEvent = { at: now, kind: 'suspend', detail: 'lid' };
          history.event(event);
          memory.event(event);
        }
        const [from, to] = [start + 5 * MINUTE, start + 90 * MINUTE];
        const { events, ...stored } = history.between(from, to);
        const { events: expected, ...same } = memory.chronicle(from, to);
        expect(stored).toEqual(same);
        // All others are of the years before and after.
        const inside = (event: HistoryEvent) => event.at >= start;
        expect(events.filter(inside)).toEqual(expected.filter(inside));
      }),
      { numRuns: 150 },
    );
  });

  it('gives what was marked as tried in the order in which it was written, like the one in memory', () => {
    const events: readonly HistoryEvent[] = [
      { at: at(-1), kind: 'tried', detail: 'stalled 1' },
      { at: at(60), kind: 'tried', detail: 'stalled 2' },
      { at: at(61), kind: 'opened', detail: 'battery' },
      // The clock was set back.
      { at: at(0), kind: 'untried', detail: 'stalled 2' },
    ];
    for (const history of [opened(), memoryHistory()]) {
      expect(history.marks(at(0))).toEqual([]);
      for (const event of events) history.event(event);
      expect(history.marks(at(0))).toEqual([events[1], events[3]]);
    }
  });

  it('goes on where it was after a short stop', () => {
    const folder = emptyFolder();
    const first = openHistory(folder);
    for (const entry of minutes(0, 30, () => ({}))) first.append(entry);
    first.close();
    const second = opened(folder);
    for (const entry of minutes(35, 60, () => ({}))) second.append(entry);
    expect(second.between(at(0), at(60)).watched).toEqual([{ from: at(0), to: at(60), value: true }]);
  });

  it('stays sound when two programs write', () => {
    const folder = emptyFolder();
    const [app, terminal] = [opened(folder), opened(folder)];
    for (let minute = 0; minute <= 60; minute += 1) {
      app.append(makeEntry(at(minute), { power: 'ac' }));
      if (minute >= 20 && minute <= 40) terminal.append(makeEntry(at(minute), { power: 'ac' }));
    }
    const { watched, tracks } = app.between(at(0), at(60));
    expect(watched).toHaveLength(1);
    expect(tracks.power).toEqual([{ from: at(0), to: at(60), value: 'ac' }]);
  });

  it('does not draw out a sleep that ended long before, unnoted', () => {
    const history = opened();
    const days = (number: number) => number * 24 * 60;
    history.event({ at: at(-days(30)), kind: 'suspend', detail: 'lid' });
    for (const entry of minutes(-days(20), 60 - days(20), () => ({}))) history.append(entry);
    for (const entry of minutes(60, 90, () => ({}))) history.append(entry);
    const [from, to] = [at(0), at(90)];
    expect(nightOf(history.between(from, to), { from, to }).stretches).toEqual([
      { from, to: at(60), cause: 'not-recorded' },
      { from: at(60), to, cause: 'uploading' },
    ]);
  });

  it('stores a change, not a sample', () => {
    const folder = emptyFolder();
    const history = opened(folder);
    for (const entry of minutes(0, 300, (minute) => ({ percent: minute < 200 ? 80 : 79 })))
      history.append(entry);
    expect(query(folder, 'SELECT count(*) AS rows FROM watched')).toEqual([{ rows: 1 }]);
    expect(query(folder, 'SELECT count(*) AS rows FROM spans')).toEqual([{ rows: 8 }]);
    expect(query(folder, 'SELECT count(*) AS rows FROM counts')).toEqual([{ rows: 1 }]);
    expect(query(folder, "SELECT * FROM timeline WHERE track = 'percent'")).toEqual([
      { track: 'percent', value: 80, from_at: at(0), to_at: at(200) },
      { track: 'percent', value: 79, from_at: at(200), to_at: at(300) },
    ]);
  });

  it('flushes every commit', () => {
    const { database } = openHistoryFile(emptyFolder());
    const setting = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {});
    // 2: FULL.
    expect([setting('journal_mode'), setting('synchronous'), setting('fullfsync')]).toEqual([
      ['wal'],
      [2],
      [1],
    ]);
    database.close();
  });
});

describe('pruning', () => {
  const day = 24 * 60;
  /** A run of so many minutes on each day. */
  const daily = (history: ReturnType<typeof opened>, long: number, days: number, from = 0): void => {
    for (let nth = from; nth < from + days; nth += 1)
      for (const entry of minutes(nth * day, nth * day + long, (left) => ({ left }))) history.append(entry);
  };
  const counted = (history: ReturnType<typeof opened>, from: number, to: number): number =>
    history.between(at(from * day), at(to * day)).counts.length;

  it('takes what is older in bites, and nothing else', () => {
    const history = opened();
    daily(history, 40, 120);
    const kept = history.between(at(60 * day), at(120 * day));
    let bites = 1;
    while (history.prune(10 * day * MINUTE)) bites += 1;
    expect(bites).toBeGreaterThan(1);
    expect(history.between(at(60 * day), at(120 * day))).toEqual(kept);
    expect(counted(history, 0, 58)).toBe(0);
    expect(history.prune(10 * day * MINUTE)).toBe(false);
  });

  it.each([
    ['ahead', 60 + 14 * 30],
    ['far ahead, again and again', 10_000],
    ['behind', -10_000],
  ])('takes nothing by a clock that is %s for a while', (_case, wrongDay) => {
    const history = opened();
    daily(history, 5, 60);
    const kept = counted(history, 0, 59.5);
    const prune = () => {
      while (history.prune(100 * day * MINUTE));
    };
    for (let nth = 0; nth < 8; nth += 1) {
      daily(history, 5, 1, wrongDay + nth);
      prune();
      daily(history, 5, 1, 60 + nth);
      prune();
    }
    expect(counted(history, 0, 59.5)).toBe(kept);
  });
});

describe('a file of version 1', () => {
  const [from, to] = [1_795_291_200_000, 1_795_328_400_000];

  function oldFolder(version?: number): string {
    const folder = emptyFolder();
    const database = new sqlite.DatabaseSync(join(folder, HISTORY_FILE));
    database.exec(readFileSync(new URL('./fixtures/version-1.sql', import.meta.url), 'utf8'));
    if (version) database.prepare('UPDATE schema_version SET version = ?').run(version);
    database.close();
    return folder;
  }

  it('is brought up to date with all it holds', () => {
    const folder = oldFolder();
    const history = opened(folder);
    expect(history.notice()).toBeNull();
    expect(query(folder, 'SELECT version FROM schema_version')).toEqual([{ version: SCHEMA_VERSION }]);
    const { tracks, counts, events, watched } = history.between(from, to);
    expect(watched).toHaveLength(2);
    expect(tracks.power.map(({ value }) => value)).toEqual(['battery', 'ac', 'ac']);
    expect(tracks.findings[0]?.value).toEqual(['low-power-mode', 'on-battery']);
    expect(tracks.verdict.map(({ value }) => value)).toEqual(['blocked', 'unknown']);
    expect(counts).toMatchObject([{ left: 1_284 }, { left: 1_100, bytesLeft: null }]);
    expect(events).toHaveLength(2);
    expect(history.append(makeEntry(to + MINUTE))).toEqual({ written: true });
  });

  it('is left alone when it is of a version that is not known yet', () => {
    const folder = oldFolder(SCHEMA_VERSION + 1);
    const history = opened(folder);
    expect(history.append(makeEntry(to))).toEqual({
      written: false,
      why: 'The history was written by a newer version of Unstuck, so this one does not add to it.',
    });
    expect(history.between(from, to).watched).toEqual([]);
    expect(history.unreadable()).toBe('it was written by a newer version of Unstuck');
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
    expect(query(folder, 'SELECT count(*) AS rows FROM counts')).toEqual([{ rows: 2 }]);
  });
});

describe('a damaged file', () => {
  it.each<[string, Buffer | string]>([
    ['of another kind', 'not a database, but a letter to someone '.repeat(50)],
    ['cut short', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(3_000, 7)])],
  ])('%s is set aside, and a new one is started', (_name, content) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, HISTORY_FILE), content);
    writeFileSync(join(folder, 'history.damaged-1.sqlite'), 'from an earlier time');
    const history = opened(folder);
    expect(history.notice()).toBe(
      'The history was damaged. A new one was started; the old one is kept as history.damaged-2.sqlite.',
    );
    expect(readFileSync(join(folder, 'history.damaged-2.sqlite'))).toEqual(Buffer.from(content));
    expect(readFileSync(join(folder, 'history.damaged-1.sqlite'), 'utf8')).toBe('from an earlier time');
    expect(history.append(makeEntry(at(0)))).toEqual({ written: true });
  });

  it('with tables of someone else is set aside too', () => {
    const folder = emptyFolder();
    const other = new sqlite.DatabaseSync(join(folder, HISTORY_FILE));
    other.exec('CREATE TABLE watched (film TEXT)');
    other.close();
    const history = opened(folder);
    expect(history.notice()).toMatch(/kept as history\.damaged-1\.sqlite/);
    expect(history.append(makeEntry(at(0)))).toEqual({ written: true });
  });

  it('with overwritten pages is found, and taken away with its -wal', () => {
    const folder = emptyFolder();
    const first = openHistory(folder);
    for (const entry of minutes(0, 1_000, (minute) => ({ left: minute }))) first.append(entry);
    first.close();
    const file = join(folder, HISTORY_FILE);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, 8_192, 40_960));
    writeFileSync(`${file}-wal`, 'half a page');
    const second = opened(folder);
    expect(second.notice()).toMatch(/damaged-1/);
    expect(existsSync(join(folder, 'history.damaged-1.sqlite'))).toBe(true);
    expect(second.append(makeEntry(at(0)))).toEqual({ written: true });
  });
});

describe('a damaged file that another program has set aside', () => {
  it('costs the new one nothing', () => {
    const folder = emptyFolder();
    const file = join(folder, HISTORY_FILE);
    opened(folder);
    const filler = new sqlite.DatabaseSync(file);
    // More than SQLite keeps in memory, so that the damage is met.
    filler.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
      INSERT INTO events (at, kind, detail) SELECT ${at(0)} + i, 'alert', hex(zeroblob(1000)) FROM n;
      PRAGMA wal_checkpoint(TRUNCATE)`);
    filler.close();
    const app = opened(folder);
    writeFileSync(file, readFileSync(file).fill(0xa5, 2 ** 16, 2 ** 22), { flag: 'r+' });
    const terminal = opened(folder);
    expect(terminal.append(makeEntry(at(1)))).toEqual({ written: true });
    expect(app.between(at(0), at(60)).counts).toMatchObject([{ at: at(1) }]);
    expect(app.append(makeEntry(at(2)))).toEqual({ written: true });
    expect(terminal.latest(at(3))).toMatchObject({ at: at(2) });
    expect(readdirSync(folder).filter((name) => name.endsWith('damaged-2.sqlite'))).toEqual([]);
  });
});

it('a file that is deleted or moved away is begun anew', () => {
  const folder = emptyFolder();
  const history = opened(folder);
  for (const minute of [0, 1, 2]) {
    history.append(makeEntry(at(minute)));
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
  }
  expect(history.append(makeEntry(at(3)))).toEqual({ written: true });
  expect(query(folder, 'SELECT from_at FROM watched')).toEqual([{ from_at: at(3) }]);
});

describe('a folder that cannot be used', () => {
  it('stops nothing, says why, and is tried again', () => {
    const folder = join(emptyFolder(), 'Unstuck');
    writeFileSync(folder, 'a file in the place of the folder');
    const history = opened(folder);
    expect(history.append(makeEntry(at(0)))).toMatchObject({
      written: false,
      why: expect.stringMatching(/^The history is not being written/),
    });
    expect(history.between(at(0), at(1)).watched).toEqual([]);
    expect(history.size()).toBeNull();
    expect(history.prune(at(0))).toBe(false);
    expect(history.unreadable()).toMatch(/EEXIST|ENOTDIR/);
    rmSync(folder);
    expect(history.unreadable()).toBeNull();
    expect(history.append(makeEntry(at(1)))).toEqual({ written: true });
  });
});
