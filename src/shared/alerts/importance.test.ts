import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { causeOf, everSpeaks, importanceOf, ruleOfCause } from './importance.ts';

const those = (importance: string) =>
  rules.flatMap(({ id, effect }) => (importanceOf({ rule: id, effect }) === importance ? [id] : []));

describe('which rules speak up', () => {
  it('what slows, and notes, never do', () => {
    const quiet = rules.filter(({ effect }) => effect === 'slows' || effect === 'note').map(({ id }) => id);
    expect(quiet.length).toBeGreaterThan(10);
    expect(those('silent').filter((id) => !quiet.includes(id))).toEqual(['paused-by-you', 'system-busy']);
    expect(quiet.filter((id) => !those('silent').includes(id))).toEqual([]);
  });

  it('only what costs the whole night is urgent', () => {
    expect(those('urgent')).toEqual([
      'signed-out',
      'sign-in-needed',
      'icloud-storage-full',
      'will-sleep',
      'lid-will-sleep',
      'battery-will-run-out',
    ]);
  });

  it('a rule that speaks in one case only can be muted too', () => {
    const speaking = rules.filter(everSpeaks).map(({ id }) => id);
    expect(speaking).toEqual(expect.arrayContaining(['offline', 'stalled', 'will-sleep', 'disk-low']));
    expect(speaking.filter((id) => ['slept', 'wifi-weak', 'paused-by-you'].includes(id))).toEqual([]);
  });

  it('a finding counts by what it does, not by what its rule does otherwise', () => {
    expect(importanceOf({ rule: 'clock-wrong', effect: 'slows' })).toBe('silent');
    expect(importanceOf({ rule: 'disk-low', effect: 'risk' })).toBe('usual');
  });
});

describe('a cause', () => {
  it.each([
    ['low-power-mode', undefined, 'low-power-mode'],
    ['low-power-mode', 'engine-alone', 'low-power-mode'],
    ['battery-low', 'engine', 'battery-low'],
    ['will-sleep', 'ac', 'will-sleep/ac'],
    ['low-power-mode', 'always', 'low-power-mode'],
    ['stalled', 'sending', 'stalled'],
  ] as const)('%s, %s is %s', (rule, variant, cause) => {
    expect(causeOf({ rule, ...(variant && { variant }) })).toBe(cause);
    expect(ruleOfCause(cause)).toBe(rule);
  });
});
