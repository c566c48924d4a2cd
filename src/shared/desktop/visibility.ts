import type { Shape } from './shape.ts';

/** What can happen to the popover. `open`: something else asks for it, such as an alert or the menu. */
export type VisibilityEvent =
  | 'tray-click'
  | 'open'
  | 'second-instance'
  | 'focus'
  | 'blur'
  | 'escape'
  | 'dialog-open'
  | 'dialog-closed'
  | 'display-changed'
  | 'lock'
  | 'suspend'
  | 'timer';

/** To be done in this order. `show` also puts it where its shape belongs and gives it the focus. */
export type VisibilityEffect = 'show' | 'hide' | 'startTimer' | 'cancelTimer';

export interface Visibility {
  /** `hiding`: still to be seen, but the timer runs out soon. */
  readonly phase: 'hidden' | 'shown' | 'hiding';
  /** System dialogs of ours that are open, such as for saving a file. */
  readonly dialogs: number;
  /** Of what is shown, or was last. */
  readonly shape: Shape;
}

export interface Transition {
  readonly next: Visibility;
  readonly effects: readonly VisibilityEffect[];
}

/**
 * A click on the icon takes the focus away first and only then counts as a click. Hiding at once would make that click
 * show the popover again.
 */
export const HIDE_DELAY_MS = 100;

export const hidden: Visibility = { phase: 'hidden', dialogs: 0, shape: 'popover' };

/** The only way the popover appears and goes. `fitting`: what it would have to be now. */
export function react(now: Visibility, event: VisibilityEvent, fitting: Shape): Transition {
  switch (event) {
    case 'tray-click':
      return now.phase === 'hidden' || now.dialogs > 0 || now.shape !== fitting
        ? show(now, fitting)
        : hide(now);
    case 'open':
    case 'second-instance':
      return show(now, fitting);
    case 'focus':
      return now.phase === 'hiding' ? stay(now) : unchanged(now);
    case 'blur':
      return blurred(now);
    case 'display-changed':
    case 'lock':
    case 'suspend':
      // Who cannot see the icon could not open the window again.
      return now.shape === 'window' ? unchanged(now) : leave(now);
    case 'escape':
      return leave(now);
    case 'timer':
      return now.phase === 'hiding'
        ? { next: { ...now, phase: 'hidden' }, effects: ['hide'] }
        : unchanged(now);
    case 'dialog-open':
      return stay({ ...now, dialogs: now.dialogs + 1 });
    case 'dialog-closed':
      return dialogClosed(now);
  }
}

const unchanged = (now: Visibility): Transition => ({ next: now, effects: [] });

/** Another shape is another window, and a dialog's answer goes to the one that asked. */
function show(now: Visibility, fitting: Shape): Transition {
  const { effects } = stay(now);
  const shape = now.dialogs > 0 ? now.shape : fitting;
  return { next: { ...now, phase: 'shown', shape }, effects: [...effects, 'show'] };
}

function leave(now: Visibility): Transition {
  return now.phase === 'hidden' || now.dialogs > 0 ? unchanged(now) : hide(now);
}

function hide(now: Visibility): Transition {
  const { effects } = stay(now);
  return { next: { ...now, phase: 'hidden' }, effects: [...effects, 'hide'] };
}

/** Ends a hiding that has begun. */
function stay(now: Visibility): Transition {
  if (now.phase !== 'hiding') return unchanged(now);
  return { next: { ...now, phase: 'shown' }, effects: ['cancelTimer'] };
}

function blurred(now: Visibility): Transition {
  if (now.phase !== 'shown' || now.dialogs > 0 || now.shape === 'window') return unchanged(now);
  return { next: { ...now, phase: 'hiding' }, effects: ['startTimer'] };
}

/** The dialog took the focus; the popover gets it back, if it was there. */
function dialogClosed(now: Visibility): Transition {
  const next = { ...now, dialogs: Math.max(0, now.dialogs - 1) };
  const back = next.dialogs === 0 && now.dialogs > 0 && now.phase === 'shown';
  return { next, effects: back ? ['show'] : [] };
}
