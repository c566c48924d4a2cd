import type { Mark } from './rows.ts';

/** Drawn where there are only letters. */
export const markSymbols: { readonly [Each in Mark]: string } = {
  bad: '✕',
  warn: '!',
  note: 'i',
  neutral: '·',
  ok: '✓',
  unknown: '?',
};

/** Read aloud before what is marked. */
export const markNames: { readonly [Each in Mark]: string } = {
  bad: 'Problem',
  warn: 'Warning',
  note: 'Note',
  neutral: 'For information',
  ok: 'Fine',
  unknown: 'Not checked',
};
