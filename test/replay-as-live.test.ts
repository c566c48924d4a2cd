import { describe, expect, it } from 'vitest';
import { Engine } from '../src/main/engine/engine.ts';
import { replay } from '../src/main/engine/replay.ts';
import { readRecording } from '../src/main/system/read-recording.ts';
import { recordedSystem } from '../src/main/system/recorded.ts';
import type { Recording } from '../src/main/system/recording-format.ts';
import type { State } from '../src/shared/diagnosis.ts';
import { advance, beginWatch } from '../src/shared/state.ts';
import { recordingFolder, stories } from './harness/expectation.ts';

const open = (story: string) => readRecording(recordingFolder(story));

/** As the replay does it, taking every shortcut. */
async function played(recording: Recording): Promise<readonly State[]> {
  const states: State[] = [];
  await replay(recording, { onState: (state) => void states.push(state) });
  return states;
}

/** As on a live Mac: whatever is due is asked and read anew. */
async function asked(recording: Recording, moments: readonly State[]): Promise<readonly State[]> {
  const system = recordedSystem(recording);
  const engine = new Engine(system);
  const states: State[] = [];
  let last = recording.header.startedAt;
  for (const { at } of moments) {
    system.advanceTo(at);
    states.push(await engine.sample('tick', { awake: (at - last) / 1000, asleep: 0 }));
    last = at;
  }
  return states;
}

/** A recording without its events: every sample is a tick, so that both take the same ones. */
async function quiet(story: string): Promise<Recording> {
  return { ...(await open(story)), events: [] };
}

const facts = ({ snapshot, ...state }: State) => ({ ...state, snapshot: Object.entries(snapshot).sort() });

describe('a replay tells what a live watch would have told, sample by sample', () => {
  it.each(stories())('%s', async (story) => {
    const recording = await quiet(story);
    // The last one is a look.
    const ours = (await played(recording)).slice(0, -1);
    const theirs = await asked(recording, ours);
    expect(ours.map(facts)).toEqual(theirs.map(facts));
  });
});

describe('judging only what has changed comes to the same as judging everything', () => {
  it.each(stories())('%s', async (story) => {
    let watch = beginWatch(0);
    let last = 0;
    for (const state of await played(await open(story))) {
      const passed = { awake: last === 0 ? 0 : (state.at - last) / 1000, asleep: 0 };
      const anew = { ...watch, judging: { ...watch.judging, known: null } };
      const next = advance(watch, state.snapshot, state.at, passed);
      expect(next.state).toEqual(advance(anew, state.snapshot, state.at, passed).state);
      watch = next.watch;
      last = state.at;
    }
  });
});
