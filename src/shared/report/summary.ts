import type { Finding, State } from '../diagnosis.ts';
import { nearnessOf } from '../present/photos-shows.ts';
import type { Place } from '../present/place.ts';
import { sentencesOf } from '../present/sentences.ts';
import { sinceOf, topOf } from '../present/top.ts';
import { instant, instantOrNull } from './instant.ts';
import type { OtherCause, Summary } from './report.ts';

/** The answer, and what else is in the way. */
export function summaryOf(state: State, place: Place): Summary {
  const { headline, photosSays } = state;
  const top = topOf(state, place);
  return {
    verdict: state.verdict,
    headline: top.headline,
    rule: headline?.rule ?? null,
    certainty: headline?.certainty ?? null,
    by: headline?.by ?? null,
    since: instantOrNull(headline && sinceOf(headline, state.at)),
    why: top.why?.text ?? null,
    next: top.fix === null ? null : { text: top.fix, path: top.opens?.path ?? null },
    photosSays: photosSays && {
      text: photosSays.text,
      button: photosSays.button,
      probably: nearnessOf(photosSays, place.macosMajor) !== 'exact',
    },
    others: state.diagnoses
      .filter(
        (one): one is Finding =>
          one.outcome === 'found' && one.rule !== headline?.rule && one.effect !== 'note',
      )
      .map((finding) => otherCause(finding, state.at, place)),
  };
}

function otherCause(finding: Finding, now: number, place: Place): OtherCause {
  const { rule, effect, certainty, since } = finding;
  return { rule, text: sentencesOf(finding, now, place).what, effect, certainty, since: instant(since) };
}

/** Where not one sample could be taken. */
export const noSummary: Summary = {
  verdict: 'unknown',
  headline: 'This Mac could not be looked at, so there is no diagnosis',
  rule: null,
  certainty: null,
  by: null,
  since: null,
  why: null,
  next: null,
  photosSays: null,
  others: [],
};
