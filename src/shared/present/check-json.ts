import type { Diagnosis, State } from '../diagnosis.ts';
import type { Reading } from '../reading.ts';
import type { Place } from './place.ts';
import { sentencesOf } from './sentences.ts';

/** The version of the shape that `check --json` prints. Fields may be added without a new one. */
const FORMAT = 1;

/** The state as `check --json` prints it: public names, times as ISO 8601 in UTC with milliseconds. */
export function checkJson(state: State, place: Place): Readonly<Record<string, unknown>> {
  const { headline, progress } = state;
  return {
    format: FORMAT,
    at: iso(state.at),
    verdict: state.verdict,
    headline: headline && {
      rule: headline.rule,
      text: sentencesOf(headline, state.at, place).what,
      since: iso(headline.since),
    },
    photosSays: state.photosSays,
    diagnoses: state.diagnoses.map(diagnosisJson),
    progress: { ...progress, eta: progress.eta === null ? null : iso(progress.eta) },
    readings: Object.fromEntries(
      Object.entries(state.snapshot).map(([id, reading]) => [id, readingJson(reading as Reading<unknown>)]),
    ),
  };
}

function diagnosisJson(diagnosis: Diagnosis): Readonly<Record<string, unknown>> {
  if (diagnosis.outcome !== 'found') return diagnosis;
  const { rule, outcome, effect, certainty, values, since } = diagnosis;
  // A stall is a verdict of its own and no effect of another thing.
  return { rule, outcome, ...(effect === 'stalls' ? {} : { effect }), certainty, values, since: iso(since) };
}

/** A reading as it is printed. */
function readingJson(reading: Reading<unknown>): Readonly<Record<string, unknown>> {
  const at = iso(reading.at);
  if (reading.known) return { at, known: true, fact: reading.fact };
  return { at, known: false, gap: reading.gap, detail: reading.detail };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
