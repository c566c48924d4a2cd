import type { State } from '../../shared/diagnosis.ts';
import type { Chronicle, EventKind } from '../../shared/history/chronicle.ts';
import { entryOf } from '../../shared/history/entry.ts';
import { type ChronicleCollector, collectChronicle } from '../../shared/history/in-memory.ts';
import { newsOf } from '../../shared/history/news.ts';
import type { SleepInterval } from '../../shared/night/sleep-interval.ts';
import { readSleepLog } from '../sleep-log/read.ts';
import { recordedSystem } from '../system/recorded.ts';
import type { Recording } from '../system/recording-format.ts';
import { Failure } from '../system/system.ts';
import { replay } from './replay.ts';

export interface Retold {
  /** The whole recording, from its start to its end. */
  readonly chronicle: Chronicle;
  /** At its end. */
  readonly state: State;
  /** What its Mac wrote into its sleep log, where that was recorded. */
  readonly sleeps: readonly SleepInterval[];
}

export interface RetellOptions {
  /** What is filled, sample by sample. Default: one of its own. */
  readonly collected?: ChronicleCollector;
  /** Called after each sample. What it promises is waited for. */
  readonly onState?: (state: State) => void | Promise<void>;
}

/** What a recording may tell of, and a history too. */
const kinds = ['suspend', 'resume', 'unlock', 'on-ac', 'on-battery'] as const satisfies readonly EventKind[];

/** Plays a recording into a history of its own. */
export async function retell(
  recording: Recording,
  { collected = collectChronicle(), onState }: RetellOptions = {},
): Promise<Retold> {
  const { startedAt, endsAt } = recording.header;
  for (const { event, atSeconds } of recording.events) {
    const kind = kinds.find((known) => known === event);
    if (kind) collected.event({ at: startedAt + atSeconds * 1000, kind, detail: null });
  }
  const news = newsOf();
  const state = await replay(recording, {
    onState: (now) => {
      collected.add(entryOf(now));
      news(now).forEach(collected.event);
      return onState?.(now);
    },
  });
  return { chronicle: collected.chronicle(startedAt, endsAt), state, sleeps: await sleepsIn(recording) };
}

/** What its Mac wrote into its sleep log, where that was recorded. */
export async function sleepsIn(recording: Recording): Promise<readonly SleepInterval[]> {
  const { startedAt, endsAt } = recording.header;
  const system = recordedSystem(recording);
  system.advanceTo(endsAt);
  try {
    return (await readSleepLog(system, { from: startedAt, to: endsAt })).intervals;
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}
