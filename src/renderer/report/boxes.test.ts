import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, between, byKey, firstBox, type Size, stepOf } from './boxes.ts';

const picture: Size = { width: 640, height: 400 };
const box: Box = { x: 100, y: 50, width: 60, height: 40 };

const isWithin = ({ x, y, width, height }: Box, size: Size): boolean =>
  [x, y, width, height].every(Number.isInteger) &&
  x >= 0 &&
  y >= 0 &&
  width >= 0 &&
  height >= 0 &&
  x + width <= size.width &&
  y + height <= size.height;

describe('a box by keyboard', () => {
  it.each(['a', 'Enter', 'Escape', 'Tab', ' ', 'constructor'])('is left alone by %s', (key) => {
    expect(byKey(box, key, false, picture)).toBeNull();
  });

  it.each([
    ['ArrowLeft', false, { ...box, x: 90 }],
    ['ArrowRight', false, { ...box, x: 110 }],
    ['ArrowUp', false, { ...box, y: 40 }],
    ['ArrowDown', false, { ...box, y: 60 }],
    ['ArrowRight', true, { ...box, width: 70 }],
    ['ArrowUp', true, { ...box, height: 30 }],
  ])('%s, sizing %s', (key, isSizing, expected) => {
    expect(stepOf(picture)).toBe(10);
    expect(byKey(box, key, isSizing, picture)).toEqual(expected);
  });

  it('stays at the edge', () => {
    const corner = { ...box, x: 0, y: 0 };
    expect(byKey(corner, 'ArrowLeft', false, picture)).toEqual(corner);
    expect(byKey({ ...box, width: 540 }, 'ArrowRight', true, picture)).toEqual({ ...box, width: 540 });
    expect(byKey({ ...box, height: 5 }, 'ArrowUp', true, picture)).toEqual({ ...box, height: 1 });
  });
});

describe('a box by pointer', () => {
  it.each([
    [
      { x: 10, y: 20 },
      { x: 40, y: 60 },
    ],
    [
      { x: 40, y: 60 },
      { x: 10, y: 20 },
    ],
    [
      { x: 10, y: 60 },
      { x: 40, y: 20 },
    ],
  ])('from %j to %j', (a, b) => {
    expect(between(a, b, picture)).toEqual({ x: 10, y: 20, width: 30, height: 40 });
  });

  it('covers every pixel that it touches, and ends at the edges', () => {
    expect(between({ x: 10.9, y: -5 }, { x: 900, y: 20.1 }, picture)).toEqual({
      ...{ x: 10, y: 0 },
      ...{ width: 630, height: 21 },
    });
  });
});

describe('any box of any picture', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  const size = fc.record({ width: side, height: side });
  const point = fc.record({ x: fc.double({ noNaN: true }), y: fc.double({ noNaN: true }) });

  it('lies within it, wherever the pointer went', () => {
    fc.assert(fc.property(point, point, size, (a, b, whole) => isWithin(between(a, b, whole), whole)));
  });

  it('lies within it and never vanishes, whatever keys were pressed', () => {
    const key = fc.tuple(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'), fc.boolean());
    fc.assert(
      fc.property(size, fc.array(key, { maxLength: 200 }), (whole, keys) => {
        const last = keys.reduce(
          (at, [name, sizing]) => byKey(at, name, sizing, whole) ?? at,
          firstBox(whole),
        );
        return isWithin(last, whole) && last.width > 0 && last.height > 0;
      }),
    );
  });
});
