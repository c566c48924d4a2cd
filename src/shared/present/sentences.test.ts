import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { generalSentences } from './sentences.ts';

describe('a rule in general', () => {
  it.each(rules.map(({ id }) => id))('%s: a headline without a place to fill', (id) => {
    expect(generalSentences(id).what).not.toMatch(/[{}…]/);
  });

  it('begins a sentence with a capital where a number is left out', () => {
    expect(generalSentences('stalled').why).toMatch(/^Items are left, and /);
    expect(generalSentences('engine-wedged').why).toMatch(/nothing was uploaded for …\. Items are left\.$/);
  });
});
