import { describe, expect, it } from 'vitest';
import { nearest, sharingWords } from './nearest.ts';

const names = ['check', 'record', 'explain', 'rules', 'open', 'library'];

it.each([
  ['chekc', 'check'],
  ['Check', 'check'],
  ['exlpain', 'explain'],
  ['libary', 'library'],
  ['rule', 'rules'],
])('%s means %s', (typed, meant) => {
  expect(nearest(typed, names)).toBe(meant);
});

it.each(['', 'sing', 'x', 'recorder of deeds', 'o'.repeat(100_000)])('%.20s means none of them', (typed) => {
  expect(nearest(typed, names)).toBeUndefined();
});

describe('what shares words with a text', () => {
  const messages = ['Waiting to Sync', 'Syncing with iCloud Paused', 'Cellular data is off for Photos'];

  it.each([
    ['it says paused by me', ['Syncing with iCloud Paused']],
    ['Photos wartet', []],
    ['the upload of my photos', []],
  ])('%s', (text, shared) => expect(sharingWords(text, messages)).toEqual(shared));
});
