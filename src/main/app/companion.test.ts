import { describe, expect, it } from 'vitest';
import { fakeOutside, MINUTE_MS } from '../../../test/harness/outside.ts';
import { MORNING, makeState } from '../../../test/harness/state.ts';
import type { Power } from '../../shared/facts/mac.ts';
import { answer } from './answer.ts';
import { Companion } from './companion.ts';
import { handlersFor } from './handlers.ts';

const EVENING = Date.parse('2026-11-21T19:00:00Z');
const onAc = {
  source: 'ac',
  hasBattery: true,
  percent: 80,
  state: 'charging',
  minutesRemaining: null,
} as const satisfies Power;
const onBattery = { ...onAc, source: 'battery', state: 'discharging' } as const satisfies Power;
const uploading = { verdict: 'uploading', progress: { left: 100 } } as const;

function start(settings: Parameters<typeof fakeOutside>[0] = {}) {
  const outside = fakeOutside(settings);
  const companion = new Companion(outside);
  return { outside, companion, handlers: handlersFor(companion, outside) };
}

describe('what is shown', () => {
  it('knows nothing before the first sample, and is told of it', () => {
    const { companion, outside } = start();
    let changes = 0;
    const stop = companion.subscribe(() => {
      changes += 1;
    });
    expect(companion.view()).toMatchObject({ now: null, checking: true, night: null, page: 'now' });
    outside.sampled(makeState(uploading));
    expect(companion.view()).toMatchObject({ checking: false, timeZone: 'Europe/Berlin' });
    expect(companion.view().now?.verdict).toBe('uploading');
    expect(changes).toBe(1);
    stop();
    outside.sampled(makeState(uploading));
    expect(changes).toBe(1);
  });

  it('introduces itself once', async () => {
    const { companion, handlers } = start({ firstRunDone: false });
    expect(companion.parts.page).toBe('first-run');
    await handlers.changeSettings({ firstRunDone: true });
    expect(companion.parts.page).toBe('now');
  });

  it('tells the night, and those before it only on their page', () => {
    const { companion, outside } = start();
    for (const bedtime of ['2026-11-20T21:00:00Z', '2026-11-21T21:00:00Z'])
      for (let minute = 0; minute < 540; minute += 1)
        outside.sampled(makeState({ ...uploading, at: Date.parse(bedtime) + minute * MINUTE_MS }));
    expect(companion.view().tonight?.timeline).toMatchObject({ from: Date.parse('2026-11-21T21:00:00Z') });
    expect(companion.view().nights).toEqual([]);
    companion.show('night');
    expect(companion.view().nights).toMatchObject([{ label: 'Fri 20 Nov' }]);
  });

  it('says why the history is not written, and that it is again', () => {
    const { outside } = start();
    let full = true;
    const { history } = outside;
    const companion = new Companion({
      ...outside,
      history: {
        ...history,
        append: (entry) => (full ? { written: false, why: 'The disk is full.' } : history.append(entry)),
      },
    });
    outside.sampled(makeState({}));
    expect(companion.view().troubles).toEqual(['The disk is full.']);
    full = false;
    outside.sampled(makeState({}));
    expect(companion.view().troubles).toEqual([]);
  });
});

describe('keep awake', () => {
  it('holds the Mac only on power, and lets go when nothing is left', async () => {
    const { outside, handlers, companion } = start();
    outside.sampled(makeState({ ...uploading, at: EVENING, facts: { power: onBattery } }));
    await handlers.keepAwake('until-done');
    expect([companion.parts.keepAwake.holding, outside.isHeld()]).toEqual(['waiting', false]);
    companion.hear('on-ac');
    expect([companion.parts.keepAwake.holding, outside.isHeld()]).toEqual(['yes', true]);
    outside.sampled(
      makeState({
        at: EVENING + MINUTE_MS,
        verdict: 'up-to-date',
        progress: { left: 0 },
        facts: { power: onAc },
      }),
    );
    expect([companion.parts.keepAwake.mode, outside.isHeld()]).toEqual(['off', false]);
    outside.sampled(makeState({ ...uploading, at: EVENING + 2 * MINUTE_MS, facts: { power: onAc } }));
    expect(outside.isHeld()).toBe(false);
  });

  it('waits where nothing is left yet, and ends once all that came is done', async () => {
    const { outside, handlers, companion } = start();
    const left = (minute: number, left: number) =>
      makeState({ at: EVENING + minute * MINUTE_MS, progress: { left }, facts: { power: onAc } });
    outside.sampled(left(0, 0));
    await handlers.keepAwake('tonight');
    expect([companion.parts.keepAwake.mode, outside.isHeld()]).toEqual(['tonight', false]);
    expect(companion.view().awake).toMatchObject({
      mode: 'tonight',
      sentence: expect.stringContaining('as soon as something is.'),
    });
    outside.sampled(left(5, 5000));
    expect(outside.isHeld()).toBe(true);
    outside.sampled(left(60, 0));
    expect([companion.parts.keepAwake.mode, outside.isHeld()]).toEqual(['off', false]);
  });

  it('ends in the morning', async () => {
    const { outside, handlers, companion } = start();
    outside.sampled(makeState({ ...uploading, at: EVENING, facts: { power: onAc } }));
    await handlers.keepAwake('tonight');
    expect(companion.parts.keepAwake).toEqual({
      mode: 'tonight',
      holding: 'yes',
      until: Date.parse('2026-11-22T06:00:00Z'),
    });
    outside.sampled(makeState({ ...uploading, at: MORNING, facts: { power: onAc } }));
    expect(outside.isHeld()).toBe(false);
  });

  it('holds on battery only where the user insists', async () => {
    const { outside, handlers } = start();
    outside.sampled(makeState({ ...uploading, at: EVENING, facts: { power: onBattery } }));
    await handlers.keepAwake('tonight');
    await handlers.changeSettings({ keepAwakeOnBattery: true });
    expect(outside.isHeld()).toBe(true);
    await handlers.changeSettings({ keepAwakeOnBattery: false });
    expect(outside.isHeld()).toBe(false);
  });

  it('is let go of at the end', async () => {
    const { outside, handlers, companion } = start({ keepAwakeOnBattery: true });
    outside.sampled(makeState({ ...uploading, at: EVENING }));
    await handlers.keepAwake('tonight');
    companion.stop();
    expect(outside.isHeld()).toBe(false);
  });
});

describe('alerts', () => {
  const NOON = Date.parse('2026-11-22T11:00:00Z');
  const blocked = (minute: number) =>
    makeState({
      verdict: 'blocked',
      at: NOON + minute * MINUTE_MS,
      found: [{ rule: 'signed-out', effect: 'blocks' }],
    });
  const fine = (minute: number) => makeState({ ...uploading, at: NOON + minute * MINUTE_MS });

  it('come once, are written down only when macOS showed them, and go', () => {
    const { outside, companion } = start();
    for (const minute of [0, 1, 2, 3]) outside.sampled(blocked(minute));
    expect(outside.shown.map(({ page }) => page)).toEqual(['now']);
    expect(companion.parts.notifications).toBe('unknown');
    outside.shown[0]?.told(true);
    outside.shown[0]?.told(true);
    expect(companion.parts.notifications).toBe('delivered');
    const { events } = outside.history.between(NOON, NOON + 10 * MINUTE_MS);
    expect(events).toEqual([{ at: NOON + 3 * MINUTE_MS, kind: 'alert', detail: 'signed-out' }]);
    for (const minute of [4, 5, 6]) outside.sampled(fine(minute));
    expect(outside.withdrawn).toEqual([outside.shown[0]?.id]);
  });

  it('go also where macOS showed them only after their cause was over', () => {
    const { outside } = start();
    for (const minute of [0, 1]) outside.sampled(blocked(minute));
    for (const minute of [2, 3]) outside.sampled(fine(minute));
    expect(outside.withdrawn).toEqual([]);
    outside.shown[0]?.told(true);
    expect(outside.withdrawn).toEqual([outside.shown[0]?.id]);
  });

  it('that macOS refuses are told by the popover, and not tried again', () => {
    const { outside, companion } = start();
    for (const minute of [0, 1]) outside.sampled(blocked(minute));
    outside.shown[0]?.told(false);
    for (const minute of [2, 3]) outside.sampled(blocked(minute));
    expect(companion.parts.notifications).toBe('refused');
    expect(outside.shown).toHaveLength(1);
  });

  it('are silent while they are snoozed, which ends by itself', async () => {
    const { outside, handlers, companion } = start();
    outside.sampled(fine(0));
    await handlers.snooze('hour');
    for (const minute of [1, 2, 3]) outside.sampled(blocked(minute));
    expect(outside.shown).toEqual([]);
    for (const minute of [59, 60]) outside.sampled(blocked(minute));
    expect(companion.parts.snoozedUntil).toBeNull();
    expect(outside.shown).toHaveLength(1);
  });

  it('are not snoozed for longer than can be chosen, though the clock was ahead for a moment', async () => {
    const { outside, handlers, companion } = start();
    outside.sampled(fine(100 * 24 * 60));
    await handlers.snooze('hour');
    for (const minute of [0, 1]) outside.sampled(blocked(minute));
    expect(companion.parts.snoozedUntil).toBeNull();
    expect(outside.shown).toHaveLength(1);
  });

  it('can be tried', async () => {
    const { outside, handlers, companion } = start();
    await handlers.testAlert(undefined);
    outside.shown[0]?.told(false);
    expect(companion.parts.notifications).toBe('refused');
  });
});

describe('the login item', () => {
  it('is as macOS says, whatever was set here', async () => {
    const { outside, handlers, companion } = start({ launchAtLogin: true });
    expect(companion.view()).toMatchObject({ settings: { launchAtLogin: false } });
    await handlers.changeSettings({ launchAtLogin: true });
    companion.show('settings');
    expect(companion.view().settings.launchAtLogin).toBe(true);
    expect(companion.view().login.sentence).toContain('opens when you log in');
    outside.setLogin('not-registered');
    companion.show('settings');
    expect(companion.view().settings.launchAtLogin).toBe(false);
    await handlers.changeSettings({ launchAtLogin: true });
    expect(companion.parts.login).toBe('enabled');
  });

  it('is asked for again when somebody looks', () => {
    const { outside, companion } = start();
    outside.setLogin('requires-approval');
    companion.show('settings');
    expect(companion.view().login.sentence).toContain('waits for your permission');
    outside.setLogin('enabled');
    companion.show('settings');
    expect(companion.view().login.sentence).toContain('opens when you log in');
  });

  it.each(['not-found', 'unavailable'] as const)('stays as it was set where macOS says %s', (state) => {
    const outside = fakeOutside({ launchAtLogin: true });
    outside.setLogin(state);
    expect(new Companion(outside).settings.launchAtLogin).toBe(true);
  });
});

describe('calls', () => {
  it('open what the table says, and write it down', async () => {
    const { outside, handlers } = start();
    outside.sampled(makeState({ ...uploading, at: EVENING }));
    await handlers.open('battery');
    expect(outside.opened).toEqual([
      { kind: 'url', url: 'x-apple.systempreferences:com.apple.Battery-Settings.extension' },
    ]);
    const { events } = outside.history.between(EVENING, EVENING);
    expect(events).toEqual([{ at: EVENING, kind: 'opened', detail: 'battery' }]);
  });

  it('write down no place that did not open, and say so', async () => {
    const outside = { ...fakeOutside(), openLink: async () => false };
    const companion = new Companion(outside);
    outside.sampled(makeState({ ...uploading, at: EVENING }));
    const handlers = handlersFor(companion, outside);
    expect(await answer(handlers, 'open', 'battery')).toEqual({ ok: false, why: 'not opened' });
    expect(outside.history.between(EVENING, EVENING).events).toEqual([]);
  });

  it('are seen at once', async () => {
    const { outside, handlers, companion } = start();
    for (const minute of [0, 1]) {
      const at = EVENING + minute * MINUTE_MS;
      outside.sampled(makeState({ verdict: 'stalled', found: [{ rule: 'stalled', since: EVENING }], at }));
    }
    expect(companion.view().now?.steps).toMatchObject({ rule: 'stalled', tried: [] });
    await handlers.tried({ rule: 'stalled', variant: null, step: 2, isTried: true });
    expect(companion.view().now?.steps).toMatchObject({ rule: 'stalled', tried: [2] });
    await handlers.tried({ rule: 'stalled', variant: null, step: 2, isTried: false });
    expect(companion.view().now?.steps).toMatchObject({ rule: 'stalled', tried: [] });
  });

  it('write down a step only of a list that there is', async () => {
    const { outside, handlers } = start();
    outside.sampled(makeState({ ...uploading, at: EVENING }));
    await handlers.tried({ rule: 'stalled', variant: null, step: 2, isTried: true });
    await handlers.tried({ rule: 'disk-full', variant: 'external', step: 0, isTried: true });
    await handlers.tried({ rule: 'my own words', variant: null, step: 2, isTried: true });
    await handlers.tried({ rule: 'disk-full', variant: 'engine', step: 0, isTried: true });
    await handlers.tried({ rule: 'disk-full', variant: 'constructor', step: 0, isTried: true });
    expect(outside.history.between(EVENING, EVENING).events.map(({ detail }) => detail)).toEqual([
      'stalled 2',
      'disk-full external 0',
    ]);
  });

  it('change settings, which are kept', async () => {
    const { outside, handlers, companion } = start({ trayTitle: true });
    await handlers.changeSettings({ intervalMinutes: 5, alerts: { morningSummary: false } });
    expect(outside.written.at(-1)).toMatchObject({
      intervalMinutes: 5,
      trayTitle: true,
      alerts: { enabled: true, morningSummary: false },
    });
    expect(outside.asked).toContain('every 5 min');
    await handlers.resetSettings(undefined);
    expect(companion.settings).toMatchObject({ intervalMinutes: 1, trayTitle: false, firstRunDone: true });
  });

  it('choose another library, and look at it', async () => {
    const { outside, handlers, companion } = start();
    await handlers.chooseLibrary(undefined);
    expect(companion.settings.library).toBe('/Volumes/Photos/Other.photoslibrary');
    expect(outside.asked).toContain('look');
  });

  it('go back to the System Photo Library, and look at that', async () => {
    const { outside, handlers, companion } = start({ library: '/Volumes/Photos/Other.photoslibrary' });
    await handlers.useSystemLibrary(undefined);
    expect(companion.settings.library).toBeNull();
    expect(outside.written.at(-1)?.library).toBeNull();
    expect(outside.asked).toContain('look');
  });
});

describe('sleep', () => {
  const kinds = (outside: ReturnType<typeof fakeOutside>) =>
    outside.history.between(MORNING, MORNING + 600 * MINUTE_MS).events.map(({ kind }) => kind);

  it('is written down once, however often it is told', () => {
    const { outside, companion } = start();
    companion.hear('suspend', MORNING);
    companion.hear('suspend', MORNING + 500);
    companion.hear('resume', MORNING + 60 * MINUTE_MS);
    outside.watcher().onSlept(MORNING, MORNING + 60 * MINUTE_MS);
    expect(kinds(outside)).toEqual(['suspend', 'resume']);
  });

  it('is written down when only the clocks know of it', () => {
    const { outside } = start();
    outside.watcher().onSlept(MORNING, MORNING + 60 * MINUTE_MS);
    expect(kinds(outside)).toEqual(['suspend', 'resume']);
  });
});
