import type { Finding, PhotosSays, State, Verdict } from '../diagnosis.ts';
import { opensOf, type RuleId } from '../rules/index.ts';
import type { Step } from '../text/texts.ts';
import { nothingFound } from './nothing-found.ts';
import { type Opening, opening } from './opening.ts';
import { shownText } from './photos-shows.ts';
import type { Place } from './place.ts';
import { type Mark, markOf } from './rows.ts';
import { sentencesOf } from './sentences.ts';
import { bytes, clockTime, count, duration, items, roughDuration } from './units.ts';

/** The story above the list of checks. A part that has nothing to say is null or empty. */
export interface Top {
  readonly mark: Mark;
  readonly headline: string;
  /** Since when, how much is left, when it should be done. */
  readonly under: readonly string[];
  readonly photosShows: { readonly text: string; readonly button: string | null } | null;
  readonly why: { readonly label: string; readonly text: string } | null;
  readonly fix: string | null;
  readonly steps: readonly Step[];
  /** The steps come after the fix, and are not for where it did not help. */
  readonly stepsFollow: boolean;
  readonly opens: Opening | null;
}

/** A look that has only just begun knows nothing about since when. */
const SINCE_IS_NEWS_MS = 60_000;
/** Above this no one plans their night by a clock time. */
const FAR_SECONDS = 20 * 3600;

const markOfVerdict: { readonly [Each in Verdict]: Mark } = {
  blocked: 'bad',
  'not-set-up': 'bad',
  stalled: 'warn',
  slowed: 'warn',
  uploading: 'ok',
  'up-to-date': 'ok',
  unknown: 'unknown',
};

export function topOf(state: State, place: Place): Top {
  const { headline, verdict } = state;
  if (headline === null) {
    return { ...nothingFound(state, place), mark: markOfVerdict[verdict], under: under(state, place) };
  }
  const { what, why, fix, steps, stepsFollow } = sentencesOf(headline, state.at, place);
  const quiet = headline.effect === 'note' && verdict === 'unknown';
  const opens = opensOf(headline);
  return {
    mark: quiet ? 'unknown' : markOf[headline.effect],
    headline: what,
    under: under(state, place),
    photosShows: photosShows(state.photosSays, place),
    why: { label: 'Why it matters', text: why },
    fix,
    steps,
    stepsFollow,
    opens: opens ? opening(opens, place) : null,
  };
}

/** What Photos itself shows; our own words and guesses are marked as such. */
const photosShows = (says: PhotosSays | null, { macosMajor }: Place): Top['photosShows'] =>
  says && { text: shownText(says, macosMajor), button: says.button };

function under(state: State, place: Place): readonly string[] {
  const { progress, headline, at, verdict } = state;
  const done =
    verdict === 'up-to-date' && progress.uploaded !== null ? `${items(progress.uploaded)} in iCloud` : null;
  const told = headline?.rule === 'items-failed';
  const failed = progress.failed && !told ? `${count(progress.failed)} could not be uploaded` : null;
  const parts = [headline && since(headline, at, place), leftText(state), done, failed, finish(state, place)];
  return parts.filter((part) => part !== null);
}

/** How much is left, as it stands under the headline. */
export function leftText({ progress, verdict, headline }: State): string | null {
  if (progress.left === null) return null;
  if (progress.left === 0)
    return verdict === 'up-to-date' || headline === null ? null : 'nothing left to upload';
  return `${items(progress.left)} left${progress.bytesLeft ? `, ${bytes(progress.bytesLeft)}` : ''}`;
}

/** They tell for how long nothing has moved, which is longer than they have been found. */
const standstills: ReadonlySet<RuleId> = new Set<RuleId>(['stalled', 'engine-wedged']);

/** Since when the headline's case holds; null: it is new, or tells that itself. Milliseconds since 1970. */
export function sinceOf({ rule, effect, since }: Finding, at: number): number | null {
  const isTold = effect === 'note' || standstills.has(rule);
  return isTold || at - since < SINCE_IS_NEWS_MS ? null : since;
}

function since(headline: Finding, at: number, { timeZone }: Place): string | null {
  const from = sinceOf(headline, at);
  return from === null ? null : `since ${clockTime(from, timeZone, at)} (${duration((at - from) / 1000)})`;
}

/** Headlines with an estimate of their own: two that differ would be one too many. */
const estimates: ReadonlySet<RuleId> = new Set<RuleId>(['slow-uplink', 'battery-will-run-out']);
/** What goes at this pace does not arrive: there is no room for it, or it is only being compared. */
const neverArrives: ReadonlySet<RuleId> = new Set<RuleId>(['icloud-storage-short', 'rebaseline']);
const endsBefore: ReadonlySet<RuleId> = new Set<RuleId>(['will-sleep', 'lid-will-sleep']);

const isFound = (diagnoses: State['diagnoses'], among: ReadonlySet<RuleId>): boolean =>
  diagnoses.some(({ rule, outcome }) => outcome === 'found' && among.has(rule));

/** Whether an end may be promised to what goes up. */
export const arrives = (diagnoses: State['diagnoses']): boolean => !isFound(diagnoses, neverArrives);

function finish({ progress, at, verdict, headline, diagnoses }: State, { timeZone }: Place): string | null {
  if (headline !== null && estimates.has(headline.rule)) return null;
  if (!arrives(diagnoses)) return null;
  if (progress.eta === null || progress.left === 0 || verdict === 'blocked' || verdict === 'not-set-up')
    return null;
  const seconds = (progress.eta - at) / 1000;
  return seconds > FAR_SECONDS
    ? `at this pace another ${roughDuration(seconds)}`
    : `should finish about ${clockTime(progress.eta, timeZone, at)}${isFound(diagnoses, endsBefore) ? ', if this Mac stays awake' : ''}`;
}
