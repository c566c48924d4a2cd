import { markSymbols } from '../mark-words.ts';
import type { Mark } from '../rows.ts';
import type { Span, Tone } from './lines.ts';

const tones: { readonly [Each in Mark]: Tone } = {
  bad: 'bad',
  warn: 'warn',
  note: 'quiet',
  neutral: 'quiet',
  ok: 'ok',
  unknown: 'quiet',
};

/** The sign in the left margin. It says what its color says. */
export const markSpan = (which: Mark): Span => ({ text: `  ${markSymbols[which]} `, tone: tones[which] });
