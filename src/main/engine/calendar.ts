import { type ScheduledTask, schedule } from 'node-cron';

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** Something to be done once a day at a time of the user's day. */
export interface DailyJob {
  readonly name: string;
  /** When in the day: asked whenever it is looked what is due, as a setting may change it. */
  readonly time: () => TimeOfDay;
  /** False, or a failure: it could not be done, and is due until it is. */
  readonly run: () => boolean | Promise<boolean>;
}

/** When each job was last done, milliseconds since 1970: kept across restarts, so that a slot missed is made up. */
export interface Ledger {
  readonly lastDone: (name: string) => number | null;
  readonly done: (name: string, at: number) => void;
}

/** A ledger for as long as the program runs. */
export function newLedger(): Ledger {
  const done = new Map<string, number>();
  return { lastDone: (name) => done.get(name) ?? null, done: (name, at) => done.set(name, at) };
}

export interface Calendar {
  /** To be called after a wake, or when the clock or the time of a job was changed: does what was due meanwhile, once, and plans anew. */
  readonly catchUp: () => Promise<void>;
  readonly stop: () => void;
}

/** Done later than now by more than this: the clock was wrong then, and has been set. */
const WRONG_MS = 24 * 3_600_000;

const silent = { info() {}, warn() {}, error() {}, debug() {} };

/**
 * The jobs of the calendar. node-cron does not run what was due during sleep, and sleeps itself when the clock is set
 * back; so the ledger decides what is due, and node-cron only says when to look.
 */
export function startCalendar(jobs: readonly DailyJob[], ledger: Ledger, now: () => number): Calendar {
  const underWay = new Set<string>();
  const doIfDue = async (job: DailyJob): Promise<void> => {
    const at = now();
    const done = ledger.lastDone(job.name) ?? 0;
    if (underWay.has(job.name) || (done >= lastSlot(job.time(), at) && done - at <= WRONG_MS)) return;
    underWay.add(job.name);
    try {
      if (await job.run()) ledger.done(job.name, at);
    } finally {
      underWay.delete(job.name);
    }
  };
  const plan = (): readonly ScheduledTask[] => jobs.map((job) => hourly(job, () => doIfDue(job)));
  const end = (ended: readonly ScheduledTask[]): void => ended.forEach((task) => void task.destroy());
  let tasks = plan();
  let isStopped = false;
  return {
    async catchUp() {
      if (isStopped) return;
      end(tasks);
      tasks = plan();
      for (const job of jobs) await doIfDue(job);
    },
    stop() {
      isStopped = true;
      end(tasks);
    },
  };
}

/** Each hour, as what could not be done is tried again. */
function hourly({ name, time }: DailyJob, act: () => Promise<void>): ScheduledTask {
  return schedule(`${time().minute} * * * *`, act, {
    name,
    noOverlap: true,
    suppressMissedWarning: true,
    logger: silent,
    unref: true,
  });
}

/** The last moment at or before `at` when the job was due, in the time zone of this computer. */
export function lastSlot({ hour, minute }: TimeOfDay, at: number): number {
  const slot = new Date(at);
  slot.setHours(hour, minute, 0, 0);
  if (slot.getTime() > at) slot.setDate(slot.getDate() - 1);
  return slot.getTime();
}
