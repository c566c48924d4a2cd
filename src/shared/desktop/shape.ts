import type { Display, Rectangle } from './position.ts';

/** What the first page opens in. A `window` has a title bar and stays when someone looks elsewhere. */
export type Shape = 'popover' | 'window';

interface Scene {
  /** Of the icon in the menu bar; null where there is none. */
  readonly tray: Rectangle | null;
  readonly displays: readonly Display[];
}

/** No menu bar is taller; what lies lower is not in it. */
const MENU_BAR = 60;

/** A popover needs an icon to hang from. */
export function shapeFor(scene: Scene): Shape {
  return displayOfIcon(scene) === null ? 'window' : 'popover';
}

/** Null: nobody can see the icon, or it says that it is where no icon can be. */
export function displayOfIcon({ tray, displays }: Scene): Display | null {
  if (tray === null) return null;
  return displays.find((one) => isInMenuBar(tray, one.bounds) && !isBehindNotch(tray, one)) ?? null;
}

/**
 * Icons that macOS hides, or has not laid out yet, report an empty size, the corner of the screen or its lower edge. The
 * left end of a menu bar always belongs to the Apple menu.
 */
function isInMenuBar(tray: Rectangle, { x, y, width }: Rectangle): boolean {
  if (![tray.x, tray.y, tray.width, tray.height].every(Number.isFinite)) return false;
  if (tray.width <= 0 || tray.height <= 0 || tray.height > MENU_BAR) return false;
  const inside = tray.x > x && tray.x + tray.width <= x + width;
  // A menu bar that hides itself waits just above the screen.
  return inside && tray.y >= y - MENU_BAR && tray.y + tray.height <= y + MENU_BAR;
}

/** The widest notch takes an eighth of its display. */
const NOTCH = 1 / 8;

/** Whether the middle of the icon is there. Of notches macOS tells apps like this one nothing. */
function isBehindNotch(tray: Rectangle, { bounds, internal }: Display): boolean {
  if (!internal || !isNotched(bounds)) return false;
  const away = Math.abs(tray.x + tray.width / 2 - bounds.x - bounds.width / 2);
  return away < (bounds.width * NOTCH) / 2;
}

/** Displays with a notch are 16 to 10 below it, so with it they are taller. No other display of a Mac is. */
const isNotched = ({ width, height }: Rectangle): boolean => width / height > 1.5 && width / height < 1.57;
