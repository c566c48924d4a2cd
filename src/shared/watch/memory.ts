import { isOffIn } from '../photos/switched-off.ts';
import type { Snapshot } from '../reading.ts';

/** The count of items left, written down only when it changed. Times are awake seconds of the watch. */
export interface CountStep {
  readonly awake: number;
  /** Of the count before this one, milliseconds since 1970: the change lies between the two. */
  readonly previousAt: number;
  readonly left: number;
  readonly bytesLeft: number;
}

/** What iCloud's daemons have sent since the watch began. */
export interface TrafficStep {
  readonly awake: number;
  readonly sentBytes: number;
}

/** A sleep of this watch. */
export interface SleepStep {
  /** Awake seconds of the watch before it. */
  readonly awake: number;
  /** When the watch went on, milliseconds since 1970. */
  readonly until: number;
  readonly seconds: number;
}

/** All that the watch has to remember; bounded, whatever the length of the watch. */
export interface Memory {
  readonly startedAt: number;
  readonly at: number;
  readonly awakeSeconds: number;
  /** Asleep while items were left. */
  readonly sleptSeconds: number;
  /** Asleep while there was no count of the items left. */
  readonly sleptUncountedSeconds: number;
  /** Those of the last two hours awake. */
  readonly sleeps: readonly SleepStep[];
  /** The path of the library that is counted; null while it is not known. */
  readonly library: string | null;
  /** Newest last, and one that is older than the window. */
  readonly counts: readonly CountStep[];
  readonly countedAt: number;
  readonly traffic: readonly TrafficStep[];
  readonly sentByPid: Readonly<Record<string, number>>;
  readonly trafficAt: number;
  /** Awake seconds at which something last blocked the upload; null: nothing has. */
  readonly blockedAwake: number | null;
  /** The last three estimates of when nothing is left, milliseconds since 1970. */
  readonly estimates: readonly number[];
}

/** How time passed since the last sample, in seconds. */
export interface Passed {
  readonly awake: number;
  readonly asleep: number;
}

/** Long enough for "unchanged for 24 h awake" and for the rate before a finding that began in the last day. */
const REMEMBER_SECONDS = 28 * 3600;
const TRAFFIC_SECONDS = 2 * 3600;
/** As long as the sync engine's word can count. */
const SLEEPS_SECONDS = 2 * 3600;

export function startWatch(now: number): Memory {
  return {
    startedAt: now,
    at: now,
    awakeSeconds: 0,
    sleptSeconds: 0,
    sleptUncountedSeconds: 0,
    sleeps: [],
    library: null,
    counts: [],
    countedAt: now,
    traffic: [],
    sentByPid: {},
    trafficAt: 0,
    blockedAwake: null,
    estimates: [],
  };
}

/** Adds one sample. Samples that bring nothing new leave the lists as they are. */
export function remember(memory: Memory, snapshot: Snapshot, now: number, passed: Passed): Memory {
  const moved: Memory = {
    ...memory,
    at: now,
    awakeSeconds: memory.awakeSeconds + passed.awake,
    sleeps: passed.asleep > 0 ? rememberSleep(memory, now, passed.asleep) : memory.sleeps,
  };
  const counted = rememberCount(ofLibrary(moved, snapshot), snapshot);
  // Whether items were left in a sleep that nothing was counted before is told by the count after it.
  const left = (memory.counts.at(-1) ?? counted.counts.at(-1))?.left;
  const slept = {
    sleptSeconds: memory.sleptSeconds + (left ? passed.asleep : 0),
    sleptUncountedSeconds: memory.sleptUncountedSeconds + (left === undefined ? passed.asleep : 0),
  };
  return rememberTraffic({ ...counted, ...slept }, snapshot);
}

function rememberSleep(
  { sleeps, awakeSeconds: awake }: Memory,
  until: number,
  seconds: number,
): readonly SleepStep[] {
  return [...sleeps.filter((sleep) => sleep.awake >= awake - SLEEPS_SECONDS), { awake, until, seconds }];
}

/** Awake seconds since a moment, milliseconds since 1970; of what lies before the watch all counts as awake. */
export function awakeSince({ startedAt, at, awakeSeconds, sleeps }: Memory, moment: number): number {
  if (moment < startedAt) return (startedAt - moment) / 1000 + awakeSeconds;
  let asleep = 0;
  for (const { until, seconds } of sleeps) if (until > moment) asleep += seconds;
  // The clock may have been set, but nothing of this watch is older than the watch.
  return Math.min(awakeSeconds, Math.max(0, (at - moment) / 1000 - asleep));
}

/** The counts of another library must not meet those of the one before: nothing went up in between. */
function ofLibrary(memory: Memory, { library }: Snapshot): Memory {
  if (!library?.known || library.fact.path === memory.library) return memory;
  const moved = { ...memory, library: library.fact.path };
  return memory.library === null ? moved : { ...moved, counts: [], estimates: [] };
}

function rememberCount(memory: Memory, snapshot: Snapshot): Memory {
  const reading = snapshot.uploadCounts;
  // Such a count must not meet a real one later.
  if (isOffIn(snapshot)) return { ...memory, counts: [], estimates: [] };
  if (!reading?.known) return memory;

  const last = memory.counts.at(-1);
  const counted = { ...memory, countedAt: reading.at };
  const { left, bytesLeft } = reading.fact;
  if (last?.left === left && last.bytesLeft === bytesLeft) return counted;

  const step: CountStep = {
    awake: memory.awakeSeconds,
    previousAt: last ? memory.countedAt : reading.at,
    left,
    bytesLeft,
  };
  return { ...counted, counts: within([...memory.counts, step], memory.awakeSeconds - REMEMBER_SECONDS) };
}

function rememberTraffic(memory: Memory, snapshot: Snapshot): Memory {
  const reading = snapshot.icloudTraffic;
  if (!reading?.known || reading.at <= memory.trafficAt) return memory;

  const before = memory.sentByPid;
  const sentByPid = idle(before, snapshot);
  let sent = 0;
  for (const { name, pid, bytesOut } of reading.fact.processes) {
    const key = `${name}.${pid}`;
    sentByPid[key] = bytesOut;
    // A counter falls when a connection closes or the daemon restarts: then it only starts anew.
    sent += Math.max(0, bytesOut - (before[key] ?? bytesOut));
  }
  const step = {
    awake: memory.awakeSeconds,
    sentBytes: (memory.traffic.at(-1)?.sentBytes ?? 0) + sent,
  };
  const traffic = within([...memory.traffic, step], memory.awakeSeconds - TRAFFIC_SECONDS);
  return { ...memory, traffic, sentByPid, trafficAt: reading.at };
}

/** A process that is idle has no row and goes on from where it was. One that has ended does not come back. */
function idle(before: Memory['sentByPid'], { processes }: Snapshot): Record<string, number> {
  const running = processes?.known ? processes.fact.daemons : [];
  const kept = running.map(({ name, pid }) => `${name}.${pid}`).filter((key) => before[key] !== undefined);
  return Object.fromEntries(kept.map((key) => [key, before[key] ?? 0]));
}

/** Drops what is older than `since`, but for the last step before it, which says how things stood then. */
function within<Step extends { readonly awake: number }>(
  steps: readonly Step[],
  since: number,
): readonly Step[] {
  const first = steps.findLastIndex((step) => step.awake <= since);
  return first > 0 ? steps.slice(first) : steps;
}
