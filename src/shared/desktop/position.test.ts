import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Display, positionFor, underIcon } from './position.ts';

const size = { width: 380, height: 600 };
const main: Display = {
  bounds: { x: 0, y: 0, width: 1440, height: 900 },
  workArea: { x: 0, y: 24, width: 1440, height: 800 },
};
const notch: Display = {
  bounds: { x: 0, y: 0, width: 1512, height: 982 },
  workArea: { x: 0, y: 38, width: 1512, height: 944 },
};
const left: Display = {
  bounds: { x: -1920, y: 120, width: 1920, height: 1080 },
  workArea: { x: -1920, y: 145, width: 1920, height: 1055 },
};
const above: Display = {
  bounds: { x: 200, y: -1080, width: 1920, height: 1080 },
  workArea: { x: 200, y: -1055, width: 1920, height: 1055 },
};
const hiding: Display = { bounds: main.bounds, workArea: main.bounds };
const dockLeft: Display = { bounds: main.bounds, workArea: { x: 80, y: 24, width: 1360, height: 876 } };
const icon = (x: number, y = 0, width = 30, height = 24) => ({ x, y, width, height });

describe('the popover is centered below its icon', () => {
  it.each([
    ['in the middle of the menu bar', main, icon(900), { x: 725, y: 29 }],
    ['as whole points', main, icon(900.5, 0, 29.25), { x: 725, y: 29 }],
    ['clear of the taller menu bar beside a notch', notch, icon(900), { x: 725, y: 43 }],
    ['with an icon as tall as that', notch, icon(900, 0, 30, 38), { x: 725, y: 43 }],
    ['but inside the right edge', main, icon(1400), { x: 1055, y: 29 }],
    ['but inside the left edge', main, icon(60), { x: 5, y: 29 }],
    ['but beside a Dock at the left', dockLeft, icon(120), { x: 85, y: 29 }],
    ['on a display left of the main one', left, icon(-400, 120), { x: -575, y: 150 }],
    ['on a display above the main one', above, icon(1200, -1080), { x: 1025, y: -1050 }],
    ['below a menu bar that hides itself', hiding, icon(900), { x: 725, y: 29 }],
    ['when that one waits above the screen', hiding, icon(900, -24), { x: 725, y: 5 }],
  ])('%s', (_, display, tray, expected) => {
    expect(underIcon({ tray, display, size })).toEqual(expected);
    expect(positionFor({ tray, display, size })).toEqual(expected);
  });
});

describe('an icon that cannot be there', () => {
  it.each([
    ['none', null],
    ['no width', icon(900, 0, 0)],
    ['no height', icon(900, 0, 30, 0)],
    ['the lower left corner', icon(0, 900)],
    ['the upper left corner', icon(0, 0)],
    ['below the menu bar', icon(900, 400)],
    ['right of the display', icon(1500)],
    ['half outside', icon(1425)],
    ['not a number', icon(Number.NaN)],
    ['endless', icon(Number.NEGATIVE_INFINITY)],
    ['as tall as the screen', icon(900, 0, 30, 900)],
  ])('%s: the popover goes to the top right', (_, tray) => {
    expect(underIcon({ tray, display: main, size })).toBeNull();
    expect(positionFor({ tray, display: main, size })).toEqual({ x: 1055, y: 29 });
  });

  it('on a display left of the main one: its top right', () => {
    expect(positionFor({ tray: icon(900, 2000), display: left, size })).toEqual({ x: -385, y: 150 });
  });
});

it('what is wider than the display starts at its left edge', () => {
  expect(positionFor({ tray: icon(900), display: main, size: { width: 2000, height: 10 } }).x).toBe(5);
});

it('whatever the icon says, the popover is on whole points inside the work area', () => {
  const any = fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.double());
  const rectangle = fc.record({ x: any, y: any, width: any, height: any });
  fc.assert(
    fc.property(
      fc.option(rectangle),
      fc.constantFrom(main, notch, left, above, dockLeft),
      (tray, display) => {
        const { x, y } = positionFor({ tray, display, size });
        const { workArea } = display;
        expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
        expect(x).toBeGreaterThanOrEqual(workArea.x + 5);
        expect(x + size.width).toBeLessThanOrEqual(workArea.x + workArea.width - 5);
        expect(y).toBeGreaterThanOrEqual(workArea.y + 5);
        expect(y).toBeLessThanOrEqual(workArea.y + 65);
      },
    ),
  );
});
