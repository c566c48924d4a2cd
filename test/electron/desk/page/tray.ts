import type { Bounds, TrayIcon } from '../scene.ts';
import { byId, make } from './element.ts';
import { send } from './link.ts';

interface Shown {
  readonly button: HTMLButtonElement;
  readonly picture: HTMLImageElement;
  readonly title: HTMLElement;
}

const shown: Shown[] = [];

export function showTrays(icons: readonly TrayIcon[]): void {
  while (shown.length > icons.length) shown.pop()?.button.remove();
  icons.forEach((icon, at) => {
    const made = shown[at] ?? add(at);
    made.picture.src = icon.image;
    made.picture.width = icon.width;
    made.picture.height = icon.height;
    made.picture.className = icon.template ? 'template' : '';
    made.title.textContent = icon.title;
    made.button.setAttribute('aria-label', icon.toolTip);
    made.button.dataset.tip = icon.toolTip;
  });
  const places = JSON.stringify(trayPlaces());
  if (places !== told) tellScreen();
  told = places;
}

export function trayRight(): number {
  return shown[0]?.button.getBoundingClientRect().right ?? 0;
}

let told = '';

/** Where everything is, as the app will want to put its window below its icon. */
export function tellScreen(): void {
  send({ do: 'arrange', width: window.innerWidth, height: window.innerHeight, trays: trayPlaces() });
}

const trayPlaces = (): readonly Bounds[] => shown.map(({ button }) => boundsOf(button));

function boundsOf(element: HTMLElement): Bounds {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

function add(tray: number): Shown {
  const button = make('button', { type: 'button', className: 'tray' });
  const picture = make('img', { alt: '' });
  const title = make('span');
  button.append(picture, title);
  button.onclick = () => send({ do: 'tray', tray, event: 'click', bounds: boundsOf(button) });
  button.oncontextmenu = (event) => {
    event.preventDefault();
    send({ do: 'tray', tray, event: 'right-click', bounds: boundsOf(button) });
  };
  for (const event of ['mouseenter', 'focus']) button.addEventListener(event, () => showTip(button));
  for (const event of ['mouseleave', 'blur', 'click']) button.addEventListener(event, hideTip);
  byId('icons').append(button);
  const made = { button, picture, title };
  shown.push(made);
  return made;
}

function showTip(button: HTMLElement): void {
  const tip = byId('tip');
  tip.textContent = button.dataset.tip ?? '';
  tip.hidden = tip.textContent === '';
  tip.style.right = `${Math.max(8, window.innerWidth - button.getBoundingClientRect().right - 40)}px`;
}

function hideTip(): void {
  byId('tip').hidden = true;
}
