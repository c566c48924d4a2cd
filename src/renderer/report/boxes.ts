/** In pixels of a picture, whole ones. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Arrow keys move by this part of the picture's longer side. */
const STEP = 1 / 64;
/** What was hardly dragged was a click. */
export const SMALLEST = 4;

export const stepOf = ({ width, height }: Size): number =>
  Math.max(1, Math.round(Math.max(width, height) * STEP));

/** The box that arrow keys move about before it is placed. */
export function firstBox({ width, height }: Size): Box {
  const [wide, high] = [Math.max(1, Math.round(width / 4)), Math.max(1, Math.round(height / 12))];
  return { x: Math.round((width - wide) / 2), y: Math.round((height - high) / 2), width: wide, height: high };
}

/** The box between two corners, whichever was first, cut off at the picture's edges. */
export function between(a: Point, b: Point, size: Size): Box {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)].map((x) => within(x, 0, size.width));
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)].map((y) => within(y, 0, size.height));
  const [x, y] = [Math.floor(left ?? 0), Math.floor(top ?? 0)];
  return { x, y, width: Math.ceil(right ?? 0) - x, height: Math.ceil(bottom ?? 0) - y };
}

const directions: ReadonlyMap<string, Point> = new Map([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
]);

/** Where an arrow key takes the box, or with Shift its far corner. Null: another key. */
export function byKey(box: Box, key: string, isSizing: boolean, size: Size): Box | null {
  const direction = directions.get(key);
  if (!direction) return null;
  const [x, y] = [direction.x * stepOf(size), direction.y * stepOf(size)];
  if (isSizing) {
    return {
      ...box,
      width: within(box.width + x, 1, size.width - box.x),
      height: within(box.height + y, 1, size.height - box.y),
    };
  }
  return {
    ...box,
    x: within(box.x + x, 0, size.width - box.width),
    y: within(box.y + y, 0, size.height - box.height),
  };
}

const within = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);
