import type { Chronicle } from '../history/chronicle.ts';
import { clip } from '../history/clip.ts';
import { type NightFact, nightFacts } from './facts.ts';
import { reasonOf, sentenceOf } from './sentence.ts';
import type { SleepInterval } from './sleep-interval.ts';
import type { Stretch } from './stretches.ts';
import { type Tally, tallyOf } from './tally.ts';
import type { ToldTime } from './told-time.ts';

/** What happened between two moments: one sentence, five facts, and the stretches of a timeline. */
export interface Night extends Tally {
  readonly sentence: string;
  /** The sentence without how far the upload came. */
  readonly reason: string;
  readonly facts: readonly NightFact[];
}

export interface NightOptions {
  /** Milliseconds since 1970, within the chronicle. */
  readonly from: number;
  readonly to: number;
  /** What macOS wrote down about sleep, where it was asked. */
  readonly sleeps?: readonly SleepInterval[];
  /** What these hours are called. Default: a night. */
  readonly time?: ToldTime;
  /** Of the times in sentence and facts. Default: UTC. */
  readonly timeZone?: string;
}

export function nightOf(
  chronicle: Chronicle,
  { from, to, sleeps = [], time = 'night', timeZone = 'UTC' }: NightOptions,
): Night {
  const clipped = clip(chronicle, from, to);
  const tally = tallyOf(clipped, sleeps, time);
  return {
    ...tally,
    sentence: sentenceOf(tally, timeZone),
    reason: reasonOf(tally, timeZone),
    facts: nightFacts(tally, clipped, timeZone),
  };
}

/** What `unstuck night --json` prints. */
export interface NightJson {
  readonly format: 1;
  readonly from: string;
  readonly to: string;
  readonly sentence: string;
  readonly stretches: readonly {
    readonly from: string;
    readonly to: string;
    readonly cause: Stretch['cause'];
  }[];
  readonly asleepSeconds: number;
  readonly itemsUploaded: number | null;
  readonly bytesUploaded: number | null;
}

export function nightJson({ from, to, sentence, stretches, ...night }: Night): NightJson {
  const time = (at: number): string => new Date(at).toISOString();
  return {
    format: 1,
    from: time(from),
    to: time(to),
    sentence,
    stretches: stretches.map((stretch) => ({ ...stretch, from: time(stretch.from), to: time(stretch.to) })),
    asleepSeconds: Math.round(night.asleepSeconds),
    itemsUploaded: night.itemsUploaded,
    bytesUploaded: night.bytesUploaded,
  };
}
