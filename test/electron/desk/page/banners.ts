import type { Banner, Frame } from '../scene.ts';
import { byId, make } from './element.ts';
import { send } from './link.ts';

const EDGE = 12;
const BAR = 34;

interface Shown {
  readonly banners: readonly Banner[];
  /** Which they do not cover, where the screen has room beside them. */
  readonly windows: readonly Frame[];
  readonly width: number;
}

export function showBanners({ banners, windows, width }: Shown): void {
  const corner = byId('banners');
  corner.replaceChildren(...banners.map(boxOf));
  place(corner, windows, width);
}

function boxOf({ banner, title, subtitle, body }: Banner): HTMLElement {
  const box = make('div', { className: 'banner' });
  const open = make('button', { type: 'button', className: 'open' });
  open.append(make('strong', { textContent: title }));
  if (subtitle) open.append(make('span', { textContent: subtitle }));
  open.append(make('span', { textContent: body }));
  open.onclick = () => send({ do: 'banner', banner, event: 'click' });
  const close = make('button', { type: 'button', textContent: '×' }, { 'aria-label': 'Close' });
  close.onclick = () => send({ do: 'banner', banner, event: 'close' });
  box.append(open, close);
  return box;
}

/** In the corner, as on a Mac; beside a window that is there already, and below all else where there is no room. */
function place({ style, offsetWidth }: HTMLElement, windows: readonly Frame[], width: number): void {
  const left = width - EDGE - offsetWidth;
  const covered = windows.filter(({ visible, bounds }) => visible && bounds.x + bounds.width > left);
  const beside = Math.min(left, ...covered.map(({ bounds }) => bounds.x - EDGE - offsetWidth));
  const fits = beside >= EDGE;
  style.left = `${fits ? beside : Math.max(EDGE, left)}px`;
  style.top = fits ? `${BAR}px` : 'auto';
  style.bottom = fits ? 'auto' : `${EDGE}px`;
}
