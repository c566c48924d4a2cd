import { isOver, sleptSince } from './assemble.ts';
import type { Chronicle, CountPoint, Span, TrackName, Tracks } from './chronicle.ts';

/** The part of a chronicle between two moments. What it does not reach stays unwatched. */
export function clip(chronicle: Chronicle, from: number, to: number): Chronicle {
  if (chronicle.from === from && chronicle.to === to) return chronicle;
  const { watched, tracks, counts, counted, events } = chronicle;
  const cut = <Value>(spans: readonly Span<Value>[]): readonly Span<Value>[] =>
    spans
      .filter((span) => span.to > from && span.from < to)
      .map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }));
  const track = <Name extends TrackName>(name: Name): readonly Span<Tracks[Name]>[] => cut(tracks[name]);
  const inTime = events
    .filter(({ at, kind }) => (at >= from && at <= to) || kind === 'suspend' || kind === 'resume')
    .filter((event) => !isOver(event, events, watched, from));
  const seen = watched.findLast((span) => span.to <= from)?.to;
  const holdsFrom = seen !== undefined && sleptSince(inTime, seen, from) ? from : cut(watched)[0]?.from;
  return {
    from,
    to,
    watched: cut(watched),
    tracks: {
      verdict: track('verdict'),
      headline: track('headline'),
      findings: track('findings'),
      power: track('power'),
      percent: track('percent'),
      online: track('online'),
      photosOpen: track('photosOpen'),
    },
    counts: cutCounts(counts, holdsFrom, from, to),
    counted: cut(counted),
    events: inTime,
  };
}

/** A count from before holds on where the watch goes on, or the Mac sleeps, or it is taken up again without another one. */
function cutCounts(
  counts: readonly CountPoint[],
  holdsFrom: number | undefined,
  from: number,
  to: number,
): readonly CountPoint[] {
  const inside = counts.filter(({ at }) => at > from && at <= to);
  const before = counts.findLast(({ at }) => at <= from);
  if (before?.at === from) return [before, ...inside];
  if (!before || holdsFrom === undefined || (inside[0]?.at ?? Infinity) <= holdsFrom) return inside;
  return [{ ...before, at: holdsFrom }, ...inside];
}
