import type { CountStep, Memory, TrafficStep } from './memory.ts';
import type { Pace } from './pace.ts';

const WINDOW_SECONDS = 2 * 3600;
const SHORTEST_RATE_SECONDS = 600;
/** Below this, per minute, daemons only keep their connections alive. */
const CHATTER_BYTES_PER_MINUTE = 100_000;
/** Apple's servers take no more items than this from one library in an hour (the engine's own configuration). */
const SERVER_ITEMS_PER_HOUR = 5_000;
const ESTIMATES = 3;
const LEAVING_SECONDS = 900;

interface Fallen {
  readonly items: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** How much the count fell between two awake times. Items added meanwhile do not count against it. */
function fallen(memory: Memory, from: number, to: number): Fallen | null {
  const first = memory.counts[0];
  if (!first) return null;
  const begin = Math.max(from, first.awake);
  let before: CountStep = first;
  let items = 0;
  let bytes = 0;
  for (const step of memory.counts) {
    if (step.awake > to) break;
    if (step.awake > begin) {
      items += Math.max(0, before.left - step.left);
      bytes += Math.max(0, before.bytesLeft - step.bytesLeft);
    }
    before = step;
  }
  return { items, bytes, seconds: Math.max(0, to - begin) };
}

/** The fall over the two hours before an awake time; null with less than ten minutes of counts. */
function fallBefore(memory: Memory, awake: number): Fallen | null {
  const fall = fallen(memory, awake - WINDOW_SECONDS, awake);
  return fall && fall.seconds >= SHORTEST_RATE_SECONDS ? fall : null;
}

const perHourIn = ({ items, seconds }: Fallen): number => (items * 3600) / seconds;

/** Items per hour over the two hours that ended when `sinceAwake` began; null where the watch saw too little of them. */
export function rateBefore(memory: Memory, sinceAwake: number): number | null {
  const fall = fallBefore(memory, sinceAwake);
  return fall && perHourIn(fall);
}

interface BytesRate {
  readonly perHour: number;
  readonly seconds: number;
}

/** Over the stretch of movement that lasts till now: an earlier standstill says nothing about the speed of the line. */
function trafficRate({ traffic }: Memory): BytesRate | null {
  const last = traffic.at(-1);
  if (!last || traffic[0] === last) return null;
  let first = last;
  for (const step of traffic.toReversed()) {
    if (isNoticeable(step, first)) first = step;
    else if (first.awake - step.awake > LEAVING_SECONDS) break;
  }
  const seconds = last.awake - first.awake;
  return { perHour: seconds > 0 ? ((last.sentBytes - first.sentBytes) * 3600) / seconds : 0, seconds };
}

/** More than chatter was sent between the two. */
function isNoticeable(from: TrafficStep, to: TrafficStep): boolean {
  const seconds = to.awake - from.awake;
  return seconds > 0 && to.sentBytes - from.sentBytes >= (CHATTER_BYTES_PER_MINUTE * seconds) / 60;
}

const bytesRateIn = ({ bytes, seconds }: Fallen): BytesRate => ({
  perHour: (bytes * 3600) / seconds,
  seconds,
});

/** Over the last quarter of an hour: the daemons send in bursts. */
function bytesLeaving(memory: Memory): boolean | null {
  const last = memory.traffic.at(-1);
  const since = memory.awakeSeconds - LEAVING_SECONDS;
  const before = memory.traffic.findLast((step) => step.awake <= since) ?? memory.traffic[0];
  if (!last || !before || last.awake <= before.awake || last.awake < since) return null;
  return isNoticeable(before, last);
}

function lastFall(memory: Memory): CountStep | null {
  for (let index = memory.counts.length - 1; index > 0; index -= 1) {
    const step = memory.counts[index];
    const before = memory.counts[index - 1];
    if (step && before && isFall(before, step)) return step;
  }
  return null;
}

/** As many items with fewer bytes: one went up while another was added. */
function isFall(before: CountStep, step: CountStep): boolean {
  return step.left < before.left || (step.left === before.left && step.bytesLeft < before.bytesLeft);
}

/** When the last fall of the count surely began, milliseconds since 1970, and how long ago it was seen. */
export function fallSince(memory: Memory): { readonly at: number; readonly secondsAgo: number } | null {
  const fall = lastFall(memory);
  return fall && { at: fall.previousAt, secondsAgo: memory.awakeSeconds - fall.awake };
}

/** Seconds until nothing is left: by bytes where they are known, never faster than Apple's servers. */
function secondsToFinish(memory: Memory, perHour: number | null, bytes: BytesRate | null): number | null {
  const now = memory.counts.at(-1);
  if (!now || now.left === 0) return null;
  const slowest = now.left / SERVER_ITEMS_PER_HOUR;
  if (bytes && bytes.perHour > 0 && now.bytesLeft > 0) {
    return Math.max(slowest, now.bytesLeft / bytes.perHour) * 3600;
  }
  return perHour ? Math.max(slowest, now.left / perHour) * 3600 : null;
}

/** What may be said about progress. */
export function paceOf(memory: Memory): Pace {
  const fall = fallBefore(memory, memory.awakeSeconds);
  const perHour = fall && perHourIn(fall);
  const falling = fall && bytesRateIn(fall);
  const bytes = trafficRate(memory) ?? falling;
  const since = memory.counts.at(-1)?.awake ?? null;
  return {
    watchedSeconds: memory.awakeSeconds,
    unchangedSeconds: since === null ? null : memory.awakeSeconds - since,
    unblockedSeconds: memory.blockedAwake === null ? null : memory.awakeSeconds - memory.blockedAwake,
    fellSeconds: fallSince(memory)?.secondsAgo ?? null,
    perHour,
    bytesPerHour: bytes?.perHour ?? null,
    movingSeconds: bytes && bytes.perHour > 0 ? bytes.seconds : 0,
    bytesLeaving: bytesLeaving(memory),
    // Other iCloud apps send too, so the library's own falling bytes are the better guide where there are any.
    secondsToFinish: secondsToFinish(memory, perHour, falling?.perHour ? falling : bytes),
    sleptSeconds: memory.sleptSeconds,
    sleptUncountedSeconds: memory.sleptUncountedSeconds,
  };
}

/** Keeps the last three estimates of the end. A standstill forgets them. */
export function estimate(memory: Memory, pace: Pace, now: number): Memory {
  if (pace.secondsToFinish === null)
    return memory.estimates.length > 0 ? { ...memory, estimates: [] } : memory;
  if (memory.countedAt !== now && memory.estimates.length > 0) return memory;
  const end = now + pace.secondsToFinish * 1000;
  return { ...memory, estimates: [...memory.estimates, end].slice(-ESTIMATES) };
}

/** The end of the upload, once three estimates in a row agree within a quarter of what remains. */
export function agreedEnd(memory: Memory, now: number): number | null {
  const last = memory.estimates.at(-1);
  if (last === undefined || memory.estimates.length < ESTIMATES) return null;
  const spread = Math.max(...memory.estimates) - Math.min(...memory.estimates);
  return spread <= Math.max(15 * 60_000, (last - now) / 4) ? last : null;
}
