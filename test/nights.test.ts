import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RECORDINGS, stories } from './harness/expectation.ts';
import { playNight } from './harness/night-expectation.ts';

const expectedFile = (story: string): URL => new URL(`${story}/expected-night.json`, RECORDINGS);
const nights = stories().filter((story) => existsSync(expectedFile(story)));

describe('the bundled nights are told as they must be', () => {
  it('has at least five', () => expect(nights.length).toBeGreaterThanOrEqual(5));

  it.each(nights)('%s', async (story) => {
    const expected: unknown = JSON.parse(readFileSync(expectedFile(story), 'utf8'));
    const told = await playNight(story);
    expect(told).toEqual(expected);
    const { from, to, stretches = [] } = told ?? {};
    // They follow each other from the first moment to the last.
    expect([from, ...stretches.map((one) => one.to)]).toEqual([...stretches.map((one) => one.from), to]);
  });
});
