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
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Scene {
  /** Of the icon in the menu bar; null where there is none. */
  readonly tray: Rectangle | null;
  /** The one that the icon is on. */
  readonly display: Display;
  readonly size: { readonly width: number; readonly height: number };
}

const GAP = 5;
/** No menu bar is taller; what lies lower is not in it. */
const MENU_BAR = 60;

/** Where the popover goes: below its icon, or at the top right where the icon's place is not to be believed. */
export function positionFor(scene: Scene): Point {
  return underIcon(scene) ?? topRight(scene);
}

/** Null: the icon says that it is where no icon can be. */
export function underIcon({ tray, display, size }: Scene): Point | null {
  if (tray === null || !isInMenuBar(tray, display.bounds)) return null;
  return {
    x: clampedX(tray.x + tray.width / 2 - size.width / 2, display.workArea, size.width),
    y: Math.round(Math.max(tray.y + tray.height, display.workArea.y) + GAP),
  };
}

function topRight({ display: { workArea }, size }: Scene): Point {
  return {
    x: clampedX(Number.POSITIVE_INFINITY, workArea, size.width),
    y: Math.round(workArea.y + GAP),
  };
}

/** What is too wide for the display keeps its left edge visible. */
function clampedX(x: number, { x: left, width: room }: Rectangle, width: number): number {
  return Math.round(Math.max(left + GAP, Math.min(x, left + room - width - GAP)));
}

/**
 * Icons that are hidden, under the notch or not laid out yet report an empty size, the corner of the screen or its lower
 * edge. The left end of a menu bar always belongs to the Apple menu.
 */
function isInMenuBar(tray: Rectangle, { x, y, width }: Rectangle): boolean {
  if (![tray.x, tray.y, tray.width, tray.height].every(Number.isFinite)) return false;
  if (tray.width <= 0 || tray.height <= 0 || tray.height > MENU_BAR) return false;
  const inside = tray.x > x && tray.x + tray.width <= x + width;
  // A menu bar that hides itself waits just above the screen.
  return inside && tray.y >= y - MENU_BAR && tray.y + tray.height <= y + MENU_BAR;
}
