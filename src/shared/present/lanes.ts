import type { Chronicle, Span } from '../history/chronicle.ts';
import { type Time, within } from '../night/spans.ts';
import { type Stretch, unwatchedOf } from '../night/stretches.ts';
import { uploadsOf } from '../night/uploads.ts';
import { isRuleId, type RuleId } from '../rules/index.ts';

/** What the lanes of a timeline show. A value that is not known has no span. */
export interface LaneSpans {
  readonly power: readonly Span<'ac' | 'battery'>[];
  readonly asleep: readonly Span<true>[];
  readonly network: readonly Span<'online' | 'offline'>[];
  /** The rule that stopped the upload. */
  readonly paused: readonly Span<RuleId>[];
  /** Items per hour. */
  readonly upload: readonly Span<number>[];
}

/** Awake time at the edges of a sleep that no sample covers: the Mac woke, and the next minute had not come. */
const EDGE_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;
/** Two counts in quick succession, as when a person looks, would make a peak that no upload has. */
const SPREAD_MS = 5 * 60_000;

/** From a chronicle, and the stretches of the same time. */
export function laneSpans(chronicle: Chronicle, stretches: readonly Stretch[]): LaneSpans {
  const asleep = stretches.flatMap(({ from, to, cause }) =>
    cause === 'asleep' ? [{ from, to, value: true as const }] : [],
  );
  const paused = stretches.flatMap(({ from, to, cause }) =>
    isRuleId(cause) ? [{ from, to, value: cause }] : [],
  );
  const power = chronicle.tracks.power.flatMap(({ value, ...span }) =>
    // A UPS that feeds a Mac is its mains: the Mac itself has no battery that could run down.
    value === null ? [] : [{ ...span, value: value === 'battery' ? value : ('ac' as const) }],
  );
  const network = chronicle.tracks.online.flatMap(({ value, ...span }) =>
    value === null ? [] : [{ ...span, value: value ? ('online' as const) : ('offline' as const) }],
  );
  return {
    power: throughSleep(power, asleep),
    asleep: throughSleep(asleep, []),
    network: throughSleep(network, asleep),
    paused: throughSleep(paused, asleep),
    upload: within(
      uploadsOf(chronicle, unwatchedOf(stretches)).map(({ from, to, items }) => {
        const since = Math.min(from, to - SPREAD_MS);
        return { from: since, to, value: (items * HOUR_MS) / (to - since) };
      }),
      stretches.filter(({ cause }) => cause !== 'not-recorded'),
    ),
  };
}

/** What was the same before and after a sleep is drawn through it. Through time that no one watched, nothing is. */
export function throughSleep<Value>(
  spans: readonly Span<Value>[],
  asleep: readonly Time[],
): readonly Span<Value>[] {
  const joined: Span<Value>[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.value === span.value && isOnlySleep(last.to, span.from, asleep)) {
      joined[joined.length - 1] = { ...last, to: span.to };
    } else joined.push(span);
  }
  return joined;
}

function isOnlySleep(from: number, to: number, asleep: readonly Time[]): boolean {
  if (from >= to) return true;
  const slept = asleep.reduce((sum, span) => sum + overlap({ from, to }, span), 0);
  return slept > 0 && to - from - slept <= EDGE_MS;
}

export const overlap = (one: Time, other: Time): number =>
  Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
