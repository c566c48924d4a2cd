import { expect, it } from 'vitest';
import { listed } from './evidence.ts';

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'a', 'c'], 'a, b and c'],
])('lists %j', (names, text) => {
  expect(listed(names)).toBe(text);
});
