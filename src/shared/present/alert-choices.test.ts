import { expect, it } from 'vitest';
import { alertChoices } from './alert-choices.ts';

it('offers what may raise an alert, and no note that never does', () => {
  const rules = alertChoices().map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['low-power-mode', 'stalled', 'will-sleep']));
  expect(rules).not.toContain('server-pace');
});
