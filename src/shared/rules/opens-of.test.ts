import { describe, expect, it } from 'vitest';
import { texts } from '../text/en/index.ts';
import type { RuleText } from '../text/texts.ts';
import { opensOf, type RuleId, rules } from './index.ts';

describe('where a finding is put right', () => {
  it.each<readonly [RuleId, string | undefined, string | null]>([
    ['disk-full', undefined, 'storage'],
    ['disk-full', 'engine', 'storage'],
    ['disk-full', 'external', null],
    ['disk-low', 'short', 'storage'],
    ['disk-low', 'external', null],
    ['disk-low', 'external-short', null],
    ['icloud-photos-off', undefined, 'icloud-photos'],
    ['icloud-photos-off', 'leaving', 'icloud-storage'],
    ['icloud-photos-off', 'gone', 'icloud-photos'],
    // Nothing that any object has by itself is a variant.
    ['icloud-photos-off', 'constructor', 'icloud-photos'],
    ['library-missing', undefined, null],
  ])('%s, variant %s: %s', (rule, variant, opens) => {
    expect(opensOf(variant === undefined ? { rule } : { rule, variant })).toBe(opens);
  });

  it.each(rules.filter(({ opensFor }) => opensFor))('$id names variants that have sentences', (rule) => {
    const { variants = {} }: RuleText = texts[rule.id];
    expect(Object.keys(variants)).toEqual(expect.arrayContaining(Object.keys(rule.opensFor ?? {})));
  });
});
