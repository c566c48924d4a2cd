import type { Finding, State } from '../diagnosis.ts';
import { isGoneInICloud } from '../headline.ts';
import { opensOf, type RuleId } from '../rules/index.ts';
import { RECOVERY_SECONDS, STALLED_SECONDS } from '../rules/stalled/rule.ts';
import { opening } from './opening.ts';
import type { Place } from './place.ts';
import { sentencesOf } from './sentences.ts';
import type { Top } from './top.ts';
import { duration } from './units.ts';

/** Counts come every five minutes: below this, a number that stays says nothing. */
const SAME_FOR_LONG_SECONDS = 15 * 60;

type Story = Omit<Top, 'mark' | 'under'>;

/** The story where no finding tells it. */
export function nothingFound(state: State, place: Place): Story {
  const quiet = { photosShows: null, steps: [], stepsFollow: false, opens: null, why: null, fix: null };
  if (state.verdict === 'up-to-date') return { ...quiet, ...upToDate(state, place) };
  if (state.verdict === 'uploading') return { ...quiet, ...uploading(state, place) };
  if (state.progress.left === 0) return { ...quiet, ...nothingLeft(state, place) };
  return {
    ...quiet,
    headline: 'No trouble found, but no sign of uploading either',
    ...whyUnknown(state, place),
  };
}

/** While the library is compared, a number that falls is no upload yet. */
function uploading(state: State, place: Place): Pick<Story, 'headline'> & Partial<Story> {
  const compared = foundOf(state, 'rebaseline');
  if (!compared) return { headline: 'Uploading: nothing is in the way' };
  const { why, fix } = sentencesOf(compared, state.at, place);
  return {
    headline: 'Photos is comparing your library with iCloud',
    why: { label: 'Why it matters', text: why },
    fix,
  };
}

const foundOf = ({ diagnoses }: State, rule: RuleId): Finding | undefined =>
  diagnoses.find((one): one is Finding => one.rule === rule && one.outcome === 'found');

/** What Photos only refers to is never uploaded, and nobody may take it for safe. */
function upToDate(state: State, place: Place): Pick<Story, 'headline'> & Partial<Story> {
  const outside = foundOf(state, 'items-referenced');
  if (!outside) return { headline: 'Everything is uploaded to iCloud' };
  const { what, fix } = sentencesOf(outside, state.at, place);
  const opens = opensOf(outside);
  return {
    headline: 'Everything in the library is uploaded to iCloud',
    why: { label: 'But', text: `${what}.` },
    fix,
    opens: opens && opening(opens, place),
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
function whyUnknown(state: State, place: Place): Pick<Story, 'why' | 'fix' | 'opens'> {
  const { snapshot, progress, pace } = state;
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
  const { unchangedSeconds, fellSeconds, watchedSeconds } = pace;
  if (unchangedSeconds !== null && unchangedSeconds >= SAME_FOR_LONG_SECONDS) {
    return {
      why: because(`The number of items left has been the same for ${duration(unchangedSeconds)}.`),
      fix: whileTheSame(state, unchangedSeconds, place),
      opens: null,
    };
  }
  if (watchedSeconds >= SAME_FOR_LONG_SECONDS) {
    const since = duration(fellSeconds ?? watchedSeconds);
    return {
      why: because(`The number of items left changes, but it has not fallen for ${since}.`),
      fix: 'Either more is added than goes up, or nothing goes up yet. Leave Unstuck running and let it watch.',
      opens: null,
    };
  }
  return {
    why: because('One look cannot tell whether the number of items left falls.'),
    fix: 'Check again in a few minutes, or leave Unstuck running and let it watch.',
    opens: null,
  };
}

/** What is to be done while the number stays; null: nothing that would be known. */
function whileTheSame(state: State, unchangedSeconds: number, place: Place): string | null {
  const compared = foundOf(state, 'rebaseline');
  if (compared) return sentencesOf(compared, state.at, place).fix;
  if (unchangedSeconds < STALLED_SECONDS)
    return 'Leave Unstuck running: after two hours without a change it says what to try.';
  const { unblockedSeconds } = state.pace;
  return unblockedSeconds !== null && unblockedSeconds < RECOVERY_SECONDS
    ? 'What was in the way is gone. Give Photos a quarter of an hour to go on.'
    : null;
}
