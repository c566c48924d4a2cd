import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/main/system/unreadable.ts';

type Parse = (output: string) => unknown;

/** Runs a parser over every `<case>.txt` of a folder, compares with `<case>.json` beside it, then tries any bytes. */
export function checkParser(folder: URL, parse: Parse): void {
  const cases = readdirSync(folder).filter((file) => file.endsWith('.txt'));

  describe(folder.pathname.split('/').slice(-3, -1).join('/'), () => {
    it('has fixtures', () => expect(cases).not.toEqual([]));

    it.each(cases)('%s', (file) => {
      const output = readFileSync(new URL(file, folder), 'utf8');
      const expected: unknown = JSON.parse(
        readFileSync(new URL(file.replace(/txt$/, 'json'), folder), 'utf8'),
      );
      expect(attempt(parse, output)).toEqual(expected);
    });

    checkAnyBytes(
      parse,
      cases.map((file) => readFileSync(new URL(file, folder), 'utf8')),
    );
  });
}

/** Any text gives a fact or a named gap, never another exception, and soon. Damaged samples are tried as well. */
export function checkAnyBytes(parse: Parse, samples: readonly string[]): void {
  const damaged = fc
    .tuple(fc.constantFrom('', ...samples), fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([text, from, length, noise]) => {
      const start = from % (text.length + 1);
      return text.slice(0, start) + noise + text.slice(start + (length % 200));
    });

  it('gives a fact or a named gap for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), damaged), (output) => {
        attempt(parse, output);
      }),
      { numRuns: 200 },
    );
  });

  it('stays quick on a megabyte of repetition', () => {
    for (const sample of ['a', ' ', '\n', '(', '"', ...samples]) {
      const started = performance.now();
      attempt(parse, sample.repeat(Math.ceil(1_000_000 / Math.max(1, sample.length))));
      // Far above any honest parser and far below what backtracking costs.
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  });
}

/** The parser's fact, or `{ gap }` where it names one. */
export function attempt(parse: Parse, output: string): unknown {
  try {
    return parse(output);
  } catch (error) {
    if (error instanceof Unreadable) return { gap: error.gap };
    throw error;
  }
}
