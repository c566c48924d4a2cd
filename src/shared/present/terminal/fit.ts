import { type Cell, wrap, wrapList } from './lines.ts';

const GAP = 2;
const NARROWEST = 16;

type Pair = readonly [text: string, source: string];
type Widths = readonly [left: number, right: number];

/**
 * Cells for a text and its source, side by side in this room. Where everything fits, each column gets what it needs;
 * else so that the fewest lines come out, the left column as wide as that allows. A text alone has all the room.
 */
export function fitted(rows: readonly Pair[], room: number): (row: Pair) => readonly Cell[] {
  const [left, right] = widthsFor(
    rows.filter(([, source]) => source !== ''),
    room,
  );
  return ([text, source]) =>
    source === ''
      ? [{ text, width: room }]
      : [
          { text, width: left },
          { text: source, width: right, tone: 'quiet', list: true },
        ];
}

function widthsFor(rows: readonly Pair[], room: number): Widths {
  const needed: Widths = [longest(rows.map(([text]) => text)), longest(rows.map(([, source]) => source))];
  if (needed[0] + GAP + needed[1] <= room) return needed;
  const widest = Math.max(NARROWEST, Math.min(needed[0], room - GAP - NARROWEST));
  let best: Widths = [widest, NARROWEST];
  let fewest = Number.POSITIVE_INFINITY;
  for (let left = widest; left >= NARROWEST; left -= 1) {
    const widths: Widths = [left, Math.max(NARROWEST, Math.min(needed[1], room - GAP - left))];
    const lines = rows.reduce((sum, row) => sum + height(row, widths), 0);
    if (lines < fewest) [fewest, best] = [lines, widths];
  }
  return best;
}

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

const height = ([text, source]: Pair, [left, right]: Widths): number =>
  Math.max(linesIn(text, left, wrap), linesIn(source, right, wrapList));

const linesIn = (text: string, width: number, broken: typeof wrap): number =>
  text.length <= width ? 1 : broken(text, width).length;
