import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { replay } from '../../src/main/engine/replay.ts';
import { readRecording } from '../../src/main/system/read-recording.ts';
import type { State } from '../../src/shared/diagnosis.ts';

/** The folder of the bundled recordings. */
export const RECORDINGS = new URL('../recordings/', import.meta.url);

/** As a path: the address writes a blank or an umlaut in the name of a folder above in another way. */
export const recordingFolder = (story: string): string => fileURLToPath(new URL(story, RECORDINGS));

/** What a recording must lead to: short enough to be read, and wrong when anything that matters changes. */
export interface Expectation {
  readonly verdict: State['verdict'];
  readonly headline: { readonly rule: string; readonly since: string } | null;
  readonly photosSays: {
    readonly reason: number | null;
    readonly text: string;
    readonly source: string;
  } | null;
  /** Rule to effect and certainty, the headline first. */
  readonly found: Readonly<Record<string, string>>;
  /** Rule to the readings it lacked. */
  readonly notJudged: Readonly<Record<string, readonly string[]>>;
  readonly progress: Readonly<Record<keyof State['progress'], number | string | null>>;
}

export const stories = (): readonly string[] =>
  readdirSync(RECORDINGS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export async function playStory(story: string): Promise<Expectation> {
  return expectationOf(await replay(await readRecording(recordingFolder(story))));
}

function expectationOf(state: State): Expectation {
  const { headline, photosSays, diagnoses, progress } = state;
  const found: Record<string, string> = {};
  const notJudged: Record<string, readonly string[]> = {};
  for (const diagnosis of diagnoses) {
    if (diagnosis.outcome === 'found') found[diagnosis.rule] = `${diagnosis.effect}, ${diagnosis.certainty}`;
    if (diagnosis.outcome === 'not-judged') notJudged[diagnosis.rule] = diagnosis.missing;
  }
  return {
    verdict: state.verdict,
    headline: headline && { rule: headline.rule, since: new Date(headline.since).toISOString() },
    photosSays: photosSays && {
      reason: photosSays.reason,
      text: photosSays.text,
      source: photosSays.source,
    },
    found,
    notJudged,
    progress: { ...progress, eta: progress.eta === null ? null : new Date(progress.eta).toISOString() },
  };
}
