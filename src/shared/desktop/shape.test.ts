import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Display } from './position.ts';
import { displayOfIcon, shapeFor } from './shape.ts';

const at = (x: number, y: number, width: number, height: number, internal = false): Display => ({
  bounds: { x, y, width, height },
  workArea: { x, y: y + 24, width, height: height - 24 },
  internal,
});
const main = at(0, 0, 1440, 900);
const left = at(-1920, 120, 1920, 1080);
const above = at(200, -1080, 1920, 1080);
const builtIn = at(0, 0, 1440, 900, true);
const notched = at(0, 0, 1512, 982, true);
const notchedAir = at(0, 0, 1470, 956, true);
const all = [main, left, above];
const icon = (x: number, y = 0, width = 30, height = 24) => ({ x, y, width, height });

describe('an icon that can be seen has its popover', () => {
  it.each([
    ['in the middle of the menu bar', icon(705), [main], main],
    ['at its right end', icon(1410), [main], main],
    ['in a taller menu bar', icon(1000, 0, 30, 38), [main], main],
    ['just above the screen, with a menu bar that hides itself', icon(900, -24), [main], main],
    ['on a display left of the main one', icon(-400, 120), all, left],
    ['on a display above the main one', icon(1600, -1080), all, above],
    ['in the middle, without a notch', icon(705), [builtIn], builtIn],
    ['right of the notch', icon(860), [notched], notched],
    ['left of the notch', icon(620), [notched], notched],
    ['right of a smaller notch', icon(835), [notchedAir], notchedAir],
    ['in the middle of another display of that form', icon(741), [{ ...notched, internal: false }], notched],
  ])('%s', (_, tray, displays, { bounds }) => {
    expect(shapeFor({ tray, displays })).toBe('popover');
    expect(displayOfIcon({ tray, displays })?.bounds).toEqual(bounds);
  });
});

describe('an icon that cannot be seen leaves a window', () => {
  it.each([
    ['none', null, all],
    ['no width', icon(900, 0, 0), all],
    ['no height', icon(900, 0, 30, 0), all],
    ['not laid out yet', icon(0, 0, 0, 0), all],
    ['the lower left corner', icon(0, 900), [main]],
    ['the lower left corner without a width', icon(0, 900, 0), [main]],
    ['the upper left corner', icon(0, 0), [main]],
    ['below the menu bar', icon(900, 400), all],
    ['right of the display', icon(1500), [main]],
    ['half outside', icon(1425), [main]],
    ['on a display that is gone', icon(-400, 120), [main]],
    ['not a number', icon(Number.NaN), all],
    ['endless', icon(Number.NEGATIVE_INFINITY), all],
    ['as tall as the screen', icon(900, 0, 30, 900), all],
    ['behind the notch', icon(741), [notched]],
    ['mostly behind the notch', icon(830), [notched]],
    ['behind a smaller notch', icon(760), [notchedAir]],
    ['no display', icon(900), []],
  ])('%s', (_, tray, displays) => {
    expect(shapeFor({ tray, displays })).toBe('window');
    expect(displayOfIcon({ tray, displays })).toBeNull();
  });
});

it('whatever the icon says, a popover has the icon inside a menu bar', () => {
  const any = fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.double());
  const rectangle = fc.record({ x: any, y: any, width: any, height: any });
  fc.assert(
    fc.property(fc.option(rectangle), fc.subarray([...all, notched]), (tray, displays) => {
      const on = displayOfIcon({ tray, displays });
      expect(shapeFor({ tray, displays })).toBe(on === null ? 'window' : 'popover');
      if (on === null || tray === null) return;
      expect(tray.x).toBeGreaterThan(on.bounds.x);
      expect(tray.x + tray.width).toBeLessThanOrEqual(on.bounds.x + on.bounds.width);
      expect(Math.abs(tray.y - on.bounds.y)).toBeLessThanOrEqual(60);
    }),
  );
});
