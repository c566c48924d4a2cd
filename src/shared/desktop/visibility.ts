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

/** To be done in this order. `show` also moves the popover below its icon and gives it the focus. */
export type VisibilityEffect = 'show' | 'hide' | 'startTimer' | 'cancelTimer';

export interface Visibility {
  /** `hiding`: still to be seen, but the timer runs out soon. */
  readonly phase: 'hidden' | 'shown' | 'hiding';
  /** System dialogs of ours that are open, such as for saving a file. */
  readonly dialogs: number;
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

export const hidden: Visibility = { phase: 'hidden', dialogs: 0 };

/** The only way the popover appears and goes. */
export function react(now: Visibility, event: VisibilityEvent): Transition {
  switch (event) {
    case 'tray-click':
      return now.phase === 'hidden' || now.dialogs > 0 ? show(now) : hide(now);
    case 'open':
    case 'second-instance':
      return show(now);
    case 'focus':
      return now.phase === 'hiding' ? stay(now) : unchanged(now);
    case 'blur':
      return blurred(now);
    case 'escape':
    case 'display-changed':
    case 'lock':
    case 'suspend':
      return now.phase === 'hidden' || now.dialogs > 0 ? unchanged(now) : hide(now);
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

function show(now: Visibility): Transition {
  const { effects } = stay(now);
  return { next: { ...now, phase: 'shown' }, effects: [...effects, 'show'] };
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
  if (now.phase !== 'shown' || now.dialogs > 0) return unchanged(now);
  return { next: { ...now, phase: 'hiding' }, effects: ['startTimer'] };
}

/** The dialog took the focus; the popover gets it back, if it was there. */
function dialogClosed(now: Visibility): Transition {
  const next = { ...now, dialogs: Math.max(0, now.dialogs - 1) };
  const back = next.dialogs === 0 && now.dialogs > 0 && now.phase === 'shown';
  return { next, effects: back ? ['show'] : [] };
}
