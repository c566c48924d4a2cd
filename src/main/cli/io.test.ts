import { expect, it } from 'vitest';
import { shortPath, wantsColor } from './io.ts';

it.each([
  ['a pipe', {}, false, false],
  ['a terminal', {}, true, true],
  ['NO_COLOR', { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, true, true],
  ['NO_COLOR above FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
  ['a dumb terminal', { TERM: 'dumb' }, true, false],
])('color: %s', (_case, env, isTerminal, wanted) => {
  expect(wantsColor(env, isTerminal)).toBe(wanted);
});

it.each([
  ['/Users/a/Desktop', '~/Desktop'],
  ['/Users/a', '~'],
  ['/Users/ab/Desktop', '/Users/ab/Desktop'],
  ['night', 'night'],
])('%s is shown as %s', (path, shown) => {
  expect(shortPath(path, '/Users/a')).toBe(shown);
});
