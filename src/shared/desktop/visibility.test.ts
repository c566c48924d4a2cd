import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shape } from './shape.ts';
import { hidden, react, type Visibility, type VisibilityEffect, type VisibilityEvent } from './visibility.ts';

const shown: Visibility = { phase: 'shown', dialogs: 0, shape: 'popover' };
const hiding: Visibility = { phase: 'hiding', dialogs: 0, shape: 'popover' };
const withDialog: Visibility = { phase: 'shown', dialogs: 1, shape: 'popover' };
const framed: Visibility = { phase: 'shown', dialogs: 0, shape: 'window' };

/** All effects of a row of events, from hidden. */
function effectsOf(...events: readonly VisibilityEvent[]): readonly VisibilityEffect[] {
  return run(hidden, events).effects;
}

const run = (start: Visibility, events: readonly VisibilityEvent[]) =>
  runIn(
    start,
    events.map((event) => [event, 'popover']),
  );

/** Each event with the shape that fits then. */
function runIn(start: Visibility, row: readonly (readonly [VisibilityEvent, Shape])[]) {
  let now = start;
  const effects = row.flatMap(([event, fitting]) => {
    const { next, effects: done } = react(now, event, fitting);
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
    const { next, effects: done } = react(now, event, 'popover');
    expect([next.phase, done]).toEqual([phase, effects]);
  });
});

describe('while a dialog is open', () => {
  it.each<VisibilityEvent>(['blur', 'escape', 'display-changed', 'lock', 'suspend', 'timer'])(
    '%s hides nothing',
    (event) => expect(react(withDialog, event, 'popover')).toEqual({ next: withDialog, effects: [] }),
  );

  it('a click on the icon brings the popover to the front', () => {
    expect(react(withDialog, 'tray-click', 'popover')).toEqual({ next: withDialog, effects: ['show'] });
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

describe('a framed window', () => {
  it.each<VisibilityEvent>(['blur', 'focus', 'timer', 'display-changed', 'lock', 'suspend'])(
    'stays at %s',
    (event) => expect(react(framed, event, 'window')).toEqual({ next: framed, effects: [] }),
  );

  it('stays where its dialog opens, and has the focus again afterwards', () => {
    const { next } = react(framed, 'dialog-open', 'window');
    expect(react(next, 'escape', 'window')).toEqual({ next, effects: [] });
    expect(react(next, 'dialog-closed', 'window')).toEqual({ next: framed, effects: ['show'] });
  });

  it.each<VisibilityEvent>(['escape', 'tray-click'])('goes at %s', (event) => {
    expect(react(framed, event, 'window')).toEqual({
      next: { ...framed, phase: 'hidden' },
      effects: ['hide'],
    });
  });

  it.each<[VisibilityEvent, Visibility, readonly VisibilityEffect[]]>([
    ['second-instance', hidden, ['show']],
    ['open', hidden, ['show']],
    ['tray-click', hidden, ['show']],
    ['second-instance', framed, ['show']],
    ['second-instance', shown, ['show']],
    ['second-instance', hiding, ['cancelTimer', 'show']],
    ['tray-click', shown, ['show']],
  ])('comes where no icon can be seen: %s, %o', (event, now, effects) => {
    expect(react(now, event, 'window')).toEqual({ next: framed, effects });
  });

  it.each<VisibilityEvent>(['second-instance', 'open', 'tray-click'])(
    'gives way to the popover once the icon can be seen: %s',
    (event) => expect(react(framed, event, 'popover')).toEqual({ next: shown, effects: ['show'] }),
  );

  it.each<[Visibility, Shape]>([
    [withDialog, 'window'],
    [{ ...framed, dialogs: 1 }, 'popover'],
  ])('no shape changes while a dialog is open: %o', (now, fitting) => {
    expect(react(now, 'second-instance', fitting)).toEqual({ next: now, effects: ['show'] });
  });
});

it('whatever happens, the window does as the state says and the timer runs only while hiding', () => {
  const events = fc.constantFrom<VisibilityEvent>(
    ...(['tray-click', 'open', 'second-instance', 'focus', 'blur', 'escape'] as const),
    ...(['dialog-open', 'dialog-closed', 'display-changed', 'lock', 'suspend', 'timer'] as const),
  );
  const shapes = fc.constantFrom<Shape>('popover', 'window');
  fc.assert(
    fc.property(fc.array(fc.tuple(events, shapes)), (row) => {
      const { now, effects } = runIn(hidden, row);
      const last = (...of: readonly VisibilityEffect[]) => effects.findLast((effect) => of.includes(effect));
      expect(now.phase !== 'hidden').toBe(last('show', 'hide') === 'show');
      const started = last('startTimer', 'cancelTimer', 'hide') === 'startTimer';
      expect(now.phase === 'hiding').toBe(started);
      expect(now.phase === 'hiding' && now.shape === 'window').toBe(false);
      expect(now.dialogs).toBeGreaterThanOrEqual(0);
    }),
  );
});
