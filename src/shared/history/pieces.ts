import { GAP_MS } from './compress.ts';

/** Samples without a gap. A higher id was written later. */
export interface RunRow {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** A part of a run, during which its word holds. */
export interface Piece {
  readonly run: number;
  readonly from: number;
  readonly to: number;
  /** Another run took over at this end of it, and has the word at that very moment. */
  readonly cutFrom?: true;
  readonly cutTo?: true;
}

/** Who has the word when, in order of time. */
export const piecesOf = (runs: readonly RunRow[]): readonly Piece[] => bridged(disjoint(runs));

/** What of them lies between two moments. */
export function within(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  return pieces
    .filter((piece) => piece.from <= to && piece.to >= from)
    .map((piece) => clipped(piece, from, to))
    .filter((piece) => piece.from < piece.to || !(piece.cutFrom || piece.cutTo));
}

/** Where the clock was set back, or two programs wrote, runs overlap: the one that began to be written last is right. */
function disjoint(runs: readonly RunRow[]): readonly Piece[] {
  const pieces = runs.map(({ id, from, to }) => ({ run: id, from, to })).toSorted((a, b) => a.from - b.from);
  const apart = pieces.every((piece, place) => piece.to <= (pieces[place + 1]?.from ?? Infinity));
  if (apart) return pieces;
  let owned: readonly Piece[] = [];
  for (const later of pieces.toSorted((a, b) => a.run - b.run)) {
    owned = [...owned.flatMap((piece) => without(piece, later)), later];
  }
  return owned.toSorted((a, b) => a.from - b.from);
}

function without(piece: Piece, hole: Piece): readonly Piece[] {
  if (hole.to <= piece.from || piece.to <= hole.from) return [piece];
  return [
    { ...piece, to: hole.from, cutTo: true as const },
    { ...piece, from: hole.to, cutFrom: true as const },
  ].filter(({ from, to }) => from < to);
}

/** An end that lies outside is no cut. */
function clipped({ run, ...piece }: Piece, from: number, to: number): Piece {
  return {
    run,
    from: Math.max(piece.from, from),
    to: Math.min(piece.to, to),
    ...(piece.cutFrom && piece.from >= from ? { cutFrom: true } : {}),
    ...(piece.cutTo && piece.to <= to ? { cutTo: true } : {}),
  };
}

/** Whether a count that its run wrote at this moment holds in this piece of it, which may have begun before `from`. */
export function holdsIn(piece: Piece, at: number, from: number): boolean {
  const begun = piece.from < at || (piece.from === at ? !piece.cutFrom : piece.from === from);
  return begun && (at < piece.to || (at === piece.to && !piece.cutTo));
}

/** A short stop of the program is no gap: what was last seen holds on. */
function bridged(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, place) => {
    const next = pieces[place + 1];
    return next && next.from - piece.to <= GAP_MS ? { ...piece, to: next.from } : piece;
  });
}
