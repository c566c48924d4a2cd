import { isOver } from './assemble.ts';
import type { Chronicle, CountPoint, Span, TrackName, Tracks } from './chronicle.ts';

/** The part of a chronicle between two moments. What it does not reach stays unwatched. */
export function clip(chronicle: Chronicle, from: number, to: number): Chronicle {
  if (chronicle.from === from && chronicle.to === to) return chronicle;
  const { watched, tracks, counts, events } = chronicle;
  const cut = <Value>(spans: readonly Span<Value>[]): readonly Span<Value>[] =>
    spans
      .filter((span) => span.to > from && span.from < to)
      .map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }));
  const track = <Name extends TrackName>(name: Name): readonly Span<Tracks[Name]>[] => cut(tracks[name]);
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
    counts: cutCounts(counts, cut(watched)[0]?.from, from, to),
    events: events
      .filter(({ at, kind }) => (at >= from && at <= to) || kind === 'suspend' || kind === 'resume')
      .filter((event) => !isOver(event, events, watched, from)),
  };
}

/** A count from before holds on where the watch goes on, or is taken up again without another one. */
function cutCounts(
  counts: readonly CountPoint[],
  watchedFrom: number | undefined,
  from: number,
  to: number,
): readonly CountPoint[] {
  const inside = counts.filter(({ at }) => at > from && at <= to);
  const before = counts.findLast(({ at }) => at <= from);
  if (before?.at === from) return [before, ...inside];
  if (!before || watchedFrom === undefined || (inside[0]?.at ?? Infinity) <= watchedFrom) return inside;
  return [{ ...before, at: watchedFrom }, ...inside];
}
