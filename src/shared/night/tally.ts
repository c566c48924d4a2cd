import type { Chronicle, Span } from '../history/chronicle.ts';
import type { RuleId } from '../rules/index.ts';
import { batteryEmptyAt } from './battery.ts';
import { type Counted, countedIn, mayHaveMissed, uncountedIn } from './counted.ts';
import { type Emptied, emptiedIn } from './emptied.ts';
import { type Loss, lossesIn, type Paused } from './losses.ts';
import { type Pace, paceOf, wouldHaveFinished } from './pace.ts';
import { type Sleep, sleepsOf } from './sleep.ts';
import type { SleepInterval } from './sleep-interval.ts';
import { lengthOf, within } from './spans.ts';
import { type Stretch, stretchesOf, unwatchedOf } from './stretches.ts';
import type { ToldTime } from './told-time.ts';
import { sumOrNull, type Upload, uploadsOf } from './uploads.ts';
import { WORTH_TELLING_SECONDS } from './worth-telling.ts';

/** What slowed the upload down for the longest, while it went at less than half its pace. */
export interface Slowed {
  readonly by: RuleId;
  readonly seconds: number;
  /** For more than half of the time in which anything went up. */
  readonly isMost: boolean;
}

/** The numbers of a night. Times in milliseconds since 1970; null: not known. */
export interface Tally {
  readonly time: ToldTime;
  readonly from: number;
  readonly to: number;
  readonly stretches: readonly Stretch[];
  readonly sleeps: readonly Sleep[];
  readonly uploads: readonly Upload[];
  /** Null also where an upload may have gone on while nobody could count, or items were only compared. */
  readonly itemsUploaded: number | null;
  readonly bytesUploaded: number | null;
  /** Null: not counted once. */
  readonly counted: Counted | null;
  /** Every item counted as left until it was compared with iCloud, so not all that went was uploaded. */
  readonly comparing: boolean;
  /** At its end iCloud had less room than what was left: it would stop on the way. */
  readonly isShort: boolean;
  /** At the last look; null where it could not count any more. */
  readonly leftAtEnd: number | null;
  readonly bytesLeftAtEnd: number | null;
  /** Items that Photos has given up on. */
  readonly failedAtEnd: number | null;
  /** Null: something is left, or nobody counted. */
  readonly emptied: Emptied | null;
  /** When the last of it was uploaded. Null also when nothing was left from the start, or what was left was deleted. */
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

export function tallyOf(
  chronicle: Chronicle,
  logged: readonly SleepInterval[],
  time: ToldTime = 'night',
): Tally {
  const { from, to, counts, tracks } = chronicle;
  const sleeps = sleepsOf(chronicle, logged);
  const stretches = stretchesOf(chronicle, sleeps);
  const uploads = uploadsOf(chronicle, unseenIn(chronicle, stretches));
  const emptyAt = batteryEmptyAt(chronicle, stretches, sleeps);
  const endsAt = emptyAt === null ? recordEndsAt(stretches) : null;
  const comparing = tracks.findings.some(({ value }) => value.includes('rebaseline'));
  const isShort = tracks.findings.at(-1)?.value.includes('icloud-storage-short') === true;
  const pace = comparing || isShort ? null : paceOf(stretches, uploads, counts.at(-1));
  const lost = lossesIn(stretches, (to - from) / 1000);
  const { loss } = lost;
  return {
    time,
    from,
    to,
    stretches,
    sleeps,
    uploads,
    comparing,
    isShort,
    ...countsOf(
      chronicle,
      uploads,
      countedIn(chronicle, stretches, uploads, endsAt),
      (counted) => comparing || mayHaveMissed(chronicle, stretches, counted),
    ),
    ...lost,
    ...awakeWith(tracks, stretches),
    recordEndsAt: endsAt,
    batteryEmptyAt: emptyAt,
    slowed: slowedBy(chronicle, stretches),
    pace,
    wouldHaveFinishedAt: loss && pace ? wouldHaveFinished(stretches, loss.cause, pace, counts) : null,
  };
}

/** When nobody watched or nobody could count, in order: what went then is found out with the next count. */
const unseenIn = (chronicle: Chronicle, stretches: readonly Stretch[]): readonly Stretch[] =>
  [...unwatchedOf(stretches), ...uncountedIn(stretches, chronicle)].toSorted((a, b) => a.from - b.from);

function awakeWith({ online, power }: Chronicle['tracks'], stretches: readonly Stretch[]) {
  const awake = stretches.filter(({ cause }) => cause !== 'asleep' && cause !== 'not-recorded');
  const seconds = <Value>(spans: readonly Span<Value>[], value: Value): number =>
    lengthOf(
      within(
        spans.filter((span) => span.value === value),
        awake,
      ),
    );
  return { offlineSeconds: seconds(online, false), batterySeconds: seconds(power, 'battery') };
}

function countsOf(
  chronicle: Chronicle,
  uploads: readonly Upload[],
  counted: Counted | null,
  isPartial: (counted: Counted) => boolean,
) {
  const last = chronicle.counts.at(-1);
  const whole = counted !== null && !isPartial(counted);
  const uploaded = (values: readonly (number | null)[]): number | null => (whole ? sumOrNull(values) : null);
  const atEnd = counted?.isLost ? undefined : last;
  const emptied = emptiedIn(chronicle, uploads);
  return {
    itemsUploaded: uploaded(uploads.map(({ items }) => items)),
    bytesUploaded: uploaded(uploads.map(({ bytes }) => bytes)),
    counted,
    leftAtEnd: atEnd?.left ?? null,
    bytesLeftAtEnd: atEnd?.bytesLeft ?? null,
    failedAtEnd: last?.failed ?? null,
    emptied,
    finishedAt: emptied?.how === 'uploaded' ? emptied.at : null,
  };
}

function recordEndsAt(stretches: readonly Stretch[]): number | null {
  const last = stretches.at(-1);
  const isDark = last?.cause === 'not-recorded' && last.to - last.from >= WORTH_TELLING_SECONDS * 1000;
  return isDark ? last.from : null;
}

function slowedBy({ tracks }: Chronicle, stretches: readonly Stretch[]): Slowed | null {
  const uploading = stretches.filter(({ cause }) => cause === 'uploading');
  const slow = within(
    tracks.verdict.filter(({ value }) => value === 'slowed'),
    uploading,
  );
  const byRule = Map.groupBy(within(tracks.headline, slow), ({ value }) => value);
  const half = lengthOf(uploading) / 2;
  const all = [...byRule].flatMap(([by, times]) => {
    const seconds = lengthOf(times);
    return by ? [{ by, seconds, isMost: seconds > half }] : [];
  });
  const worth = all.filter(({ seconds }) => seconds >= WORTH_TELLING_SECONDS);
  return worth.toSorted((a, b) => b.seconds - a.seconds)[0] ?? null;
}
