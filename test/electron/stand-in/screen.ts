import { Emitter, strict } from './strict.ts';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MENU_BAR = 24;

function display(id: number, { x, y, width, height }: Rectangle) {
  const workArea = { x, y: y + MENU_BAR, width, height: height - MENU_BAR };
  const workAreaSize = { width, height: workArea.height };
  const size = { width, height };
  return {
    id,
    label: 'Stand-in',
    internal: true,
    scaleFactor: 2,
    rotation: 0,
    bounds: { x, y, width, height },
    workArea,
    workAreaSize,
    size,
  };
}

type Display = ReturnType<typeof display>;

class Screen extends Emitter {
  displays: readonly Display[] = [display(1, { x: 0, y: 0, width: 1440, height: 900 })];
  cursor = { x: 1010, y: 10 };

  /** For the desk and for tests: the first is the primary one. */
  arrange(bounds: readonly Rectangle[]): void {
    this.displays = bounds.map((each, at) => display(at + 1, each));
    for (const each of this.displays) this.emit('display-metrics-changed', {}, each, ['bounds', 'workArea']);
  }

  getAllDisplays = () => [...this.displays];
  getPrimaryDisplay = () => this.displays[0] ?? display(1, { x: 0, y: 0, width: 1440, height: 900 });
  getCursorScreenPoint = () => this.cursor;
  getDisplayNearestPoint = ({ x, y }: { readonly x: number; readonly y: number }) =>
    this.getDisplayMatching({ x, y, width: 0, height: 0 });

  getDisplayMatching(of: Rectangle): Display {
    const middle = { x: of.x + of.width / 2, y: of.y + of.height / 2 };
    const away = ({ bounds }: Display) =>
      Math.max(bounds.x - middle.x, 0, middle.x - bounds.x - bounds.width) +
      Math.max(bounds.y - middle.y, 0, middle.y - bounds.y - bounds.height);
    return this.displays.toSorted((a, b) => away(a) - away(b))[0] ?? this.getPrimaryDisplay();
  }
}

const EVENTS = ['display-added', 'display-removed', 'display-metrics-changed'];

export const screen = strict('screen', new Screen('screen', EVENTS));
