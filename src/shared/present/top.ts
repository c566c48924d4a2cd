import type { Destination } from '../destinations/destination.ts';
import { onThisMac } from '../destinations/this-mac.ts';
import { labelFor, pathInWords } from '../destinations/words.ts';
import type { Finding, PhotosSays, State, Verdict } from '../diagnosis.ts';
import { isGoneInICloud } from '../headline.ts';
import { opensOf, type RuleId } from '../rules/index.ts';
import type { Step } from '../text/texts.ts';
import type { Place } from './place.ts';
import type { Mark } from './rows.ts';
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
  readonly opens: { readonly destination: Destination; readonly label: string; readonly path: string } | null;
}

/** A look that has only just begun knows nothing about since when. */
const SINCE_IS_NEWS_MS = 60_000;
/** Above this no one plans their night by a clock time. */
const FAR_SECONDS = 20 * 3600;
/** Counts come every five minutes: below this, a number that stays says nothing. */
const SAME_FOR_LONG_SECONDS = 15 * 60;

const markOfEffect: { readonly [Effect in Finding['effect']]: Mark } = {
  blocks: 'bad',
  stalls: 'warn',
  slows: 'warn',
  risk: 'warn',
  note: 'note',
};

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
  const { what, why, fix, steps } = sentencesOf(headline, state.at, place);
  const quiet = headline.effect === 'note' && verdict === 'unknown';
  const opens = opensOf(headline);
  return {
    mark: quiet ? 'unknown' : markOfEffect[headline.effect],
    headline: what,
    under: under(state, place),
    photosShows: photosShows(state.photosSays),
    why: { label: 'Why it matters', text: why },
    fix,
    steps,
    opens: opens ? opening(opens, place) : null,
  };
}

/** What Photos itself shows; our own words and guesses are marked as such. */
function photosShows(says: PhotosSays | null): Top['photosShows'] {
  if (says === null) return null;
  return { text: isGuess(says) ? `probably "${says.text}"` : says.text, button: says.button };
}

/** Only the engine's own word in Apple's own words is what Photos shows for certain. */
export const isGuess = ({ source, wording }: PhotosSays): boolean =>
  source !== 'engine' || wording !== 'apple';

type Story = Omit<Top, 'mark' | 'under'>;

function nothingFound(state: State, place: Place): Story {
  const quiet = { photosShows: null, steps: [], opens: null, why: null, fix: null };
  if (state.verdict === 'up-to-date') return { ...quiet, headline: 'Everything is uploaded to iCloud' };
  if (state.verdict === 'uploading') return { ...quiet, headline: 'Uploading: nothing is in the way' };
  if (state.progress.left === 0) return { ...quiet, ...nothingLeft(state, place) };
  return {
    ...quiet,
    headline: 'No trouble found, but no sign of uploading either',
    ...whyUnknown(state, place),
  };
}

/** Why that is not all that it takes. */
function nothingLeft({ snapshot }: State, place: Place): Pick<Story, 'headline' | 'why' | 'fix' | 'opens'> {
  if (isGoneInICloud(snapshot)) {
    return {
      headline: 'Nothing left to upload, but iCloud holds no photo library',
      why: {
        label: 'Why',
        text: 'The sync engine of Photos says that the library in iCloud does not exist.',
      },
      fix: 'Keep the photos on this Mac, and ask Apple Support before you change anything.',
      opens: opening('apple-support', place),
    };
  }
  return {
    headline: 'Nothing left to upload, but no sign of a finished sync',
    why: {
      label: 'Why',
      text: 'When Photos last finished a sync is not known, and only that would show that everything has arrived.',
    },
    fix: 'Open Photos and see whether it says when it last synced.',
    opens: opening('photos', place),
  };
}

/** Why nobody can say more, and what would help. */
function whyUnknown({ snapshot, progress, pace }: State, place: Place): Pick<Story, 'why' | 'fix' | 'opens'> {
  const access = snapshot.libraryAccess;
  const because = (text: string): Story['why'] => ({ label: 'Why', text });
  if (snapshot.uploadCounts?.known === false && snapshot.uploadCounts.gap === 'elsewhere') {
    return {
      why: because('This is not a Mac, and only a Mac can answer most questions.'),
      fix: null,
      opens: null,
    };
  }
  if (access?.known && access.fact.forbidden) {
    return {
      why: because('The photo library may not be read, so nobody knows how many items are left.'),
      fix: 'Allow Full Disk Access for Unstuck, or for the app in which you run its commands, then check again.',
      opens: opening('full-disk-access', place),
    };
  }
  if (progress.left === null) {
    return { why: because('The number of items left to upload is not known.'), fix: null, opens: null };
  }
  const { unchangedSeconds } = pace;
  if (unchangedSeconds !== null && unchangedSeconds >= SAME_FOR_LONG_SECONDS) {
    return {
      why: because(`The number of items left has been the same for ${duration(unchangedSeconds)}.`),
      fix: 'Leave Unstuck running: after two hours without a change it says what to try.',
      opens: null,
    };
  }
  return {
    why: because('One look cannot tell whether the number of items left falls.'),
    fix: 'Check again in a few minutes, or leave Unstuck running and let it watch.',
    opens: null,
  };
}

const opening = (destination: Destination, place: Place): NonNullable<Top['opens']> => ({
  destination: onThisMac(destination, place.macosMajor, place),
  label: labelFor(destination, place.macosMajor, place),
  path: pathInWords(destination, place.macosMajor, place),
});

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

function since(headline: Finding, at: number, { timeZone }: Place): string | null {
  if (headline.effect === 'note' || at - headline.since < SINCE_IS_NEWS_MS) return null;
  return `since ${clockTime(headline.since, timeZone, at)} (${duration((at - headline.since) / 1000)})`;
}

/** Headlines with an estimate of their own: two that differ would be one too many. */
const estimates: ReadonlySet<RuleId> = new Set<RuleId>(['slow-uplink', 'battery-will-run-out']);

function finish({ progress, at, verdict, headline }: State, { timeZone }: Place): string | null {
  if (headline !== null && estimates.has(headline.rule)) return null;
  if (progress.eta === null || progress.left === 0 || verdict === 'blocked' || verdict === 'not-set-up')
    return null;
  const seconds = (progress.eta - at) / 1000;
  return seconds > FAR_SECONDS
    ? `at this pace another ${roughDuration(seconds)}`
    : `should finish about ${clockTime(progress.eta, timeZone, at)}`;
}
