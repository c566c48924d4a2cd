import { expect, it } from 'vitest';
import { healthyFacts } from '../../../test/harness/snapshot.ts';
import { MORNING, makeState } from '../../../test/harness/state.ts';
import { memoryHistory } from './memory-history.ts';
import { writingDown } from './written-down.ts';

const MINUTE_MS = 60_000;

it('writes down that another library is watched, and not which', () => {
  const history = memoryHistory();
  const write = writingDown(history);
  for (const [minute, name] of ['A', 'A', 'B', 'B'].entries()) {
    const at = MORNING + minute * MINUTE_MS;
    const library = { ...healthyFacts(at).library, path: `~/Pictures/${name}.photoslibrary` };
    expect(write(makeState({ at, facts: { library } }))).toBeNull();
  }
  const { events } = history.between(MORNING, MORNING + 10 * MINUTE_MS);
  expect(events).toEqual([{ at: MORNING + 2 * MINUTE_MS, kind: 'library-changed', detail: null }]);
});
