import { describe, expect, it } from 'vitest';
import { notingSleep } from '../src/main/cli/noting-sleep.ts';
import { watch } from '../src/main/engine/chain.ts';
import { replay } from '../src/main/engine/replay.ts';
import { readRecording } from '../src/main/system/read-recording.ts';
import { recordedSystem } from '../src/main/system/recorded.ts';
import { type Line, recordingSystem } from '../src/main/system/recording.ts';
import type { Recording } from '../src/main/system/recording-format.ts';
import { parseSteps } from '../src/main/system/recording-steps.ts';
import type { System } from '../src/main/system/system.ts';
import type { State } from '../src/shared/diagnosis.ts';
import { recordingFolder } from './harness/expectation.ts';

/** Each answer takes so long, and each timer rings so much too late. */
const ANSWER_MS = 7;
const LATE_MS = 3;

/** The recorded Mac as it was when it lived: time passes while it answers, and it sleeps through its sleeps. */
function living(recording: Recording, ended: AbortController): System {
  const { startedAt, endsAt } = recording.header;
  const played = recordedSystem(recording);
  const times = (event: string) =>
    recording.events.filter((one) => one.event === event).map((one) => startedAt + one.atSeconds * 1000);
  const [wakes, sleeps] = [times('resume'), times('suspend')];
  let now = startedAt;
  let asleep = 0;
  const later = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    now += ANSWER_MS;
    return answer;
  };
  const pass = (ms: number): void => {
    const slept = sleeps.findIndex((at) => at >= now - 1000 && at <= now + ms && wakes.some((to) => to > at));
    const [from, to] = [sleeps[slept] ?? now, wakes[slept] ?? now];
    asleep += to - from;
    now += ms + LATE_MS + (to - from);
    played.advanceTo(now);
    if (now > endsAt) ended.abort();
  };
  return {
    ...played,
    kind: 'mac',
    run: (...asked) => later(played.run(...asked)),
    query: (...asked) => later(played.query(...asked)),
    get: (...asked) => later(played.get(...asked)),
    now: () => now,
    monotonic: () => now - startedAt - asleep,
    sleep: async (ms) => pass(ms),
  };
}

async function recordedAgain(recording: Recording): Promise<Recording> {
  const lines: Line[] = [];
  const ended = new AbortController();
  const machine = living(recording, ended);
  const recorded = notingSleep(
    recordingSystem(machine, (line) => lines.push(line)),
    machine,
  );
  await watch(recorded, {
    signal: ended.signal,
    onState: () => {},
    onError: (error) => {
      throw error;
    },
  });
  const source = lines.map((line) => JSON.stringify(line)).join('\n');
  const { startedAt } = recording.header;
  const header = { ...recording.header, endsAt: machine.now() };
  return { ...recording, header, ...parseSteps(source, startedAt) };
}

const judged = ({ verdict, headline, photosSays, diagnoses, progress }: State) => ({
  verdict,
  headline: headline?.rule,
  says: photosSays?.text,
  diagnoses: diagnoses.map(({ rule, outcome }) => `${rule} ${outcome}`),
  left: progress.left,
});

describe('a Mac that is recorded again, with answers that take their time', () => {
  const stories = ['low-power-mode-at-bedtime', 'outage-0200-0430', 'proxy-app-died', 'no-full-disk-access'];

  it.each(stories)('is judged as before: %s', async (story) => {
    const recording = await readRecording(recordingFolder(story));
    const before = await replay(recording);
    const again = await replay(await recordedAgain(recording));
    expect(judged(again)).toEqual(judged(before));
    const late = (again.headline?.since ?? 0) - (before.headline?.since ?? 0);
    expect(Math.abs(late)).toBeLessThanOrEqual(5 * 60_000);
  });

  it.each(stories)('tells at its first look what it then answered: %s', async (story) => {
    const recording = await readRecording(recordingFolder(story));
    const first = async (played: Recording) => (await replay(played, { at: 0 })).snapshot;
    const known = (snapshot: State['snapshot']) =>
      Object.entries(snapshot).map(([id, reading]) => [id, reading.known]);
    expect(known(await first(await recordedAgain(recording))).sort()).toEqual(
      known(await first(recording)).sort(),
    );
  });
});
