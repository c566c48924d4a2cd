/** In the points of the screen, as macOS counts them; displays left of the main one have negative x. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Display {
  readonly bounds: Rectangle;
  /** Without the menu bar (taller beside a notch, absent while it hides itself) and the Dock. */
  readonly workArea: Rectangle;
  /** Part of the Mac itself. */
  readonly internal: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Scene {
  /** Of the icon in the menu bar. */
  readonly tray: Rectangle;
  /** The one that the icon is on. */
  readonly display: Display;
  readonly size: Size;
}

const GAP = 5;

/** Where the popover goes. */
export function underIcon({ tray, display: { workArea }, size }: Scene): Point {
  return {
    x: clampedX(tray.x + tray.width / 2 - size.width / 2, workArea, size.width),
    y: Math.round(Math.max(tray.y + tray.height, workArea.y) + GAP),
  };
}

/** In the middle, and no larger than there is room. */
export function centeredIn({ x, y, width: room, height: floor }: Rectangle, size: Size): Rectangle {
  const width = Math.floor(Math.min(size.width, room));
  const height = Math.floor(Math.min(size.height, floor));
  return {
    x: Math.round(x + (room - width) / 2),
    y: Math.round(y + (floor - height) / 2),
    width,
    height,
  };
}

/** What is too wide for the display keeps its left edge visible. */
function clampedX(x: number, { x: left, width: room }: Rectangle, width: number): number {
  return Math.round(Math.max(left + GAP, Math.min(x, left + room - width - GAP)));
}
