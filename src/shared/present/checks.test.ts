import { expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { checks } from './checks.ts';

it('gives every rule exactly one row', () => {
  const placed = checks.flatMap((check) => check.rules);
  expect(placed.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

it('has rows with ids and labels of their own that fit the column', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  expect(new Set(checks.map(({ label }) => label)).size).toBe(checks.length);
  expect(checks.filter(({ label }) => label.length > 14)).toEqual([]);
});
