import { expect, it } from 'vitest';
import { fakeOutside, MINUTE_MS } from '../../../test/harness/outside.ts';
import { MORNING, makeState } from '../../../test/harness/state.ts';
import { Companion } from './companion.ts';
import { startRoutine } from './routine.ts';

it('does once a day what was due while nobody could do it', async () => {
  const done: string[] = [];
  const outside = {
    ...fakeOutside(),
    sleeps: async () => {
      done.push('sleep');
      return [];
    },
  };
  const companion = new Companion(outside);
  outside.sampled(makeState({ at: MORNING }));
  const routine = startRoutine(companion, async () => void done.push('updates'));
  await routine.catchUp();
  expect(done.toSorted()).toEqual(['sleep', 'updates']);
  outside.setNow(MORNING + MINUTE_MS);
  await routine.catchUp();
  expect(done.length).toBe(2);
  outside.setNow(MORNING + 24 * 60 * MINUTE_MS);
  await routine.catchUp();
  expect(done.length).toBe(4);
  routine.stop();
});
