import { describe, expect, it } from 'vitest';
import { fakeOutside, MINUTE_MS } from '../../../test/harness/outside.ts';
import { makeState } from '../../../test/harness/state.ts';
import type { JsonFile } from '../disk/json-file.ts';
import { Companion } from './companion.ts';
import { handlersFor } from './handlers.ts';

const NOON = Date.parse('2026-11-22T11:00:00Z');
const at = (minute: number): number => NOON + minute * MINUTE_MS;
const blocked = (minute: number) =>
  makeState({ verdict: 'blocked', at: at(minute), found: [{ rule: 'signed-out', effect: 'blocks' }] });
const fine = (minute: number) => makeState({ verdict: 'uploading', progress: { left: 100 }, at: at(minute) });

/** A file as on disk: only text is left of what was written. */
function file(): JsonFile {
  let text = 'null';
  return {
    read: () => JSON.parse(text) as unknown,
    write: (value) => {
      text = JSON.stringify(value);
    },
  };
}

/** The app as it is started at this minute. */
function launch(alertsFile: JsonFile, minute: number) {
  const outside = fakeOutside({}, alertsFile);
  outside.setNow(at(minute));
  const companion = new Companion(outside);
  return { outside, companion, handlers: handlersFor(companion, outside) };
}

/** Told of a cause, and quit. */
function toldOnce() {
  const kept = file();
  const { outside, companion } = launch(kept, 0);
  for (const minute of [0, 1, 2]) outside.sampled(blocked(minute));
  outside.shown[0]?.told(true);
  companion.stop();
  return { kept, id: outside.shown[0]?.id };
}

it('that a cause still stands is written down now and then only', () => {
  let writes = 0;
  const count = (): void => {
    writes += 1;
  };
  const outside = fakeOutside({}, { read: () => null, write: count });
  outside.setNow(at(0));
  new Companion(outside);
  for (let minute = 0; minute < 5 * 60; minute++) outside.sampled(blocked(minute));
  expect(writes).toBeGreaterThan(4);
  expect(writes).toBeLessThan(10);
});

describe('after the app was quit and opened again', () => {
  it('alerts as on the first day where nothing was kept', () => {
    const { outside } = launch(file(), 10);
    for (const minute of [10, 11]) outside.sampled(blocked(minute));
    expect(outside.shown).toHaveLength(1);
  });

  it('a cause that was told is not told again', () => {
    const { kept } = toldOnce();
    const { outside } = launch(kept, 10);
    for (const minute of [10, 11, 12, 13]) outside.sampled(blocked(minute));
    expect(outside.shown).toEqual([]);
  });

  it('not even when the cooldown is long over, if it stood until shortly before', () => {
    const kept = file();
    const first = launch(kept, 0);
    for (let minute = 0; minute < 20 * 60; minute++) {
      first.outside.sampled(blocked(minute));
      for (const banner of first.outside.shown) banner.told(true);
    }
    first.companion.stop();
    const { outside } = launch(kept, 20 * 60 + 30);
    for (const minute of [30, 31, 32]) outside.sampled(blocked(20 * 60 + minute));
    expect(outside.shown.filter(({ page }) => page === 'now')).toEqual([]);
    expect(outside.withdrawn).toEqual([]);
  });

  it('a cause that nobody saw for longer than the cooldown is told anew, in place of the old alert', () => {
    const { kept, id } = toldOnce();
    const days = 14 * 24 * 60;
    const { outside } = launch(kept, days);
    expect([outside.recalled, outside.withdrawn]).toEqual([[], [id]]);
    for (const minute of [0, 1, 2]) outside.sampled(blocked(days + minute));
    expect(outside.shown).toHaveLength(1);
    expect(outside.shown[0]?.id).not.toBe(id);
  });

  it('an alert that is still out is withdrawn when its cause is gone', () => {
    const { kept, id } = toldOnce();
    const { outside } = launch(kept, 10);
    for (const minute of [10, 11, 12]) outside.sampled(fine(minute));
    expect(outside.withdrawn).toEqual([id]);
  });

  it('asks macOS only for alerts that may still be out', () => {
    const { kept, id } = toldOnce();
    expect(launch(kept, 10).outside.recalled).toEqual([id]);
    expect(launch(file(), 10).outside.recalled).toEqual([]);
  });

  it('a cause that macOS had not shown is told', () => {
    const kept = file();
    const first = launch(kept, 0);
    for (const minute of [0, 1]) first.outside.sampled(blocked(minute));
    first.companion.stop();
    const { outside } = launch(kept, 10);
    for (const minute of [10, 11]) outside.sampled(blocked(minute));
    expect(outside.shown).toHaveLength(1);
  });

  it('a snooze holds until its time', async () => {
    const kept = file();
    const first = launch(kept, 0);
    await first.handlers.snooze('hour');
    first.companion.stop();
    const { outside, companion } = launch(kept, 30);
    expect(companion.parts.snoozedUntil).toBe(at(60));
    for (const minute of [30, 31, 59]) outside.sampled(blocked(minute));
    expect(outside.shown).toEqual([]);
    outside.sampled(blocked(60));
    expect(outside.shown).toHaveLength(1);
    expect(companion.parts.snoozedUntil).toBeNull();
  });

  it('a snooze that was ended stays ended', async () => {
    const kept = file();
    const first = launch(kept, 0);
    await first.handlers.snooze('hour');
    await first.handlers.snooze('off');
    expect(launch(kept, 1).companion.parts.snoozedUntil).toBeNull();
  });
});
