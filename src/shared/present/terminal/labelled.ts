import type { Step } from '../../text/texts.ts';
import { columns, type Line, wrap } from './lines.ts';

export const INDENT = 4;
export const LABEL = 15;

/** Numbered, with what each costs below it. `follow`: they come after the fix, and are not for where it did not help. */
export function stepLines(steps: readonly Step[], follow: boolean, width: number): readonly Line[] {
  const label = follow ? 'Then' : 'If it stays';
  const room = width - INDENT - LABEL - 3;
  return steps.flatMap((step, index) => {
    const numbered = columns(0, [
      { text: String(index + 1), width: 1 },
      { text: step.do, width: room },
    ]);
    const lines = [...numbered, ...columns(3, [{ text: step.cost, width: room, tone: 'quiet' }])];
    return lines.map((line, row): Line => [...gutter(index === 0 && row === 0 ? label : ''), ...line]);
  });
}

/** The label beside the first line only. */
export function labelled(name: string, paragraphs: readonly string[], width: number): readonly Line[] {
  const lines = paragraphs.flatMap((text) => wrap(text, width - INDENT - LABEL));
  return lines.map((text, index) => [...gutter(index === 0 ? name : ''), { text }]);
}

export const gutter = (name: string): Line => [
  { text: ' '.repeat(INDENT) },
  { text: name.padEnd(LABEL), tone: 'quiet' },
];
