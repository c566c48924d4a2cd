import { retell } from '../../src/main/engine/retell.ts';
import { readRecording } from '../../src/main/system/read-recording.ts';
import { type NightJson, nightJson, nightOf } from '../../src/shared/night/night.ts';
import { recordingFolder } from './expectation.ts';

/** What the night of a recording must be: what `unstuck night --json` prints, and the facts below it. */
export interface NightExpectation extends NightJson {
  /** Label to text. */
  readonly facts: Readonly<Record<string, string>>;
}

/** A recording is a night when it is neither shorter nor longer than this. */
const NIGHT_HOURS = [9, 13] as const;

/** Null: the recording is no whole night. */
export async function playNight(story: string): Promise<NightExpectation | null> {
  const recording = await readRecording(recordingFolder(story));
  const { startedAt: from, endsAt: to, timeZone } = recording.header;
  const hours = (to - from) / 3_600_000;
  if (hours < NIGHT_HOURS[0] || hours > NIGHT_HOURS[1]) return null;
  const { chronicle, sleeps } = await retell(recording);
  const night = nightOf(chronicle, { from, to, sleeps, timeZone });
  const facts = Object.fromEntries(night.facts.map(({ label, text }) => [label, text]));
  return { ...nightJson(night), facts };
}
