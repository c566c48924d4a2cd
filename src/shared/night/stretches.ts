import type { Chronicle, Span } from '../history/chronicle.ts';
import type { RuleId } from '../rules/index.ts';
import type { Sleep } from './sleep.ts';
import { uploadsOf } from './uploads.ts';

export type Cause = 'asleep' | RuleId | 'uploading' | 'idle' | 'not-recorded';

/** `to` is where the next one begins. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
}

/** A sample that came late, or the seconds before a sleep and after a wake: no hole in the record. */
const LATE_MS = 90_000;

const stopped: ReadonlySet<string> = new Set(['blocked', 'stalled', 'not-set-up']);
const moving: ReadonlySet<string> = new Set(['uploading', 'slowed']);

/**
 * Cuts the time of a chronicle into stretches of one cause each. They follow each other without a gap. Asleep comes
 * first, then the headline while it stops the upload, as the headline is the first of all that do.
 */
export function stretchesOf(chronicle: Chronicle, sleeps: readonly Sleep[]): readonly Stretch[] {
  const { from, to, watched, tracks, counts } = chronicle;
  const uploads = uploadsOf(chronicle);
  const stood = standstills(tracks.headline, counts);
  const edges = [watched, tracks.verdict, tracks.headline, sleeps, stood, uploads].flatMap(edgesOf);
  const cuts = [...new Set([from, to, ...edges])]
    .filter((at) => at >= from && at <= to)
    .toSorted((a, b) => a - b);

  const isAsleep = cursor(sleeps);
  const isWatched = cursor(watched);
  const verdictAt = cursor(tracks.verdict);
  const headlineAt = cursor(tracks.headline);
  const standsAt = cursor(stood);
  // The verdict hears of an upload only with the next count.
  const wentUpAt = cursor(uploads);
  const causeAt = (at: number): Cause => {
    if (isAsleep(at)) return 'asleep';
    if (!isWatched(at)) return 'not-recorded';
    const verdict = verdictAt(at)?.value ?? 'unknown';
    const headline = headlineAt(at)?.value ?? null;
    if (stopped.has(verdict) && headline !== null) return headline;
    if (standsAt(at)) return 'stalled';
    return moving.has(verdict) || wentUpAt(at) ? 'uploading' : 'idle';
  };
  const pieces = cuts
    .slice(0, -1)
    .map((cut, place) => ({ from: cut, to: cuts[place + 1] ?? to, cause: causeAt(cut) }));
  return joined(withoutLateness(joined(pieces)));
}

function edgesOf(spans: readonly { readonly from: number; readonly to: number }[]): readonly number[] {
  return spans.flatMap((span) => [span.from, span.to]);
}

/** Looks up the span that holds at a moment; the moments must come in order. */
function cursor<One extends { readonly from: number; readonly to: number }>(spans: readonly One[]) {
  let place = 0;
  return (at: number): One | undefined => {
    while ((spans[place]?.to ?? Infinity) <= at) place += 1;
    const span = spans[place];
    return span && span.from <= at ? span : undefined;
  };
}

/**
 * The watch needs two hours to call a standstill one. In hindsight it began with the last count that changed. Time
 * asleep or paused in between stays what it was.
 */
function standstills(
  headlines: readonly Span<RuleId | null>[],
  counts: Chronicle['counts'],
): readonly { readonly from: number; readonly to: number }[] {
  const stalled = headlines.filter(({ value }) => value === 'stalled');
  return stalled.map(({ from, to }, place) => {
    const since = counts.findLast(({ at }) => at <= from)?.at ?? from;
    return { from: Math.max(since, stalled[place - 1]?.to ?? 0), to };
  });
}

function withoutLateness(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.map((stretch, place) => {
    if (stretch.cause !== 'not-recorded' || stretch.to - stretch.from > LATE_MS) return stretch;
    const around = [stretches[place - 1], stretches[place + 1]].filter((one) => one !== undefined);
    const cause = around.find((one) => one.cause !== 'asleep')?.cause ?? around[0]?.cause;
    return { ...stretch, cause: cause ?? stretch.cause };
  });
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of stretches) {
    const last = whole.at(-1);
    if (last?.cause === stretch.cause) whole[whole.length - 1] = { ...last, to: stretch.to };
    else whole.push(stretch);
  }
  return whole;
}

export const secondsOf = (stretches: readonly Stretch[], is: (cause: Cause) => boolean): number =>
  stretches.reduce((sum, { from, to, cause }) => (is(cause) ? sum + (to - from) / 1000 : sum), 0);

export const unwatchedOf = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.filter(({ cause }) => cause === 'not-recorded');
