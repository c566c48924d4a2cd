import type { Verdict } from '../../src/shared/diagnosis.ts';
import type { Chronicle, Span, Tracks } from '../../src/shared/history/chronicle.ts';
import { collectChronicle } from '../../src/shared/history/in-memory.ts';
import { emptyForm } from '../../src/shared/report/form.ts';
import type { ReportInput } from '../../src/shared/report/input.ts';
import type { RuleId } from '../../src/shared/rules/index.ts';
import { defaultSettings } from '../../src/shared/settings/settings.ts';
import { EVENING, MINUTE } from './entries.ts';
import { BERLIN, lowPowerNight, told } from './evening.ts';
import { healthyFacts } from './snapshot.ts';
import { MORNING, makeState } from './state.ts';
import { DAY_MINUTES, yearMinute } from './year.ts';

/** In the morning after the night that everyone knows. */
export function reportInput(differs: Partial<ReportInput> = {}): ReportInput {
  const state = makeState({
    facts: {
      ...healthyFacts(MORNING),
      lowPowerMode: { on: true, highPower: false, row: ' lowpowermode 1' },
    },
    found: [
      { rule: 'low-power-mode', since: MORNING - 8 * 3_600_000, by: 'readings', evidence: ['lowPowerMode'] },
      { rule: 'on-battery', values: { percent: 71 } },
    ],
    verdict: 'blocked',
    photosSays: { reason: 7, text: 'Low Power Mode', source: 'engine', button: 'Sync Now', wording: 'apple' },
    progress: { left: 1_284, bytesLeft: 38_200_000_000 },
  });
  return {
    state,
    chronicle: told(lowPowerNight()).chronicle,
    sleeps: [],
    settings: defaultSettings,
    hardware: { name: 'MacBook Air 13-inch M2 2022', chip: 'Apple M2', memoryGB: 16 },
    health: [],
    troubles: [],
    screenshots: [],
    form: emptyForm,
    app: 'Unstuck 0.0.0',
    now: MORNING,
    timeZone: BERLIN,
    recorded: false,
    clean: (text) => text,
    ...differs,
  };
}

/** A month of one sample a minute, in the year of a MacBook. */
export function monthOfMinutes(): { readonly chronicle: Chronicle; readonly now: number } {
  const collected = collectChronicle();
  const minutes = 30 * DAY_MINUTES;
  for (let minute = 0; minute < minutes; minute += 1) collected.add(yearMinute(minute));
  const now = EVENING + minutes * MINUTE;
  return { chronicle: collected.chronicle(EVENING, now), now };
}

/** A month in which everything changed with every minute: no Mac is like this, but a report has to bear it. */
export function restlessMonth(): { readonly chronicle: Chronicle; readonly now: number } {
  const minutes = 30 * DAY_MINUTES;
  const now = EVENING + minutes * MINUTE;
  const spans = <Value>(odd: Value, even: Value): readonly Span<Value>[] =>
    Array.from({ length: minutes }, (_, minute) => ({
      from: EVENING + minute * MINUTE,
      to: EVENING + (minute + 1) * MINUTE,
      value: minute % 2 === 0 ? even : odd,
    }));
  const chronicle: Chronicle = {
    from: EVENING,
    to: now,
    watched: [{ from: EVENING, to: now, value: true }],
    tracks: {
      verdict: spans<Verdict>('blocked', 'uploading'),
      headline: spans<RuleId | null>('low-power-mode', null),
      findings: spans<readonly RuleId[]>(['low-power-mode'], []),
      power: spans<Tracks['power']>('battery', 'ac'),
      percent: spans<number | null>(50, 51),
      online: spans<boolean | null>(false, true),
      photosOpen: spans<boolean | null>(false, true),
    },
    counts: Array.from({ length: minutes }, (_, minute) => ({
      at: EVENING + minute * MINUTE,
      left: minutes - minute,
      bytesLeft: (minutes - minute) * 1_000_000,
      uploaded: minute,
      failed: 0,
    })),
    counted: [{ from: EVENING, to: now, value: true }],
    events: [],
  };
  return { chronicle, now };
}
