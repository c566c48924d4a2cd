import type { Chronicle, CountPoint, Span } from '../history/chronicle.ts';
import { isRuleId, type RuleId } from '../rules/index.ts';
import { batteryEmptyAt } from './battery.ts';
import { type Pace, paceOf, wouldHaveFinished } from './pace.ts';
import { type Sleep, sleepsOf } from './sleep.ts';
import type { SleepInterval } from './sleep-interval.ts';
import { lengthOf, within } from './spans.ts';
import { type Stretch, secondsOf, stretchesOf, unwatchedOf } from './stretches.ts';
import { isOtherLibrary, sumOrNull, switchesOf, type Upload, uploadsOf } from './uploads.ts';

export interface Paused {
  readonly cause: RuleId;
  readonly seconds: number;
  /** In how many stretches. */
  readonly times: number;
}

/** What slowed the upload down for the longest, while it went at less than half its pace. */
export interface Slowed {
  readonly by: RuleId;
  readonly seconds: number;
}

/** What took the most of the night from the upload. */
export interface Loss {
  readonly cause: 'asleep' | 'not-recorded' | RuleId;
  readonly seconds: number;
}

/** The numbers of a night. Times in milliseconds since 1970; null: not known. */
export interface Tally {
  readonly from: number;
  readonly to: number;
  readonly stretches: readonly Stretch[];
  readonly sleeps: readonly Sleep[];
  readonly uploads: readonly Upload[];
  readonly itemsUploaded: number | null;
  readonly bytesUploaded: number | null;
  readonly leftAtEnd: number | null;
  readonly bytesLeftAtEnd: number | null;
  /** Items that Photos has given up on. */
  readonly failedAtEnd: number | null;
  /** When nothing was left any more. Null also when nothing was left from the start. */
  readonly finishedAt: number | null;
  readonly asleepSeconds: number;
  readonly unrecordedSeconds: number;
  /** From when on nobody knows what the upload did. Null: known to the end, or the battery was empty. */
  readonly recordEndsAt: number | null;
  /** Awake and stopped, the longest first. */
  readonly paused: readonly Paused[];
  /** Awake. */
  readonly offlineSeconds: number;
  readonly batterySeconds: number;
  /** Null: not so. */
  readonly batteryEmptyAt: number | null;
  readonly loss: Loss | null;
  readonly slowed: Slowed | null;
  readonly pace: Pace | null;
  /** Without the loss, at the pace of this night. Null: not in this night either, or it cannot be told. */
  readonly wouldHaveFinishedAt: number | null;
}

/** Less than this is not worth a sentence. */
export const WORTH_TELLING_SECONDS = 15 * 60;

export function tallyOf(chronicle: Chronicle, logged: readonly SleepInterval[]): Tally {
  const { from, to, counts, tracks } = chronicle;
  const sleeps = sleepsOf(chronicle, logged);
  const stretches = stretchesOf(chronicle, sleeps);
  const uploads = uploadsOf(chronicle, unwatchedOf(stretches));
  const asleepSeconds = secondsOf(stretches, (cause) => cause === 'asleep');
  const unrecordedSeconds = secondsOf(stretches, (cause) => cause === 'not-recorded');
  const paused = pausesOf(stretches);
  const losses: readonly Loss[] = [
    ...paused,
    { cause: 'asleep', seconds: asleepSeconds },
    { cause: 'not-recorded', seconds: unrecordedSeconds },
  ];
  const loss = lossOf(losses, (to - from) / 1000);
  const emptyAt = batteryEmptyAt(chronicle, stretches, sleeps);
  const awake = stretches.filter(({ cause }) => cause !== 'asleep' && cause !== 'not-recorded');
  const awakeWith = <Value>(spans: readonly Span<Value>[], value: Value): number =>
    lengthOf(
      within(
        spans.filter((span) => span.value === value),
        awake,
      ),
    );
  const pace = paceOf(stretches, uploads, counts.at(-1));
  return {
    from,
    to,
    stretches,
    sleeps,
    uploads,
    ...countedOf(chronicle, uploads),
    asleepSeconds,
    unrecordedSeconds,
    recordEndsAt: emptyAt === null ? recordEndsAt(stretches) : null,
    paused,
    offlineSeconds: awakeWith(tracks.online, false),
    batterySeconds: awakeWith(tracks.power, 'battery'),
    batteryEmptyAt: emptyAt,
    loss,
    slowed: slowedBy(chronicle, stretches),
    pace,
    wouldHaveFinishedAt: loss && pace ? wouldHaveFinished(stretches, loss.cause, pace, counts) : null,
  };
}

function countedOf({ counts, events }: Chronicle, uploads: readonly Upload[]) {
  const last = counts.at(-1);
  const uploaded = (values: readonly (number | null)[]): number | null => (last ? sumOrNull(values) : null);
  return {
    itemsUploaded: uploaded(uploads.map(({ items }) => items)),
    bytesUploaded: uploaded(uploads.map(({ bytes }) => bytes)),
    leftAtEnd: last?.left ?? null,
    bytesLeftAtEnd: last?.bytesLeft ?? null,
    failedAtEnd: last?.failed ?? null,
    finishedAt: finishedAt(counts, switchesOf(events)),
  };
}

function recordEndsAt(stretches: readonly Stretch[]): number | null {
  const last = stretches.at(-1);
  const isDark = last?.cause === 'not-recorded' && last.to - last.from >= WORTH_TELLING_SECONDS * 1000;
  return isDark ? last.from : null;
}

function pausesOf(stretches: readonly Stretch[]): readonly Paused[] {
  const byCause = Map.groupBy(stretches, ({ cause }) => cause);
  return [...byCause]
    .flatMap(([cause, times]) =>
      isRuleId(cause) ? [{ cause, seconds: lengthOf(times), times: times.length }] : [],
    )
    .toSorted((a, b) => b.seconds - a.seconds);
}

function slowedBy({ tracks }: Chronicle, stretches: readonly Stretch[]): Slowed | null {
  const uploading = stretches.filter(({ cause }) => cause === 'uploading');
  const slow = within(
    tracks.verdict.filter(({ value }) => value === 'slowed'),
    uploading,
  );
  const byRule = Map.groupBy(within(tracks.headline, slow), ({ value }) => value);
  const all = [...byRule].flatMap(([by, times]) => (by ? [{ by, seconds: lengthOf(times) }] : []));
  const worth = all.filter(({ seconds }) => seconds >= WORTH_TELLING_SECONDS);
  return worth.toSorted((a, b) => b.seconds - a.seconds)[0] ?? null;
}

/** The greatest; of equal ones the first. A night that has only begun is told by what took most of it. */
function lossOf(losses: readonly Loss[], wholeSeconds: number): Loss | null {
  const enough = Math.min(WORTH_TELLING_SECONDS, wholeSeconds / 2);
  const worth = losses.filter(({ seconds }) => seconds > 0 && seconds >= enough);
  return worth.reduce<Loss | null>((most, one) => (most && most.seconds >= one.seconds ? most : one), null);
}

/** The moment of the last fall to nothing, when it stayed so. */
function finishedAt(counts: readonly CountPoint[], switches: readonly number[]): number | null {
  if (counts.at(-1)?.left !== 0) return null;
  const lastLeft = counts.findLastIndex(({ left }) => left > 0);
  const [last, none] = counts.slice(Math.max(0, lastLeft), lastLeft + 2);
  return last && none && !isOtherLibrary(switches, last, none) ? none.at : null;
}
