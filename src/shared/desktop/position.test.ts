import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centeredIn, type Display, underIcon } from './position.ts';

const size = { width: 380, height: 600 };
const main: Display = {
  bounds: { x: 0, y: 0, width: 1440, height: 900 },
  workArea: { x: 0, y: 24, width: 1440, height: 800 },
  internal: false,
};
const notch: Display = {
  bounds: { x: 0, y: 0, width: 1512, height: 982 },
  workArea: { x: 0, y: 38, width: 1512, height: 944 },
  internal: false,
};
const left: Display = {
  bounds: { x: -1920, y: 120, width: 1920, height: 1080 },
  workArea: { x: -1920, y: 145, width: 1920, height: 1055 },
  internal: false,
};
const above: Display = {
  bounds: { x: 200, y: -1080, width: 1920, height: 1080 },
  workArea: { x: 200, y: -1055, width: 1920, height: 1055 },
  internal: false,
};
const hiding: Display = { ...main, workArea: main.bounds };
const dockLeft: Display = { ...main, workArea: { x: 80, y: 24, width: 1360, height: 876 } };
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
  });
});

describe('a window is in the middle of where there is room', () => {
  it.each([
    ['on the main display', main, size, { x: 530, y: 124, ...size }],
    ['beside a Dock at the left', dockLeft, size, { x: 570, y: 162, ...size }],
    ['on a display left of the main one', left, size, { x: -1150, y: 373, ...size }],
    ['on a display above the main one', above, size, { x: 970, y: -827, ...size }],
    ['as whole points', main, { width: 381, height: 601 }, { x: 530, y: 124, width: 381, height: 601 }],
    ['no larger than there is', main, { width: 2000, height: 1000 }, main.workArea],
  ])('%s', (_, { workArea }, wanted, expected) => {
    expect(centeredIn(workArea, wanted)).toEqual(expected);
  });

  it('whatever its size, inside it and on whole points', () => {
    const side = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(main, notch, left, above, dockLeft), (width, height, on) => {
        const { workArea } = on;
        const placed = centeredIn(workArea, { width, height });
        expect(Object.values(placed).every(Number.isInteger)).toBe(true);
        expect(placed.x).toBeGreaterThanOrEqual(workArea.x);
        expect(placed.y).toBeGreaterThanOrEqual(workArea.y);
        expect(placed.x + placed.width).toBeLessThanOrEqual(workArea.x + workArea.width);
        expect(placed.y + placed.height).toBeLessThanOrEqual(workArea.y + workArea.height);
      }),
    );
  });
});

it('what is wider than the display starts at its left edge', () => {
  expect(underIcon({ tray: icon(900), display: main, size: { width: 2000, height: 10 } }).x).toBe(5);
});

it('wherever in a menu bar the icon is, the popover is on whole points inside the work area', () => {
  const along = fc.double({ min: 0, max: 1, noNaN: true });
  const wide = fc.double({ min: 1, max: 200, noNaN: true });
  const tall = fc.double({ min: 1, max: 60, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(main, notch, left, above, dockLeft),
      along,
      wide,
      tall,
      (display, share, width, height) => {
        const { workArea, bounds } = display;
        const tray = { x: bounds.x + share * (bounds.width - width), y: bounds.y, width, height };
        const { x, y } = underIcon({ tray, display, size });
        expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
        expect(x).toBeGreaterThanOrEqual(workArea.x + 5);
        expect(x + size.width).toBeLessThanOrEqual(workArea.x + workArea.width - 5);
        expect(y).toBeGreaterThanOrEqual(workArea.y + 5);
        expect(y).toBeLessThanOrEqual(workArea.y + 65);
      },
    ),
  );
});
