import type { Frame } from '../scene.ts';
import { byId, make } from './element.ts';
import { send } from './link.ts';

/** What the preload script leaves in a frame for main to reach it by. */
interface Shim {
  readonly receive: (channel: string, args: string) => void;
  readonly show: (state: DocumentVisibilityState) => void;
}

interface Shown {
  readonly box: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly title: HTMLElement;
}

const shown = new Map<number, Shown>();
let known: readonly Frame[] = [];

function shimOf(frame: HTMLIFrameElement): Shim | undefined {
  const content = frame.contentWindow;
  return content ? Reflect.get(content, Symbol.for('unstuck.stand-in')) : undefined;
}

export function showWindows(frames: readonly Frame[]): void {
  const before = known;
  known = frames;
  for (const [id, { box }] of shown) {
    if (frames.some((one) => one.id === id)) continue;
    box.remove();
    shown.delete(id);
  }
  for (const frame of frames) {
    const made = shown.get(frame.id) ?? open(frame);
    place(made, frame);
    const was = before.find(({ id }) => id === frame.id);
    if (frame.visible && !was?.visible) made.frame.contentWindow?.focus();
  }
}

function open({ id, address, bar }: Frame): Shown {
  const box = make('div', { className: bar ? 'window bar' : 'window' });
  const title = make('div', { className: 'title', hidden: !bar });
  const close = make('button', { type: 'button', textContent: '×' }, { 'aria-label': 'Close window' });
  close.onclick = () => send({ do: 'close', window: id });
  const frame = make('iframe', { src: address });
  frame.dataset.window = String(id);
  frame.onload = () => {
    const now = known.find((one) => one.id === id);
    shimOf(frame)?.show(now?.visible ? 'visible' : 'hidden');
    frame.contentWindow?.addEventListener('focus', () => send({ do: 'focus', window: id }));
  };
  title.append(close, make('span'));
  box.append(title, frame);
  byId('windows').append(box);
  const made = { box, frame, title };
  shown.set(id, made);
  return made;
}

function place({ box, frame, title }: Shown, { bounds, visible, title: words }: Frame): void {
  box.hidden = !visible;
  box.style.translate = `${bounds.x}px ${bounds.y}px`;
  box.style.width = `${bounds.width}px`;
  box.style.height = `${bounds.height}px`;
  frame.title = words;
  const label = title.querySelector('span');
  if (label) label.textContent = words;
  shimOf(frame)?.show(visible ? 'visible' : 'hidden');
}

/** Frames follow the desk's own light or dark. */
export function receive(window: number, channel: string, args: string): void {
  const frame = shown.get(window)?.frame;
  if (frame) shimOf(frame)?.receive(channel, args);
}

export function reload(window: number): void {
  shown.get(window)?.frame.contentWindow?.location.reload();
}
