import { expect, it } from 'vitest';
import { bound, boundIn } from './bound.ts';

const shown = (text: string): string => text.replaceAll('\u00a0', '_');

it.each([
  ['On battery, 71 %', 'On battery, 71_%'],
  ['since 22:14 (8 h 48 min)', 'since 22:14 (8_h 48_min)'],
  ['1,284 items left, 38.2 GB', '1,284_items left, 38.2_GB'],
  ['1 item, 1 day', '1_item, 1_day'],
  ['22 h.', '22_h.'],
  ['macOS 26 has a menu', 'macOS 26 has a menu'],
  ['2 hotels', '2 hotels'],
])('%s', (text, held) => {
  expect(shown(bound(text))).toBe(held);
});

it('holds together every text in a view', () => {
  const view = { at: 1, rows: [{ text: '611 MB', none: null }] };
  expect(boundIn(view)).toEqual({ at: 1, rows: [{ text: '611\u00a0MB', none: null }] });
});
