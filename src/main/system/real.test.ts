import { expect, it } from 'vitest';
import { realSystem } from './real.ts';

it('never sleeps less than it was asked to', async () => {
  const { sleep, monotonic } = realSystem({ home: '/nowhere' });
  const slept: number[] = [];
  for (let nth = 0; nth < 60; nth += 1) {
    const since = monotonic();
    await sleep(3.4);
    slept.push(monotonic() - since);
  }
  expect(Math.min(...slept)).toBeGreaterThanOrEqual(3.4);
});
