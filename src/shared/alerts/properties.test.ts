import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BERLIN, lowPowerNight, movedTo, told } from '../../../test/harness/evening.ts';
import { makeState } from '../../../test/harness/state.ts';
import type { State } from '../diagnosis.ts';
import { isWithin, lastTime } from '../night/clock.ts';
import type { RuleId } from '../rules/index.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { type Alert, beginAlerts } from './alert.ts';
import { COOLDOWN_MS, decideAlerts } from './decide.ts';
import { delivered, failed } from './outcome.ts';

const rules = ['low-power-mode', 'will-sleep', 'icloud-storage-full', 'disk-low', 'wifi-weak'] as const;
const MINUTE = 60_000;
const { night } = told(lowPowerNight());

interface Step {
  readonly minutes: number;
  readonly found: readonly RuleId[];
  readonly works: boolean;
  readonly locked: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  minutes: fc.oneof(fc.constant(1), fc.constant(5), fc.integer({ min: 1, max: 500 })),
  found: fc.subarray([...rules]),
  works: fc.boolean(),
  locked: fc.boolean(),
});
const settings: fc.Arbitrary<Settings> = fc
  .record({ urgentAtNight: fc.boolean(), morningSummary: fc.boolean() })
  .map((alerts) => ({ ...defaultSettings, alerts: { ...defaultSettings.alerts, ...alerts } }));
/** Around the end of summer time, its beginning, and on any day. */
const start = fc
  .constantFrom('2026-10-24T18:00:00Z', '2026-03-28T18:00:00Z', '2026-11-21T09:00:00Z')
  .map((text) => Date.parse(text));

interface Delivery {
  readonly at: number;
  readonly alert: Alert;
  readonly worked: boolean;
}

function run(from: number, set: Settings, steps: readonly Step[]) {
  let memory = beginAlerts(lastTime(set.alerts.nightTo, from, BERLIN));
  let previous: State | null = null;
  let now = from;
  const out: Delivery[] = [];
  const withdrawn: string[] = [];
  for (const { minutes, found, works, locked } of steps) {
    now += minutes * MINUTE;
    const next = makeState({ at: now, found: found.map((rule) => ({ rule })), progress: { left: 5 } });
    const moment = { previous, next, settings: set, now, timeZone: BERLIN, memory };
    const lastNight = () => movedTo(night, lastTime(set.alerts.nightFrom, next.at, BERLIN));
    const decision = decideAlerts({ ...moment, snoozedUntil: null, locked, night: lastNight });
    memory = decision.memory;
    previous = next;
    withdrawn.push(...decision.withdraw);
    for (const alert of decision.deliver) {
      memory = works ? delivered(memory, alert, now) : failed(memory, alert);
      out.push({ at: now, alert, worked: works });
    }
  }
  return { out, withdrawn, memory };
}

const anyRun = [start, settings, fc.array(step, { maxLength: 60 })] as const;

it('no cause is delivered twice within the cooldown', () => {
  fc.assert(
    fc.property(...anyRun, (from, set, steps) => {
      const last = new Map<string, number>();
      for (const { at, alert, worked } of run(from, set, steps).out.filter(
        (one) => one.alert.kind === 'finding',
      )) {
        for (const cause of alert.causes) {
          expect(at - (last.get(cause) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(COOLDOWN_MS);
          if (worked) last.set(cause, at);
        }
      }
    }),
  );
});

it('nothing comes at night but what is urgent and wanted', () => {
  fc.assert(
    fc.property(...anyRun, (from, set, steps) => {
      const { nightFrom, nightTo, urgentAtNight } = set.alerts;
      for (const { at, alert } of run(from, set, steps).out) {
        if (isWithin(nightFrom, nightTo, at, BERLIN)) expect(alert.urgent && urgentAtNight).toBe(true);
      }
    }),
  );
});

it('only what was delivered is withdrawn, and once', () => {
  fc.assert(
    fc.property(...anyRun, (from, set, steps) => {
      const { out, withdrawn } = run(from, set, steps);
      const ids = out.filter(({ worked }) => worked).map(({ alert }) => alert.id);
      expect(new Set(withdrawn).size).toBe(withdrawn.length);
      expect(withdrawn.filter((id) => !ids.includes(id))).toEqual([]);
    }),
  );
});

it('there is at most one summary a day, and none without being asked for', () => {
  fc.assert(
    fc.property(...anyRun, (from, set, steps) => {
      const { out } = run(from, set, steps);
      const mornings = out.filter(({ alert }) => alert.kind === 'morning').map(({ at }) => at);
      if (!set.alerts.morningSummary) expect(mornings).toEqual([]);
      const days = mornings.map((at) => lastTime(7 * 60, at, BERLIN));
      expect(new Set(days).size).toBe(days.length);
    }),
  );
});

it('what is remembered is plain data and does not grow', () => {
  fc.assert(
    fc.property(...anyRun, (from, set, steps) => {
      const { memory } = run(from, set, steps);
      expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
      expect(Object.keys(memory.stretches).length).toBeLessThanOrEqual(rules.length);
      expect(Object.keys(memory.deliveredAt).length).toBeLessThanOrEqual(rules.length);
    }),
  );
});
