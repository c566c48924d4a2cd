import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { explain } from './explain.ts';

const ids = (text: string): readonly string[] => explain(text).map(({ entry }) => entry.id);

describe('explain', () => {
  it.each(['', '   ', '…', '12', '{n}', 'printer out of paper', 'low', 'a', '#', 'why is it stuck', '低'])(
    'knows nothing of "%s"',
    (text) => expect(explain(text).filter(({ match }) => match === 'exact')).toEqual([]),
  );

  it.each(['', '   ', '…', '12', 'printer out of paper', 'a', '#', 'xyzzy'])(
    'guesses nothing from "%s"',
    (text) => {
      expect(explain(text)).toEqual([]);
    },
  );

  it.each([
    ['as printed', 'Optimizing System Performance', 'optimizing-system-performance'],
    ['in any case', 'optimizing SYSTEM performance', 'optimizing-system-performance'],
    ['in quotes', '“Low Power Mode”', 'low-power-mode'],
    ['with spaces around and within', '  Low   Power\tMode ', 'low-power-mode'],
    ['with punctuation', 'Updating...', 'updating'],
    ['with a count', 'Uploading 1,284 items', 'uploading'],
    ['with a count grouped otherwise', 'Uploading 1.284 Items', 'uploading'],
    ['with a small count', 'Unable to Upload 3 Items', 'unable-to-upload'],
    ['with a date', 'Last Synced on Jan 13, 2026', 'last-synced'],
    ['with a date in numbers', 'Last Synced on 13.01.2026', 'last-synced'],
    ['with a weekday', 'Last Synced on Tuesday', 'last-synced'],
    ['without accents', 'Sincronizza òra', 'sync-now'],
    ['in German', 'Jetzt synchronisieren', 'sync-now'],
    ['in Chinese', '低耗電模式', 'low-power-mode'],
    ['in French', 'Optimisation des performances du système', 'optimizing-system-performance'],
    ['in Japanese', '今すぐ同期', 'sync-now'],
    ['without its verb', 'iCloud Storage Full', 'icloud-storage-full'],
    ['in Spanish', 'Sincronización con iCloud en pausa', 'syncing-paused'],
    ["from the owner's guide", 'Waiting To Upload', 'waiting-to-upload'],
    ["from the owner's guide", 'Paused', 'paused'],
    ["from the owner's guide", 'Updating', 'updating'],
    ["from the owner's guide", 'Syncing With iCloud', 'syncing'],
    ["from the owner's guide", 'Uploading', 'uploading'],
  ])('finds a message %s: %s', (_case, text, id) => {
    expect(explain(text)).toMatchObject([{ entry: { id }, match: 'exact' }]);
  });

  it.each([
    ['a letter short', 'Optimizing Sytem Performance', 'optimizing-system-performance'],
    ['two letters swapped', 'Low Pwoer Mode', 'low-power-mode'],
    ['another letter', 'Poor Network Connectiom', 'poor-network-connection'],
    ['in British English', 'Optimising System Performance', 'optimizing-system-performance'],
    ['only its beginning', 'Optimizing System', 'optimizing-system-performance'],
    ['its beginning with a mistake', 'Optimizing Sysem', 'optimizing-system-performance'],
    ['more behind it', 'Last Synced 5 minutes ago', 'last-synced'],
    ['title and reason in one', 'Uploading to iCloud Paused\nLow Data Mode', 'uploading-paused'],
  ])('finds a message with %s', (_case, text, id) => {
    expect(explain(text)[0]).toMatchObject({ entry: { id }, match: 'close' });
  });

  it.each([
    ['six letters of fifty-one', 'Thiz macOZ is toe old fur yaur iCloud phota library', ['macos-too-old']],
    ['eight, too many for mistyping', 'Thiz macOZ is toe old fur yaur iCloyd phota librory', []],
  ])('takes a long message with some letters wrong for itself: %s', (_case, text, found) => {
    expect(ids(text)).toEqual(found);
  });

  it('finds the reason too where title and reason are pasted together', () => {
    expect(ids('Syncing with iCloud Paused - Optimizing System Performance')).toContain(
      'optimizing-system-performance',
    );
  });

  it('offers all that begin as typed', () => {
    expect(ids('Low')).toEqual(expect.arrayContaining(['low-power-mode', 'low-data-mode', 'low-battery']));
  });

  it('stays quick on hostile text', () => {
    const started = performance.now();
    for (const piece of ['a', '{', '# ', '1,', 'low power mode ', 'é']) explain(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the catalogue', () => {
  it('has unique ids', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  });

  it('has sentences for every message', () => {
    for (const { id, meaning, worry, todo } of catalogue) {
      for (const sentence of [meaning, worry.sentence, todo])
        expect(sentence, id).toMatch(/^(?:[A-Z]|iC|iP|ic|macOS).*\.$/);
    }
  });

  it('finds each of its own wordings, exactly and first', () => {
    for (const { id, wordings } of catalogue) {
      for (const { text } of wordings)
        expect(explain(text)[0], text).toMatchObject({ entry: { id }, match: 'exact' });
    }
  });
});

const table = new URL('../../../../shared/facts/status-messages.tsv', import.meta.url);

if (!existsSync(table)) {
  console.warn(
    'SKIPPED: the collected status messages (../shared/facts/status-messages.tsv) are not on this machine',
  );
}

describe.skipIf(!existsSync(table))(
  'the collected status messages (skipped where ../shared is absent)',
  () => {
    const wordings = existsSync(table) ? collected() : [];

    it('are there', () => expect(wordings.length).toBeGreaterThan(45));

    it.each(wordings)('%s', (wording) => {
      const [first] = explain(wording);
      expect(first?.match).toBe('exact');
    });

    it('are found with one mistake as well, 95 of 100 at least', () => {
      const tries = wordings.flatMap((wording) => mistyped(wording).map((text) => ({ wording, text })));
      const lost = tries.filter(({ wording, text }) => explain(text)[0]?.entry.id !== ids(wording)[0]);
      expect(tries.length).toBeGreaterThan(500);
      expect(lost.length / tries.length, lost.map(({ text }) => text).join(' | ')).toBeLessThanOrEqual(0.05);
    });
  },
);

/** The wordings that Apple, first-hand reports or articles vouch for, and those of translated articles. */
function collected(): readonly string[] {
  const rows = readFileSync(table, 'utf8').trim().split('\n').slice(1);
  const known = rows.map((row) => row.split('\t')).filter((cells) => /^(?:A\??|B|C|D)$/.test(cells[8] ?? ''));
  return known.map((cells) => cells[2] ?? '').filter((wording) => wording !== '');
}

/** A letter dropped, two swapped, one replaced: at the start, the end and several places between. */
function mistyped(wording: string): readonly string[] {
  const letters = [...wording];
  const places = [0, 0.15, 0.35, 0.5, 0.65, 0.85, 1].map((part) => Math.round(part * (letters.length - 1)));
  const all = [...new Set(places)].flatMap((at) => [
    letters.toSpliced(at, 1).join(''),
    letters.toSpliced(at, 2, ...letters.slice(at, at + 2).toReversed()).join(''),
    letters.toSpliced(at, 1, 'x').join(''),
  ]);
  return all.filter((text) => text !== wording);
}
