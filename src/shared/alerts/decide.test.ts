import { describe, expect, it } from 'vitest';
import { BERLIN, lowPowerNight, movedTo, samples, told } from '../../../test/harness/evening.ts';
import { makeState } from '../../../test/harness/state.ts';
import type { Finding, State } from '../diagnosis.ts';
import { lastTime } from '../night/clock.ts';
import type { RuleId } from '../rules/index.ts';
import { type AlertSettings, defaultSettings } from '../settings/settings.ts';
import { type Alert, type AlertMemory, beginAlerts } from './alert.ts';
import { COOLDOWN_MS, decideAlerts, type Moment } from './decide.ts';
import { delivered, failed } from './outcome.ts';

const NOON = Date.parse('2026-11-21T12:00:00+01:00');
const EVENING = Date.parse('2026-11-21T21:50:00+01:00');
const SEVEN = Date.parse('2026-11-22T07:00:00+01:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Found = Partial<Finding> & { readonly rule: RuleId };
const lowPower: Found = { rule: 'low-power-mode' };
const storage: Found = { rule: 'icloud-storage-full' };
const diskFills: Found = { rule: 'disk-low', effect: 'risk', variant: 'short' };
const sleepsSoon: Found = { rule: 'will-sleep', variant: 'ac', values: { idleSeconds: 600 } };

/** An app that looks once a minute and delivers what it is told to. */
class Watch {
  memory: AlertMemory;
  previous: State | null = null;
  now: number;
  readonly withdrawn: string[] = [];
  deliver: (memory: AlertMemory, alert: Alert, now: number) => AlertMemory = delivered;
  readonly alerts: Partial<AlertSettings>;

  constructor(now: number, alerts: Partial<AlertSettings> = {}) {
    this.now = now;
    this.alerts = alerts;
    this.memory = beginAlerts(lastTime(7 * 60, now, BERLIN));
  }

  /** One sample; answers the titles of what was delivered. */
  look(found: readonly Found[], moment: Partial<Moment> = {}): readonly string[] {
    const next = makeState({ at: this.now, found, progress: { left: 1100 } });
    const titles = this.decide(next, moment);
    this.now += MINUTE;
    return titles;
  }

  decide(next: State, moment: Partial<Moment>): readonly string[] {
    const settings = { ...defaultSettings, alerts: { ...defaultSettings.alerts, ...this.alerts } };
    const { previous, now, memory } = this;
    const base = { previous, next, settings, now, timeZone: BERLIN, memory };
    const decision = decideAlerts({
      ...base,
      snoozedUntil: null,
      locked: false,
      night: () => null,
      ...moment,
    });
    this.memory = decision.memory;
    this.previous = next;
    this.withdrawn.push(...decision.withdraw);
    for (const alert of decision.deliver) this.memory = this.deliver(this.memory, alert, now);
    return decision.deliver.map(({ title }) => title);
  }

  looks(times: number, found: readonly Found[], moment?: Partial<Moment>): readonly string[] {
    return Array.from({ length: times }, () => this.look(found, moment)).flat();
  }
}

const LOW_POWER = 'Uploads are paused because Low Power Mode is on';
const FULL = 'Your iCloud storage is full';
const SLEEPS =
  'Although plugged in, this Mac goes to sleep after 10 min without use, before the upload is done';

describe('a finding', () => {
  it('is no news while there is none', () => {
    expect(new Watch(NOON).looks(3, [])).toEqual([]);
  });

  it('must hold', () => {
    const watch = new Watch(NOON);
    expect([watch.look([lowPower]), watch.look([]), watch.look([lowPower])]).toEqual([[], [], []]);
    expect(watch.look([lowPower])).toEqual([LOW_POWER]);
  });

  it('must hold for longer than a Mac takes to wake, however often it is looked at', () => {
    const watch = new Watch(NOON);
    const looks = [0, 1, 4, 9, 29].map((seconds) => {
      watch.now = NOON + seconds * 1000;
      return watch.look([{ rule: 'offline' }]);
    });
    expect(looks.flat()).toEqual([]);
    watch.now = NOON + MINUTE;
    expect(watch.look([{ rule: 'offline' }])).toHaveLength(1);
  });

  it('holds also where the clock is set back meanwhile', () => {
    const watch = new Watch(NOON);
    watch.look([lowPower]);
    watch.now = NOON - HOUR;
    expect(watch.look([lowPower])).toEqual([LOW_POWER]);
  });

  it('is told once while it stands', () => {
    expect(new Watch(NOON).looks(700, [lowPower])).toEqual([LOW_POWER]);
  });

  it('counts a sample that comes twice once', () => {
    const watch = new Watch(NOON);
    const state = makeState({ at: NOON, found: [lowPower] });
    expect([watch.decide(state, {}), watch.decide(state, {})]).toEqual([[], []]);
  });

  it('is told in the words of the popover', () => {
    const watch = new Watch(NOON);
    watch.look([lowPower]);
    let alert: Alert | undefined;
    watch.deliver = (memory, one, now) => {
      alert = one;
      return delivered(memory, one, now);
    };
    watch.look([lowPower]);
    expect(alert).toEqual({
      id: `low-power-mode@${NOON}`,
      kind: 'finding',
      rule: 'low-power-mode',
      causes: ['low-power-mode'],
      title: LOW_POWER,
      subtitle: '1,100 items left',
      body: 'Turn it off, or plug in if it is set to "Only on Battery".',
      page: 'now',
      urgent: false,
    });
  });
});

describe('what is over', () => {
  it.each<Finding['effect']>(['note', 'slows'])('is over for the alerts once it is a %s', (effect) => {
    const watch = new Watch(NOON);
    watch.looks(2, [lowPower]);
    expect(watch.looks(2, [{ ...lowPower, effect }])).toEqual([]);
    expect(watch.withdrawn).toEqual([`low-power-mode@${NOON}`]);
    watch.now += COOLDOWN_MS;
    expect(watch.looks(2, [lowPower])).toEqual([LOW_POWER]);
  });

  it('is withdrawn, once it stayed away', () => {
    const watch = new Watch(NOON);
    watch.looks(2, [lowPower]);
    watch.looks(1, []);
    expect(watch.withdrawn).toEqual([]);
    watch.looks(3, []);
    expect(watch.withdrawn).toEqual([`low-power-mode@${NOON}`]);
  });

  it('is not over for being away once', () => {
    const watch = new Watch(NOON);
    watch.looks(2, [lowPower]);
    expect([watch.look([]), watch.looks(5, [lowPower]), watch.withdrawn]).toEqual([[], [], []]);
  });

  it('is not over while nobody can tell', () => {
    const watch = new Watch(NOON);
    watch.looks(2, [lowPower]);
    const state = makeState({ at: watch.now });
    const unjudged: State = {
      ...state,
      diagnoses: state.diagnoses.map(({ rule }) => ({ rule, outcome: 'not-judged', missing: [] })),
    };
    for (let nth = 1; nth < 5; nth++) watch.decide({ ...unjudged, at: NOON + nth * HOUR }, {});
    expect(watch.withdrawn).toEqual([]);
  });

  it('may be told again only after the cooldown, if it is there then', () => {
    const watch = new Watch(NOON, { nightFrom: 0, nightTo: 0 });
    watch.looks(2, [lowPower]);
    watch.looks(2, []);
    expect(watch.looks(COOLDOWN_MS / MINUTE - 3, [lowPower])).toEqual([]);
    expect(watch.looks(2, [lowPower])).toEqual([LOW_POWER]);
  });
});

describe('the cooldown', () => {
  it('does not count for what was not delivered', () => {
    const watch = new Watch(NOON);
    watch.deliver = failed;
    expect(watch.looks(4, [lowPower])).toEqual([LOW_POWER]);
    expect(watch.memory.notifications).toBe('refused');
    watch.looks(2, []);
    expect(watch.withdrawn).toEqual([]);
    watch.deliver = delivered;
    expect(watch.looks(4, [lowPower])).toEqual([LOW_POWER]);
    expect(watch.memory.notifications).toBe('delivered');
  });

  it('is for each cause by itself', () => {
    const watch = new Watch(NOON);
    watch.looks(2, [sleepsSoon]);
    const onBattery: Found = { ...sleepsSoon, variant: 'battery' };
    expect(watch.looks(3, [onBattery])).toHaveLength(1);
  });

  it('is the same for what the engine says of the same cause', () => {
    const watch = new Watch(NOON);
    watch.looks(2, [lowPower]);
    expect(watch.looks(5, [{ ...lowPower, variant: 'engine' }])).toEqual([]);
  });
});

describe('which findings speak up', () => {
  it.each<[string, readonly Found[], number]>([
    ['a note', [{ rule: 'slept', values: { sleptSeconds: 3600 } }], 0],
    ['what only slows', [{ rule: 'wifi-weak' }], 0],
    ['what blocks, but now only slows', [{ rule: 'clock-wrong', effect: 'slows' }], 0],
    ['a pause of your own', [{ rule: 'paused-by-you' }], 0],
    ['a block', [lowPower], 1],
    ['a standstill', [{ rule: 'stalled', effect: 'stalls', values: { left: 2, unchangedSeconds: 9000 } }], 1],
    ['a risk', [sleepsSoon], 1],
    ['two risks', [sleepsSoon, diskFills], 2],
    ['two blocks: the one of the headline', [lowPower, storage], 1],
    ['a risk behind a block', [lowPower, sleepsSoon], 1],
  ])('%s', (_, found, expected) => {
    expect(new Watch(NOON).looks(3, found)).toHaveLength(expected);
  });

  it('a risk speaks once nothing blocks any more', () => {
    const watch = new Watch(NOON);
    watch.looks(2, [lowPower, sleepsSoon]);
    expect(watch.looks(2, [sleepsSoon])).toEqual([SLEEPS]);
  });

  const busy: Found = { rule: 'system-busy' };
  const pause: Found = { rule: 'paused-by-you' };
  it.each<[string, readonly RuleId[], readonly Found[], readonly string[]]>([
    ['a muted block leaves the word to a risk', ['low-power-mode'], [lowPower, sleepsSoon], [SLEEPS]],
    [
      'a muted block leaves the word to the next block',
      ['icloud-storage-full'],
      [storage, lowPower, sleepsSoon],
      [LOW_POWER],
    ],
    ['a muted risk to the other one', ['disk-low'], [diskFills, sleepsSoon], [SLEEPS]],
    ['a block that never speaks to a risk', [], [busy, sleepsSoon], [SLEEPS]],
    ['a block that never speaks to the next block', [], [busy, lowPower], [LOW_POWER]],
    ['a muted block behind one that speaks is quiet', ['low-power-mode'], [storage, lowPower], [FULL]],
    ['nothing stops what you stopped yourself', [], [pause, lowPower, sleepsSoon], []],
    ['not even behind a muted block', ['icloud-storage-full'], [storage, pause, lowPower], []],
    ['but what comes before your pause is told', [], [storage, pause], [FULL]],
    ['all muted, all quiet', ['low-power-mode', 'will-sleep'], [lowPower, sleepsSoon], []],
  ])('%s', (_, muted, found, expected) => {
    expect(new Watch(NOON, { muted }).looks(3, found)).toEqual(expected);
  });

  it('none of a muted rule, and none at all when alerts are off', () => {
    expect(new Watch(NOON, { muted: ['low-power-mode'] }).looks(3, [lowPower])).toEqual([]);
    expect(new Watch(NOON, { enabled: false }).looks(3, [lowPower])).toEqual([]);
  });

  it('none while snoozed, and what still stands afterwards', () => {
    const watch = new Watch(NOON);
    const snoozedUntil = NOON + 10 * MINUTE;
    expect(watch.looks(10, [lowPower], { snoozedUntil })).toEqual([]);
    expect(watch.look([lowPower], { snoozedUntil })).toEqual([LOW_POWER]);
  });
});

describe('the night', () => {
  const NIGHT = 570;
  const whole = told(lowPowerNight()).night;
  const night = () => whole;

  it('is quiet', () => {
    const watch = new Watch(EVENING + 10 * MINUTE);
    expect(watch.looks(539, [storage])).toEqual([]);
    expect(watch.now).toBe(SEVEN - MINUTE);
  });

  it('lets urgent ones through for who wants that, and only those', () => {
    const watch = new Watch(EVENING + 10 * MINUTE, { urgentAtNight: true });
    expect(watch.looks(5, [lowPower])).toEqual([]);
    expect(watch.looks(5, [sleepsSoon])).toEqual([SLEEPS]);
  });

  it('lets nothing through that waited since before it', () => {
    const watch = new Watch(EVENING + 9 * MINUTE);
    expect(watch.looks(100, [lowPower])).toEqual([]);
  });

  it('is summed up in the morning, and the summary speaks for what stands', () => {
    const watch = new Watch(EVENING);
    const bodies: string[] = [];
    watch.deliver = (memory, alert, now) => {
      bodies.push(alert.body);
      return delivered(memory, alert, now);
    };
    watch.looks(15, []);
    expect(watch.looks(NIGHT - 15, [lowPower], { night })).toEqual([
      '184 of 1,284 items uploaded last night',
    ]);
    expect(bodies).toEqual([expect.stringMatching(`^Now: ${LOW_POWER}\\. `)]);
    expect(watch.looks(300, [lowPower], { night })).toEqual([]);
    expect(watch.memory.stretches['low-power-mode']?.told).toBe(true);
  });

  it('is summed up when somebody is there to read it', () => {
    const watch = new Watch(EVENING);
    expect(watch.looks(NIGHT + 60, [lowPower], { night, locked: true })).toEqual([LOW_POWER]);
    expect(watch.withdrawn).toEqual([]);
    expect(watch.now).toBeGreaterThan(SEVEN);
    expect(watch.look([lowPower], { night })).toEqual(['184 of 1,284 items uploaded last night']);
  });

  it('urgent ones do not wait for that', () => {
    const watch = new Watch(EVENING + 10 * MINUTE);
    expect(watch.looks(NIGHT, [sleepsSoon], { night, locked: true })).toEqual([SLEEPS]);
  });

  it('with nothing to sum up, says what stands as on any day', () => {
    const watch = new Watch(EVENING + 10 * MINUTE);
    expect(watch.looks(NIGHT, [lowPower])).toEqual([LOW_POWER]);
  });

  it('without a summary, says in the morning what stands', () => {
    const watch = new Watch(EVENING + 10 * MINUTE, { morningSummary: false });
    expect(watch.looks(NIGHT, [lowPower], { night })).toEqual([LOW_POWER]);
  });

  it('moving its end in the morning brings no second summary', () => {
    const watch = new Watch(SEVEN - HOUR);
    watch.looks(61, [], { night });
    const later = { ...defaultSettings, alerts: { ...defaultSettings.alerts, nightTo: 7 * 60 + 5 } };
    expect(watch.looks(20, [], { night, settings: later })).toEqual([]);
  });

  it('whose end was moved to an earlier hour during the day has its summary all the same', () => {
    const watch = new Watch(SEVEN - HOUR);
    expect(watch.looks(61, [], { night })).toHaveLength(1);
    const earlier = { ...defaultSettings, alerts: { ...defaultSettings.alerts, nightTo: 5 * 60 } };
    watch.now = SEVEN + 21 * HOUR;
    expect(watch.looks(60, [], { night, settings: earlier })).toEqual([]);
    expect(watch.looks(60, [], { night, settings: earlier })).toHaveLength(1);
  });

  const withSummary = (on: boolean) => ({
    settings: { ...defaultSettings, alerts: { ...defaultSettings.alerts, morningSummary: on } },
  });

  it.each<[string, Partial<Moment>]>([
    ['the summary', withSummary(false)],
    ['alerts', { settings: { ...defaultSettings, alerts: { ...defaultSettings.alerts, enabled: false } } }],
  ])('that passed while %s was off is not summed up when that is turned on', (_, off) => {
    const watch = new Watch(EVENING);
    watch.looks(NIGHT + 60, [], { night, ...off });
    expect(watch.looks(60, [], { night })).toEqual([]);
    watch.now += 23 * HOUR;
    expect(watch.look([], { night })).toHaveLength(1);
  });

  it('is summed up also where the summary was turned on before its end', () => {
    const watch = new Watch(EVENING);
    watch.looks(NIGHT - 60, [], { night, ...withSummary(false) });
    expect(watch.looks(60, [], { night })).toHaveLength(1);
  });

  it.each([
    ['for months', 100 * 24],
    ['for a day', 24],
  ])('is summed up after the clock was ahead %s for a moment', (_, hours) => {
    const watch = new Watch(EVENING);
    watch.look([]);
    const { now } = watch;
    watch.now += hours * HOUR - 4 * HOUR;
    expect(watch.look([], { night })).toHaveLength(1);
    watch.now = now;
    expect(watch.looks(NIGHT, [], { night })).toHaveLength(1);
  });

  it('is summed up once where the clock was only an hour ahead', () => {
    const watch = new Watch(SEVEN - HOUR + 5 * MINUTE);
    watch.now += HOUR;
    expect(watch.look([], { night })).toHaveLength(1);
    watch.now -= HOUR;
    expect(watch.looks(120, [], { night })).toEqual([]);
  });

  it('is summed up however long nobody was there to read it', () => {
    const watch = new Watch(EVENING);
    watch.looks(4 * 24 * 60, [], { night, locked: true });
    watch.now += 11 * HOUR;
    expect(watch.looks(5, [], { night })).toHaveLength(1);
  });

  it('has one summary though its clock hour comes twice', () => {
    const watch = new Watch(Date.parse('2026-10-24T22:00:00+02:00'));
    const longest = () => movedTo(whole, Date.parse('2026-10-24T22:00:00+02:00'));
    expect(watch.looks(12 * 60, [], { night: longest })).toHaveLength(1);
  });

  it('is summed up at the usual end of a night where there are no quiet hours', () => {
    const watch = new Watch(EVENING, { nightFrom: 12 * 60, nightTo: 12 * 60 });
    expect(watch.looks(5, [lowPower], { night })).toEqual([LOW_POWER]);
    watch.now = SEVEN - MINUTE;
    expect(watch.looks(1, [lowPower], { night })).toEqual([]);
    expect(watch.looks(20 * 60, [lowPower], { night })).toEqual(['184 of 1,284 items uploaded last night']);
  });

  it('that nobody saw but for its last minutes is not summed up, neither then nor later', () => {
    const watch = new Watch(SEVEN - 5 * MINUTE);
    const { night: short } = told({ entries: samples(595, 600) });
    expect(watch.looks(6, [lowPower], { night: () => short })).toEqual([LOW_POWER]);
    expect(watch.looks(120, [lowPower], { night })).toEqual([]);
  });

  it('is told only where a summary is due', () => {
    const watch = new Watch(EVENING);
    let times = 0;
    const counted = () => {
      times += 1;
      return whole;
    };
    watch.looks(NIGHT + 60, [lowPower], { night: counted });
    expect(times).toBe(1);
  });
});
