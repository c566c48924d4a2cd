import { bound } from '../bound.ts';
import { plain, withoutControls } from '../plain.ts';

/** What color may underline. It never says anything alone. */
export type Tone = 'bad' | 'warn' | 'ok' | 'quiet' | 'strong';

export interface Span {
  readonly text: string;
  readonly tone?: Tone;
}

export type Line = readonly Span[];

export interface Paper {
  readonly columns: number;
  readonly color: boolean;
}

const codes: { readonly [Each in Tone]: readonly [on: number, off: number] } = {
  bad: [31, 39],
  warn: [33, 39],
  ok: [32, 39],
  quiet: [2, 22],
  strong: [1, 22],
};

/** Lines as text, without trailing spaces, with a final newline. */
export function print(lines: readonly Line[], color: boolean): string {
  return lines.map((line) => `${printLine(line, color)}\n`).join('');
}

function printLine(line: Line, color: boolean): string {
  const last = line.findLastIndex((span) => span.text.trim() !== '');
  return line
    .slice(0, last + 1)
    .map(({ text, tone }, index) => {
      const clean = withoutControls(text);
      const shown = index === last ? clean.trimEnd() : clean;
      if (!color || !tone) return shown;
      const [on, off] = codes[tone];
      return `\u001b[${on}m${shown}\u001b[${off}m`;
    })
    .join('');
}

/** Breaks at spaces, but not between a number and its unit; a word longer than the width is cut where it has a joint. An empty text is one empty line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of bound(plain(text)).split(' ')) {
    let rest = word;
    if (line !== '' && line.length + 1 + rest.length <= width) {
      line = `${line} ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (rest.length > width) {
      const cut = jointIn(rest, width);
      lines.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    line = rest;
  }
  const all = line === '' && lines.length > 0 ? lines : [...lines, line];
  return all.map((each) => each.replaceAll('\u00a0', ' '));
}

/** Where a long word is best cut: after "/", ".", "_", "-" or ":", or before a capital, if not too early. */
function jointIn(word: string, width: number): number {
  for (let at = width; at > width / 3; at -= 1) {
    const joint = /[/._:-]/.test(word.charAt(at - 1));
    if (joint || (/[a-z]/.test(word.charAt(at - 1)) && /[A-Z]/.test(word.charAt(at)))) return at;
  }
  return width;
}

/** Parts in a row, broken between them where they do not fit. */
export function joined(parts: readonly string[], separator: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : `${last}${separator}${part}`;
    if (last === undefined || longer.length > width) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines.flatMap((line) => wrap(line, width));
}

/** A list with commas, broken after one where that can be. */
export function wrapList(text: string, width: number): readonly string[] {
  return joined(plain(text).split(/(?<=,) /), ' ', width);
}

export interface Cell {
  readonly text: string;
  readonly width: number;
  /** The text is a list: its entries stay whole where they can. */
  readonly list?: true;
  readonly tone?: Tone;
}

/** Cells side by side, each wrapped in its own width, two spaces between them. */
export function columns(indent: number, cells: readonly Cell[]): readonly Line[] {
  const wrapped = cells.map(({ list, text, width }) => (list ? wrapList : wrap)(text, width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) => [
    { text: ' '.repeat(indent) },
    ...cells.map(({ width, tone }, column) => ({
      text: (wrapped[column]?.[row] ?? '').padEnd(column === cells.length - 1 ? 0 : width + 2),
      ...(tone ? { tone } : {}),
    })),
  ]);
}
