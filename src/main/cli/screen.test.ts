import { expect, it } from 'vitest';
import { openScreen } from './screen.ts';

/** What a terminal would show, row by row, after these writes. */
function shown(text: string, rows: number): { readonly lines: readonly string[]; readonly cursor: boolean } {
  const lines: string[] = Array.from({ length: rows }, () => '');
  let row = 0;
  let column = 0;
  let cursor = true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what a terminal reads.
  for (const [token] of text.matchAll(/\u001b\[\??\d*[A-Za-z]|[\s\S]/g)) {
    if (token === '\u001b[?25l' || token === '\u001b[?25h') cursor = token.endsWith('h');
    else if (token === '\u001b[H') [row, column] = [0, 0];
    else if (token === '\u001b[K') lines[row] = (lines[row] ?? '').slice(0, column);
    else if (token === '\u001b[J') lines.fill('', column === 0 ? row : row + 1);
    else if (token === '\n') {
      if (row === rows - 1) lines.push(...lines.splice(0, 1), '');
      [row, column] = [Math.min(row + 1, rows - 1), 0];
    } else {
      lines[row] = `${(lines[row] ?? '').slice(0, column)}${token}${(lines[row] ?? '').slice(column + 1)}`;
      column += 1;
    }
  }
  return { lines: lines.slice(0, rows), cursor };
}

function drawing(rows: number, ...frames: readonly string[]) {
  let written = '';
  const screen = openScreen({
    rows,
    out: (text) => {
      written += text;
    },
  });
  for (const frame of frames) screen.draw(frame);
  return { screen, now: () => shown(written, rows) };
}

it('draws a frame and hides the cursor', () => {
  expect(drawing(4, 'one\ntwo\n').now()).toEqual({ lines: ['one', 'two', '', ''], cursor: false });
});

it('leaves nothing of a longer frame behind', () => {
  expect(drawing(4, 'a long line\nb\nc\n', 'a\nb\n').now().lines).toEqual(['a', 'b', '', '']);
});

it('never scrolls: what does not fit is left out', () => {
  expect(drawing(3, 'a\nb\nc\nd\n').now().lines).toEqual(['a', 'b', '']);
});

it('gives the cursor back once, and draws no more', () => {
  const { screen, now } = drawing(3, 'a\n');
  screen.close();
  screen.draw('late\n');
  screen.close();
  expect(now()).toEqual({ lines: ['a', '', ''], cursor: true });
});
