import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { pickMessages } from './pick.ts';

const ids = (search: string): readonly string[] => pickMessages(search).map(({ entry }) => entry.id);

describe('picking a message', () => {
  it('finds nothing that no message says', () => {
    expect(ids('xyzzy plugh')).toEqual([]);
  });

  it('shows every message once before anything is typed, in the words of a current Mac', () => {
    expect(ids('  ')).toEqual(catalogue.map(({ id }) => id));
    expect(pickMessages('').every(({ wording }) => wording.locale === 'en')).toBe(true);
  });

  it('puts the nearest first and never shows one twice', () => {
    expect(ids('low power mode')[0]).toBe('low-power-mode');
    for (const search of ['paused', 'sync', 'uploading', 'low']) {
      expect(new Set(ids(search)).size).toBe(ids(search).length);
    }
  });

  it('also finds a word from the middle', () => {
    expect(ids('cool down').length).toBeGreaterThan(0);
  });
});
