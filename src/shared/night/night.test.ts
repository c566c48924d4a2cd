import { describe, expect, it } from 'vitest';
import { EVENING, MINUTE, minutes } from '../../../test/harness/entries.ts';
import type { Entry, HistoryEvent } from '../history/chronicle.ts';
import { collectChronicle } from '../history/in-memory.ts';
import { nightJson, nightOf } from './night.ts';
import type { SleepInterval } from './sleep-interval.ts';

const at = (minute: number): number => EVENING + minute * MINUTE;
const END = 600;

interface Scene {
  readonly entries?: readonly Entry[];
  readonly events?: readonly (readonly [minute: number, kind: HistoryEvent['kind'], detail?: string])[];
  readonly sleeps?: readonly (Partial<SleepInterval> & {
    readonly from: number;
    readonly to: number | null;
  })[];
  readonly end?: number;
}

/** A night of ten hours from 21:00 in Berlin. Minutes are counted from its start. */
function night({ entries = [], events = [], sleeps = [], end = END }: Scene) {
  const collector = collectChronicle();
  for (const entry of entries) collector.add(entry);
  for (const [minute, kind, detail = null] of events) collector.event({ at: at(minute), kind, detail });
  const [from, to] = [at(0), at(end)];
  return nightOf(collector.chronicle(from, to), {
    from,
    to,
    timeZone: 'Europe/Berlin',
    sleeps: sleeps.map((sleep) => ({ kind: 'sleep', reason: null, power: null, charge: null, ...sleep })),
  });
}

/** As "0-74 uploading". */
const stretches = (scene: Scene): readonly string[] =>
  night(scene).stretches.map(
    ({ from, to, cause }) => `${(from - at(0)) / MINUTE}-${(to - at(0)) / MINUTE} ${cause}`,
  );

const facts = (scene: Scene) => Object.fromEntries(night(scene).facts.map(({ name, text }) => [name, text]));

/** So many items of 30 MB each. */
const left = (items: number): Partial<Entry> => ({
  left: items,
  bytesLeft: items * 30_000_000,
  uploaded: 10_000 - items,
});

const blocked = (rule: NonNullable<Entry['headline']>): Partial<Entry> => ({
  verdict: rule === 'stalled' ? 'stalled' : 'blocked',
  headline: rule,
  findings: [rule],
});

const upToDate: Partial<Entry> = { verdict: 'up-to-date', ...left(0) };

/** Uploads 30 items every ten minutes until they are done. */
const uploading = (minute: number, all = 1_284): Partial<Entry> =>
  left(Math.max(0, all - Math.floor(minute / 10) * 30));

/** Uploads until 22:14, is then paused by Low Power Mode, and sleeps from 02:31 to 05:11. */
const lowPower: Scene = {
  entries: [...minutes(0, 331, lowPowerMinute), ...minutes(491, END, lowPowerMinute)],
  events: [
    [331, 'suspend'],
    [491, 'resume'],
  ],
  sleeps: [{ from: at(331), to: at(491), reason: 'Clamshell Sleep' }],
};

function lowPowerMinute(minute: number): Partial<Entry> {
  const power = { power: 'battery', percent: Math.round(90 - minute / 20) } as const;
  return minute < 74
    ? { ...power, ...uploading(minute) }
    : { ...power, ...uploading(70), ...blocked('low-power-mode') };
}

describe('stretches', () => {
  it.each<[string, Scene, readonly string[]]>([
    ['nothing recorded', {}, ['0-600 not-recorded']],
    ['nothing to do', { entries: minutes(0, END, () => upToDate) }, ['0-600 idle']],
    ['all night', { entries: minutes(0, END, uploading) }, ['0-600 uploading']],
    [
      'slowed is still uploading',
      { entries: minutes(0, END, () => ({ verdict: 'slowed' })) },
      ['0-600 uploading'],
    ],
    [
      'a risk in the headline stops nothing',
      { entries: minutes(0, END, () => ({ headline: 'will-sleep', findings: ['will-sleep'] })) },
      ['0-600 uploading'],
    ],
    [
      'paused, then asleep',
      lowPower,
      ['0-74 uploading', '74-331 low-power-mode', '331-491 asleep', '491-600 low-power-mode'],
    ],
    [
      'a hole in the record is no sleep',
      { entries: [...minutes(0, 100, uploading), ...minutes(200, END, uploading)] },
      ['0-100 uploading', '100-200 not-recorded', '200-600 uploading'],
    ],
    [
      'a late sample is no hole',
      { entries: [...minutes(0, 100, uploading), ...minutes(108, END, uploading)] },
      ['0-600 uploading'],
    ],
    [
      'the last sample before a sleep holds until then, and the first one after it from the wake on',
      {
        entries: [...minutes(0, 100, uploading), ...minutes(201, END, uploading)],
        events: [
          [101, 'suspend'],
          [200, 'resume'],
        ],
      },
      ['0-101 uploading', '101-200 asleep', '200-600 uploading'],
    ],
    [
      'suspended and never seen again',
      { entries: minutes(0, 380, uploading), events: [[380, 'suspend']] },
      ['0-380 uploading', '380-600 asleep'],
    ],
    [
      'suspended, and nobody noted the wake',
      {
        entries: [...minutes(0, 100, uploading), ...minutes(300, END, uploading)],
        events: [[100, 'suspend']],
      },
      ['0-100 uploading', '100-300 asleep', '300-600 uploading'],
    ],
    [
      'suspended, and one more sample was taken on the way',
      {
        entries: [...minutes(0, 101, uploading), ...minutes(300, END, uploading)],
        events: [[100, 'suspend']],
      },
      ['0-100 uploading', '100-300 asleep', '300-600 uploading'],
    ],
    [
      'about to sleep, stayed awake for a while, and then nobody looked',
      {
        entries: [...minutes(0, 102, uploading), ...minutes(300, END, uploading)],
        events: [[100, 'suspend']],
      },
      ['0-102 uploading', '102-300 not-recorded', '300-600 uploading'],
    ],
    [
      'about to sleep, and stayed awake after all',
      { entries: minutes(0, END, uploading), events: [[100, 'suspend']] },
      ['0-600 uploading'],
    ],
    [
      'woken, and nobody noted the sleep',
      {
        entries: [...minutes(0, 100, uploading), ...minutes(300, END, uploading)],
        events: [[300, 'resume']],
      },
      ['0-100 uploading', '100-300 asleep', '300-600 uploading'],
    ],
    [
      'woken twice, and seen awake in between',
      {
        entries: [...minutes(0, 100, uploading), ...minutes(200, END, uploading)],
        events: [
          [100, 'suspend'],
          [200, 'resume'],
          [350, 'resume'],
        ],
      },
      ['0-100 uploading', '100-200 asleep', '200-600 uploading'],
    ],
    [
      'asleep since before it began',
      {
        entries: minutes(120, END, uploading),
        events: [
          [-60, 'suspend'],
          [120, 'resume'],
        ],
      },
      ['0-120 asleep', '120-600 uploading'],
    ],
    [
      'only macOS noted the sleep',
      {
        entries: [...minutes(0, 100, uploading), ...minutes(300, END, uploading)],
        sleeps: [{ from: at(100), to: at(300) }],
      },
      ['0-100 uploading', '100-300 asleep', '300-600 uploading'],
    ],
    [
      'a sleep that is not over in the log of macOS lasts until the next sample',
      {
        entries: [...minutes(0, 100, uploading), ...minutes(300, END, uploading)],
        sleeps: [{ from: at(100), to: null }],
      },
      ['0-100 uploading', '100-300 asleep', '300-600 uploading'],
    ],
    [
      'a dark wake without samples is a part of the sleep',
      {
        entries: minutes(0, 100, uploading),
        sleeps: [
          { from: at(100), to: at(200) },
          { from: at(200), to: at(201), kind: 'dark-wake' },
          { from: at(201), to: at(600) },
        ],
      },
      ['0-100 uploading', '100-600 asleep'],
    ],
    [
      'a dark wake in which it uploaded is not',
      {
        entries: [...minutes(0, 100, uploading), ...minutes(200, 204, uploading)],
        sleeps: [
          { from: at(100), to: at(200) },
          { from: at(200), to: at(205), kind: 'dark-wake' },
          { from: at(205), to: at(600) },
        ],
      },
      ['0-100 uploading', '100-200 asleep', '200-204 uploading', '204-600 asleep'],
    ],
    [
      'a standstill began when it last moved, not when it was found out',
      {
        entries: minutes(0, END, (minute) =>
          minute < 160 ? uploading(Math.min(minute, 40)) : { ...uploading(40), ...blocked('stalled') },
        ),
      },
      ['0-40 uploading', '40-600 stalled'],
    ],
    [
      'asleep within a standstill is asleep',
      {
        entries: [
          ...minutes(0, 100, () => uploading(0)),
          ...minutes(300, END, (minute) =>
            minute < 320 ? uploading(0) : { ...uploading(0), ...blocked('stalled') },
          ),
        ],
        events: [
          [100, 'suspend'],
          [300, 'resume'],
        ],
      },
      ['0-100 stalled', '100-300 asleep', '300-600 stalled'],
    ],
  ])('%s', (_name, scene, expected) => {
    expect(stretches(scene)).toEqual(expected);
  });
});

describe('the sentence', () => {
  const until = (minute: number, then: Partial<Entry>, all?: number) => (now: number) =>
    now < minute ? uploading(now, all) : { ...uploading(minute, all), ...then };

  it.each<[string, Scene, string]>([
    ['nothing recorded', {}, 'Nothing was recorded this night: Unstuck was not running.'],
    [
      'nothing to do',
      { entries: minutes(0, END, () => upToDate) },
      'Nothing was waiting to be uploaded this night.',
    ],
    [
      'finished',
      {
        entries: minutes(0, END, (minute) => ({
          ...uploading(minute, 600),
          ...(minute < 200 ? {} : upToDate),
        })),
      },
      'Everything was uploaded by 00:20: 600 items, 18 GB.',
    ],
    [
      'finished, but for what Photos has given up on',
      {
        entries: minutes(0, END, (minute) => ({
          ...uploading(minute, 600),
          ...(minute < 200 ? {} : upToDate),
          failed: 5,
        })),
      },
      'Everything but 5 items that Photos cannot upload was uploaded by 00:20: 600 items, 18 GB.',
    ],
    [
      'no longer recorded',
      { entries: minutes(0, 60, () => left(100)) },
      'For 9 h of this night nothing was recorded: none of 100 items was uploaded by 22:00.',
    ],
    [
      'finished, although something was in the way',
      {
        entries: minutes(0, END, (minute) => ({
          ...(minute < 100 ? { ...left(60), ...blocked('apple-outage') } : uploading(minute - 100, 60)),
          ...(minute < 130 ? {} : upToDate),
        })),
      },
      'Everything was uploaded by 23:00: 60 items, 1.8 GB.',
    ],
    [
      'all night, not done',
      { entries: minutes(0, END, (minute) => uploading(minute, 5_000)) },
      '1,800 of 5,000 items were uploaded, and nothing was found in the way.',
    ],
    ['paused', lowPower, 'Low Power Mode cost this night 6 h 6 min: 210 of 1,284 items were uploaded.'],
    [
      'paused, but only for a moment',
      {
        entries: minutes(0, END, (minute) => ({
          ...uploading(minute, 5_000),
          ...(minute < 590 ? {} : blocked('low-power-mode')),
        })),
      },
      '1,800 of 5,000 items were uploaded, and nothing was found in the way for long.',
    ],
    [
      'paused since it began, a moment ago',
      { entries: minutes(0, 10, () => ({ ...left(9), ...blocked('low-power-mode') })), end: 10 },
      'Low Power Mode cost this night 10 min: none of 9 items was uploaded.',
    ],
    [
      'offline',
      { entries: minutes(0, END, until(100, { ...blocked('offline'), online: false })) },
      'This Mac was offline for 8 h 20 min of this night: 300 of 1,284 items were uploaded.',
    ],
    [
      'an outage',
      {
        entries: minutes(0, END, (minute) =>
          minute >= 300 && minute < 450
            ? { ...uploading(300, 5_000), ...blocked('apple-outage') }
            : uploading(minute < 300 ? minute : minute - 150, 5_000),
        ),
      },
      'A problem at Apple cost this night 2 h 30 min: 1,350 of 5,000 items were uploaded.',
    ],
    [
      'stalled',
      {
        entries: minutes(0, END, (minute) =>
          minute < 120 ? left(1) : { ...left(1), ...blocked('stalled') },
        ),
      },
      'For 10 h of this night nothing moved, and nothing says why: the one item that waited was not uploaded.',
    ],
    [
      'asleep with the lid closed',
      {
        entries: minutes(0, 253, uploading),
        sleeps: [{ from: at(253), to: at(END), reason: 'Clamshell Sleep' }],
      },
      'This Mac slept 5 h 47 min of this night with its lid closed: 750 of 1,284 items were uploaded.',
    ],
    [
      'asleep all the time',
      { events: [[-10, 'suspend']] },
      'This Mac slept the whole night, and nothing uploads while it sleeps.',
    ],
    [
      'the battery was empty',
      {
        entries: minutes(0, 380, (minute) => ({
          ...uploading(minute),
          power: 'battery',
          percent: Math.max(2, 90 - Math.floor(minute / 4)),
        })),
        events: [[380, 'suspend']],
      },
      'The battery was empty at 03:20: 1,140 of 1,284 items were uploaded.',
    ],
    [
      'the battery was empty before the Mac could say so',
      {
        entries: minutes(0, 380, (minute) => ({
          ...uploading(minute),
          power: 'battery',
          percent: Math.max(5, 98 - Math.floor(minute / 4)),
        })),
      },
      'The battery was empty at 03:20: 1,140 of 1,284 items were uploaded.',
    ],
    [
      'the battery was empty, as macOS wrote down',
      {
        entries: minutes(0, 380, uploading),
        sleeps: [{ from: at(380), to: at(END), reason: 'Low Power Sleep' }],
      },
      'The battery was empty at 03:20: 1,140 of 1,284 items were uploaded.',
    ],
    [
      'slowed down',
      {
        entries: minutes(0, END, (minute) => ({
          ...uploading(minute, 5_000),
          ...(minute < 60 ? {} : { verdict: 'slowed', headline: 'vpn-carries-icloud' }),
        })),
      },
      'A VPN slowed the upload down: 1,800 of 5,000 items were uploaded.',
    ],
    [
      'the wrong library, in which nothing waits',
      {
        entries: minutes(0, END, () => ({
          ...left(0),
          verdict: 'not-set-up',
          headline: 'not-system-library',
        })),
      },
      'A library other than the System Photo Library was open for 10 h of this night.',
    ],
    [
      'a hole in the record',
      { entries: [...minutes(0, 100, uploading), ...minutes(400, END, () => uploading(100))] },
      'For 5 h of this night nothing was recorded: 300 of 1,284 items were uploaded.',
    ],
    [
      'not set up',
      {
        entries: minutes(0, END, () => ({
          verdict: 'not-set-up',
          headline: 'icloud-photos-off',
          left: null,
          bytesLeft: null,
          uploaded: null,
        })),
      },
      'iCloud Photos was off for 10 h of this night.',
    ],
    [
      'could not be counted',
      {
        entries: minutes(0, END, () => ({ verdict: 'unknown', left: null, bytesLeft: null, uploaded: null })),
      },
      'Nothing that Unstuck can see held up the upload this night; the items that wait could not be counted.',
    ],
    [
      'one of many',
      {
        entries: minutes(0, END, (minute) => ({
          ...left(minute < 5 ? 9 : 8),
          ...(minute < 5 ? {} : blocked('disk-full')),
        })),
      },
      'A full disk cost this night 9 h 55 min: 1 of 9 items was uploaded.',
    ],
  ])('%s', (_name, scene, expected) => {
    expect(night(scene).sentence).toBe(expected);
  });
});

describe('the facts', () => {
  it('of a night that Low Power Mode stopped', () => {
    expect(facts(lowPower)).toEqual({
      uploaded: '210 items, 6.3 GB between 21:05 and 22:10, 5.8 GB an hour',
      asleep: '2 h 40 min (lid closed 02:31)',
      paused: '6 h 6 min awake, Low Power Mode; without it, done by 06:26',
      power: 'On battery for 7 h 20 min awake (90 % to 60 %)',
      tonight: 'Turn Low Power Mode off: 1,074 items need about 6 h.',
    });
    expect(night(lowPower).wouldHaveFinishedAt).toBeGreaterThan(at(500));
  });

  it('of a night of which nothing is known', () => {
    expect(facts({})).toEqual({
      uploaded: 'Not known',
      asleep: 'Not known',
      paused: 'Not known',
      power: 'Not known',
      tonight: 'Leave Unstuck and the Mac running.',
    });
  });

  it('of a night whose record ends early claim nothing of what came after', () => {
    expect(facts({ entries: minutes(0, 60, () => left(100)) })).toEqual({
      uploaded: 'Nothing by 22:00',
      asleep: 'Not while it was recorded',
      paused: 'Not while it was recorded',
      power: 'Plugged in',
      tonight: 'Leave Unstuck and the Mac running: 100 items were waiting at 22:00.',
    });
  });

  it('reckon the pace without what went while nobody watched', () => {
    const steady = (minute: number): Partial<Entry> => uploading(minute, 5_000);
    const entries = [...minutes(0, 120, steady), ...minutes(480, END, steady)];
    expect(facts({ entries })).toMatchObject({
      uploaded: '1,800 items, 54 GB between 21:05 and 07:00, 5.5 GB an hour',
      tonight: 'Leave Unstuck and the Mac running: 3,200 items need about 17 h.',
    });
    expect(night({ entries }).uploads.find(({ items }) => items > 30)).toMatchObject({
      from: at(120),
      to: at(480),
    });
  });

  it('of a night with several pauses', () => {
    const entries = minutes(0, END, (minute) => ({
      ...left(10),
      ...(minute < 100 ? blocked('offline') : minute < 250 ? blocked('apple-outage') : {}),
      online: minute >= 100,
    }));
    expect(facts({ entries })).toEqual({
      uploaded: 'Nothing',
      asleep: 'Not at all',
      paused: '4 h 10 min awake: Problem at Apple 2 h 30 min, No network 1 h 40 min',
      power: 'Plugged in, offline for 1 h 40 min',
      tonight: 'Leave the Mac on: 10 items are still waiting.',
    });
  });

  it('say what to do where nothing waits', () => {
    expect(facts({ entries: minutes(0, END, () => upToDate) }).tonight).toBe(
      'Nothing to do: nothing is waiting.',
    );
    expect(facts({ entries: minutes(0, END, () => ({ ...upToDate, failed: 17 })) }).tonight).toBe(
      'Look at the 17 items that Photos cannot upload.',
    );
  });

  it('ask for access where that is what is missing', () => {
    const unread = { left: null, bytesLeft: null, uploaded: null, headline: 'library-not-readable' } as const;
    expect(facts({ entries: minutes(0, END, () => unread) }).tonight).toBe(
      'Give Unstuck access to the photo library, so that it can count.',
    );
  });

  it('say how often it was paused', () => {
    const entries = minutes(0, END, (minute) => ({
      ...uploading(minute),
      ...(minute % 40 < 4 ? blocked('vpn-dead') : {}),
    }));
    expect(facts({ entries }).paused).toBe(
      '1 h awake, VPN without connection (15 times); without it, done by 03:30',
    );
  });

  it('do not take deleted or failed items for uploads', () => {
    const deleted = minutes(0, END, (minute) => ({
      left: minute < 100 ? 50 : 20,
      uploaded: 100,
      bytesLeft: minute < 100 ? 500 : 200,
    }));
    expect(night({ entries: deleted })).toMatchObject({ itemsUploaded: 0, bytesUploaded: 0 });
    const failed = minutes(0, END, (minute) => ({
      left: minute < 100 ? 50 : 20,
      uploaded: null,
      failed: minute < 100 ? 0 : 30,
    }));
    expect(night({ entries: failed })).toMatchObject({ itemsUploaded: 0 });
    const downloaded = minutes(0, END, (minute) => ({ left: 50, uploaded: minute < 100 ? 10 : 90 }));
    expect(night({ entries: downloaded })).toMatchObject({ itemsUploaded: 0 });
  });

  it('do not take unknown bytes for none', () => {
    const entries = minutes(0, END, (minute) => ({ ...uploading(minute), bytesLeft: null }));
    expect(night({ entries })).toMatchObject({ itemsUploaded: 1_284, bytesUploaded: null });
    // 29 steps of 30 items, counted from five minutes before the first one.
    const pace = night({ entries: entries.slice(0, 300), end: 300 }).pace;
    const itemsPerSecond = (29 * 30) / (285 * 60);
    expect(pace).toEqual({ itemsPerSecond, bytesPerSecond: null, secondsNeeded: 414 / itemsPerSecond });
  });

  it.each([
    ['by items', null],
    ['by bytes', 30_000_000],
  ])('reckon %s with no more than Apple takes, however fast the night was', (_case, each) => {
    // 200 items a minute, where Apple takes 5,000 an hour.
    const entries = minutes(0, 60, (minute) => {
      const items = 40_000 - minute * 200;
      return { left: items, bytesLeft: each && items * each, uploaded: minute * 200 };
    });
    const { pace } = night({ entries, end: 60 });
    expect(pace?.itemsPerSecond).toBe(5_000 / 3_600);
    expect(pace?.secondsNeeded).toBeCloseTo((28_000 / 5_000) * 3_600);
  });
});

it('as JSON has the shape that other programs read', () => {
  const short = night({ ...lowPower, end: 120 });
  expect(nightJson(short)).toEqual({
    format: 1,
    from: '2026-11-21T20:00:00.000Z',
    to: '2026-11-21T22:00:00.000Z',
    sentence: 'Low Power Mode cost this night 46 min: 210 of 1,284 items were uploaded.',
    stretches: [
      { from: '2026-11-21T20:00:00.000Z', to: '2026-11-21T21:14:00.000Z', cause: 'uploading' },
      { from: '2026-11-21T21:14:00.000Z', to: '2026-11-21T22:00:00.000Z', cause: 'low-power-mode' },
    ],
    asleepSeconds: 0,
    itemsUploaded: 210,
    bytesUploaded: 6_300_000_000,
  });
});

describe('a night that iCloud has no room for', () => {
  const short: Partial<Entry> = { findings: ['icloud-storage-short'] };
  const told = night({ entries: minutes(0, END, (minute) => ({ ...uploading(minute, 3_000), ...short })) });

  it('promises no end, and says what to do before the next', () => {
    expect(told.sentence).toMatch(/, but iCloud has too little room for the rest\.$/);
    const advice = told.facts.map(({ text }) => text).join(' ');
    expect(advice).toMatch(/Make room in iCloud, or get more storage, before you leave it overnight: /);
    expect(advice).not.toMatch(/need about/);
  });
});
