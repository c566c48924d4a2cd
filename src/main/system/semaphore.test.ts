import { describe, expect, it } from 'vitest';
import { semaphore, shared } from './semaphore.ts';

describe('semaphore', () => {
  it('lets in no more than it has places, first come first served', async () => {
    const place = semaphore(2);
    const started: number[] = [];
    const gates = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
    const done = gates.map((gate, nth) =>
      place(async () => {
        started.push(nth);
        await gate.promise;
      }),
    );

    expect(started.length).toBeLessThanOrEqual(2);
    gates[1]?.resolve();
    await done[1];
    await expect.poll(() => started).toEqual([0, 1, 2]);
    gates[0]?.resolve();
    await done[0];
    await expect.poll(() => started).toEqual([0, 1, 2, 3]);
    for (const gate of gates) gate.resolve();
    await Promise.all(done);
  });

  it('frees the place of a task that fails', async () => {
    const place = semaphore(1);
    await expect(place(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(place(async () => 'yes')).resolves.toBe('yes');
  });
});

describe('shared', () => {
  it('asks once for the same key, again when answered, and apart for another key', async () => {
    const once = shared<number>();
    let asked = 0;
    const task = async () => {
      asked += 1;
      return asked;
    };
    expect(await Promise.all([once('a', task), once('a', task), once('b', task)])).toEqual([1, 1, 2]);
    expect(await once('a', task)).toBe(3);
  });

  it('does not remember a failure', async () => {
    const once = shared<string>();
    await expect(once('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(once('a', async () => 'yes')).resolves.toBe('yes');
  });
});
