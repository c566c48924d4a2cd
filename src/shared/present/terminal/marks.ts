import type { Mark } from '../rows.ts';
import type { Span, Tone } from './lines.ts';

const symbols: { readonly [Each in Mark]: string } = {
  bad: '✕',
  warn: '!',
  note: 'i',
  neutral: '·',
  ok: '✓',
  unknown: '?',
};
const tones: { readonly [Each in Mark]: Tone } = {
  bad: 'bad',
  warn: 'warn',
  note: 'quiet',
  neutral: 'quiet',
  ok: 'ok',
  unknown: 'quiet',
};

/** The sign in the left margin. It says what its color says. */
export const markSpan = (which: Mark): Span => ({ text: `  ${symbols[which]} `, tone: tones[which] });
