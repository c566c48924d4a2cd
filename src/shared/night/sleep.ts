import type { Chronicle, HistoryEvent, Span } from '../history/chronicle.ts';
import { type SleepCause, type SleepInterval, sleepCause } from './sleep-interval.ts';

/** A stretch of sleep. `cause` is null where it is not known. */
export interface Sleep {
  readonly from: number;
  readonly to: number;
  readonly cause: SleepCause | null;
}

/** Samples that went on for longer than this after a suspend: the Mac stayed awake after all. */
const STAYED_AWAKE_MS = 90_000;

/**
 * When the Mac slept, from all who know. What our own `suspend` and `resume` say (the watch writes the same pair when
 * its two clocks drifted apart), and what macOS wrote into its log; a sleep whose end nobody noted lasts until the next
 * sample. A hole in the samples alone is no sleep: the program may have been closed.
 */
export function sleepsOf(chronicle: Chronicle, logged: readonly SleepInterval[] = []): readonly Sleep[] {
  const { from, to } = chronicle;
  return [...suspended(chronicle), ...fromLog(chronicle, logged)]
    .map((sleep) => ({ ...sleep, from: Math.max(sleep.from, from), to: Math.min(sleep.to, to) }))
    .filter((sleep) => sleep.from < sleep.to)
    .toSorted((a, b) => a.from - b.from)
    .reduce(joinOverlapping, []);
}

function joinOverlapping(joined: readonly Sleep[], sleep: Sleep): readonly Sleep[] {
  const last = joined.at(-1);
  if (!last || last.to < sleep.from) return [...joined, sleep];
  const whole = { from: last.from, to: Math.max(last.to, sleep.to), cause: last.cause ?? sleep.cause };
  return [...joined.slice(0, -1), whole];
}

function suspended({ events, watched, to }: Chronicle): readonly Sleep[] {
  const sleeps: Sleep[] = [];
  let open: HistoryEvent | null = null;
  const endWithoutResume = (suspend: HistoryEvent, before: number): void => {
    if (watched.some((span) => span.from <= suspend.at && span.to > suspend.at + STAYED_AWAKE_MS)) return;
    const end = Math.min(before, awakeAgain(watched, suspend.at) ?? to);
    sleeps.push({ from: suspend.at, to: end, cause: null });
  };
  for (const event of events) {
    if (event.kind === 'suspend') {
      if (open) endWithoutResume(open, event.at);
      open = event;
    } else if (event.kind === 'resume') {
      const from: number | undefined = open?.at ?? unnotedSince(event.at, watched, sleeps.at(-1)?.to);
      if (from !== undefined) sleeps.push({ from, to: event.at, cause: null });
      open = null;
    }
  }
  if (open) endWithoutResume(open, to);
  return sleeps;
}

/** Without a suspend, the sleep began some time after the last sign of being awake. Seen awake all along, there was none. */
function unnotedSince(
  woke: number,
  watched: readonly Span<true>[],
  lastWoke: number | undefined,
): number | undefined {
  if (watched.some(({ from, to }) => from < woke && woke <= to)) return undefined;
  return latest(watched.findLast(({ to }) => to <= woke)?.to, lastWoke);
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

/** A dark wake during which we took no samples is a part of the sleep around it. */
function fromLog({ watched, to }: Chronicle, logged: readonly SleepInterval[]): readonly Sleep[] {
  return logged.flatMap((interval): readonly Sleep[] => {
    const end = interval.to ?? awakeAgain(watched, interval.from) ?? to;
    if (interval.kind === 'sleep')
      return [{ from: interval.from, to: end, cause: sleepCause(interval.reason) }];
    return unwatched(watched, interval.from, end).map((span) => ({ ...span, cause: null }));
  });
}

function awakeAgain(watched: readonly Span<true>[], after: number): number | undefined {
  return watched.find((span) => span.from > after)?.from;
}

function unwatched(watched: readonly Span<true>[], from: number, to: number) {
  const inside = watched.filter((span) => span.to > from && span.from < to);
  const edges = [from, ...inside.flatMap((span) => [span.from, span.to]), to];
  const holes: { readonly from: number; readonly to: number }[] = [];
  for (let place = 0; place < edges.length; place += 2) {
    const [start = to, end = to] = edges.slice(place, place + 2);
    if (start < end) holes.push({ from: start, to: end });
  }
  return holes;
}
