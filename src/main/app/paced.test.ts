import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../test/harness/repository.ts';
import type { State } from '../../shared/diagnosis.ts';
import { replay } from '../engine/replay.ts';
import { readRecording } from '../system/read-recording.ts';
import { paced } from './pace.ts';
import { watchRecording } from './paced.ts';

const recording = await readRecording(join(root, 'test/recordings/lid-closed-at-0113'));

/** All that the watch of a recording tells, in order. */
async function told() {
  const heard: { readonly what: string; readonly at: number; readonly now: number }[] = [];
  const states: State[] = [];
  const ended = Promise.withResolvers<void>();
  const watching = watchRecording(recording, paced(Number.POSITIVE_INFINITY), {
    onState: (state) => {
      states.push(state);
      heard.push({ what: 'sample', at: state.at, now: watching.now() });
      if (state.at >= recording.header.endsAt) ended.resolve();
    },
    onEvent: (event, at) => void heard.push({ what: event, at, now: watching.now() }),
    onSlept: () => {},
    onClocks: () => {},
  });
  await ended.promise;
  return { heard, states, watching };
}

describe('a recording as if it were this Mac', () => {
  it('gives the same states as playing it at once', async () => {
    const { states } = await told();
    const played: State[] = [];
    await replay(recording, { onState: (state) => void played.push(state) });
    expect(states.map(({ at, verdict }) => [at, verdict])).toEqual(
      played.map(({ at, verdict }) => [at, verdict]),
    );
  });

  it('tells events and samples in order, each at its time', async () => {
    const { heard } = await told();
    expect(heard.toSorted((a, b) => a.at - b.at)).toEqual(heard);
    expect(heard.filter(({ at, now }) => at !== now)).toEqual([]);
    const sleep = heard.findIndex(({ what }) => what === 'suspend');
    expect(heard[sleep + 1]?.what).toBe('resume');
  });

  it('tells the last state again when it is looked at', async () => {
    const { states, watching } = await told();
    const count = states.length;
    await watching.sample('look');
    expect(states.length).toBe(count + 1);
    expect(states.at(-1)).toBe(states.at(-2));
  });

  it('tells nothing any more once it is stopped', async () => {
    const pace = paced(60);
    const first = Promise.withResolvers<void>();
    let samples = 0;
    const watching = watchRecording(recording, pace, {
      onState: () => {
        samples += 1;
        watching.stop();
        first.resolve();
      },
      onEvent: () => {},
      onSlept: () => {},
      onClocks: () => {},
    });
    await first.promise;
    pace.setSpeed(Number.POSITIVE_INFINITY);
    // While another watch comes to the end of the same recording, this one could have told all of it too.
    await told();
    expect(samples).toBe(1);
  });
});
