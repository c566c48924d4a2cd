import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidden, react, type Visibility, type VisibilityEffect, type VisibilityEvent } from './visibility.ts';

const shown: Visibility = { phase: 'shown', dialogs: 0 };
const hiding: Visibility = { phase: 'hiding', dialogs: 0 };
const withDialog: Visibility = { phase: 'shown', dialogs: 1 };

/** All effects of a row of events, from hidden. */
function effectsOf(...events: readonly VisibilityEvent[]): readonly VisibilityEffect[] {
  return run(hidden, events).effects;
}

function run(start: Visibility, events: readonly VisibilityEvent[]) {
  let now = start;
  const effects = events.flatMap((event) => {
    const { next, effects: done } = react(now, event);
    now = next;
    return done;
  });
  return { now, effects };
}

describe('one event', () => {
  it.each<[string, Visibility, VisibilityEvent, Visibility['phase'], readonly VisibilityEffect[]]>([
    ['nothing to hide', hidden, 'blur', 'hidden', []],
    ['nothing to hide', hidden, 'escape', 'hidden', []],
    ['nothing to hide', hidden, 'lock', 'hidden', []],
    ['nothing to hide', hidden, 'suspend', 'hidden', []],
    ['nothing to hide', hidden, 'display-changed', 'hidden', []],
    ['a late timer', hidden, 'timer', 'hidden', []],
    ['a late timer', shown, 'timer', 'shown', []],
    ['focus that it has', shown, 'focus', 'shown', []],
    ['a click', hidden, 'tray-click', 'shown', ['show']],
    ['a second click', shown, 'tray-click', 'hidden', ['hide']],
    ['Escape', shown, 'escape', 'hidden', ['hide']],
    ['another display', shown, 'display-changed', 'hidden', ['hide']],
    ['a locked screen', shown, 'lock', 'hidden', ['hide']],
    ['sleep', shown, 'suspend', 'hidden', ['hide']],
    ['a click elsewhere', shown, 'blur', 'hiding', ['startTimer']],
    ['a second blur', hiding, 'blur', 'hiding', []],
    ['the time being up', hiding, 'timer', 'hidden', ['hide']],
    ['focus coming back', hiding, 'focus', 'shown', ['cancelTimer']],
    ['the click that took the focus', hiding, 'tray-click', 'hidden', ['cancelTimer', 'hide']],
    ['Escape while hiding', hiding, 'escape', 'hidden', ['cancelTimer', 'hide']],
    ['started a second time', hidden, 'second-instance', 'shown', ['show']],
    ['started a second time', shown, 'second-instance', 'shown', ['show']],
    ['started a second time', hiding, 'second-instance', 'shown', ['cancelTimer', 'show']],
    ['an alert clicked', hiding, 'open', 'shown', ['cancelTimer', 'show']],
    ['a dialog opening', hiding, 'dialog-open', 'shown', ['cancelTimer']],
    ['a dialog with nothing behind it', hidden, 'dialog-open', 'hidden', []],
  ])('%s (%o, %s)', (_, now, event, phase, effects) => {
    const { next, effects: done } = react(now, event);
    expect([next.phase, done]).toEqual([phase, effects]);
  });
});

describe('while a dialog is open', () => {
  it.each<VisibilityEvent>(['blur', 'escape', 'display-changed', 'lock', 'suspend', 'timer'])(
    '%s hides nothing',
    (event) => expect(react(withDialog, event)).toEqual({ next: withDialog, effects: [] }),
  );

  it('a click on the icon brings the popover to the front', () => {
    expect(react(withDialog, 'tray-click')).toEqual({ next: withDialog, effects: ['show'] });
  });

  it('and the popover has the focus again afterwards', () => {
    expect(effectsOf('tray-click', 'dialog-open', 'blur', 'dialog-closed')).toEqual(['show', 'show']);
  });

  it('but only after the last of them', () => {
    expect(effectsOf('tray-click', 'dialog-open', 'dialog-open', 'dialog-closed')).toEqual(['show']);
  });

  it('and nothing appears that was not there', () => {
    expect(effectsOf('dialog-open', 'dialog-closed', 'dialog-closed')).toEqual([]);
  });
});

describe('fast clicks', () => {
  it('each one toggles, with the loss of focus before it', () => {
    expect(effectsOf('tray-click', 'blur', 'tray-click')).toEqual([
      'show',
      'startTimer',
      'cancelTimer',
      'hide',
    ]);
    expect(effectsOf('tray-click', 'tray-click', 'tray-click')).toEqual(['show', 'hide', 'show']);
  });

  it('a loss of focus that comes after the hiding is nothing new', () => {
    expect(effectsOf('tray-click', 'tray-click', 'blur', 'timer')).toEqual(['show', 'hide']);
  });

  it('a timer that was cancelled cannot hide what was shown since', () => {
    expect(effectsOf('tray-click', 'blur', 'tray-click', 'tray-click', 'timer').at(-1)).toBe('show');
  });
});

it('whatever happens, the window does as the state says and the timer runs only while hiding', () => {
  const events = fc.constantFrom<VisibilityEvent>(
    ...(['tray-click', 'open', 'second-instance', 'focus', 'blur', 'escape'] as const),
    ...(['dialog-open', 'dialog-closed', 'display-changed', 'lock', 'suspend', 'timer'] as const),
  );
  fc.assert(
    fc.property(fc.array(events), (row) => {
      const { now, effects } = run(hidden, row);
      const last = (...of: readonly VisibilityEffect[]) => effects.findLast((effect) => of.includes(effect));
      expect(now.phase !== 'hidden').toBe(last('show', 'hide') === 'show');
      const started = last('startTimer', 'cancelTimer', 'hide') === 'startTimer';
      expect(now.phase === 'hiding').toBe(started);
      expect(now.dialogs).toBeGreaterThanOrEqual(0);
    }),
  );
});
