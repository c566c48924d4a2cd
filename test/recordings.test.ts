import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Expectation, playStory, RECORDINGS, stories } from './harness/expectation.ts';

describe('the bundled recordings lead to what they must', () => {
  it('has at least eight', () => expect(stories().length).toBeGreaterThanOrEqual(8));

  it.each(stories())('%s', async (story) => {
    const file = new URL(`${story}/expected.json`, RECORDINGS);
    expect(existsSync(file), 'run: npm run recordings:update, then read what it wrote').toBe(true);
    const expected = JSON.parse(readFileSync(file, 'utf8')) as Expectation;
    expect(await playStory(story)).toEqual(expected);
  });
});
