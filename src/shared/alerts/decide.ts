import type { Finding, State } from '../diagnosis.ts';
import { endOfNight } from '../night/bedtime.ts';
import { isWithin, lastTime } from '../night/clock.ts';
import type { Night } from '../night/night.ts';
import type { RuleId } from '../rules/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Alert, AlertMemory } from './alert.ts';
import { doneMorning } from './clock-bounds.ts';
import { causeOf, importanceOf } from './importance.ts';
import { follow } from './stretches.ts';
import { alertOf, summaryOf } from './wording.ts';
import { isWorthSummingUp } from './worth-summing-up.ts';

/** The same cause does not speak up again before. */
export const COOLDOWN_MS = 6 * 3_600_000;

/** Whoever moves the end of the night, or travels, has one morning a day all the same. */
const HALF_A_DAY_MS = 12 * 3_600_000;

export interface Moment {
  /** Null: this is the first sample. The same sample once more counts once. */
  readonly previous: State | null;
  readonly next: State;
  readonly settings: Settings;
  readonly now: number;
  readonly timeZone: string;
  readonly memory: AlertMemory;
  /** Milliseconds since 1970. */
  readonly snoozedUntil: number | null;
  /** Nobody is at the Mac, as its screen is locked. */
  readonly locked: boolean;
  /** For the morning summary, so told only where one is due: that takes a while. Null: nothing is known of it. */
  readonly night: () => Night | null;
}

export interface Decision {
  readonly deliver: readonly Alert[];
  /** Ids of alerts that were delivered and hold no longer. */
  readonly withdraw: readonly string[];
  readonly memory: AlertMemory;
}

/** The only place that decides on alerts. What it says is delivered counts only once `delivered` was told so. */
export function decideAlerts(moment: Moment): Decision {
  const { previous, next, memory } = moment;
  const again = previous !== null && previous.at === next.at;
  const { stretches, over } = again
    ? { stretches: memory.stretches, over: [] }
    : follow(memory.stretches, next);
  const deliveredAt = recent(memory.deliveredAt, moment.now);
  const followed = { ...memory, stretches, deliveredAt, summarized: summarized(moment) };
  const silent = !moment.settings.alerts.enabled || isSnoozed(moment);
  const told = silent ? { deliver: [], memory: followed } : tell({ ...moment, memory: followed });
  return { ...told, withdraw: over };
}

const isSnoozed = ({ snoozedUntil, now }: Moment): boolean => snoozedUntil !== null && now < snoozedUntil;

/** Whoever wants no summary is owed none for the mornings that pass meanwhile. */
function summarized({ settings, memory, now, timeZone }: Moment): number {
  const morning = lastTime(endOfNight(settings), now, timeZone);
  const done = doneMorning(memory.summarized, now, morning);
  return wantsSummary(settings) ? done : Math.max(done, morning);
}

const wantsSummary = ({ alerts }: Settings): boolean => alerts.enabled && alerts.morningSummary;

/** What is older than the cooldown holds nothing back. */
function recent(deliveredAt: AlertMemory['deliveredAt'], now: number): AlertMemory['deliveredAt'] {
  return Object.fromEntries(Object.entries(deliveredAt).filter(([, at]) => Math.abs(now - at) < COOLDOWN_MS));
}

function tell(moment: Moment): Pick<Decision, 'deliver' | 'memory'> {
  const { settings, now, timeZone, memory, locked } = moment;
  const { nightFrom, nightTo, urgentAtNight } = settings.alerts;
  const waiting = waitingOf(moment);
  const urgent = waiting.filter((alert) => alert.urgent);
  if (isWithin(nightFrom, nightTo, now, timeZone)) return { deliver: urgentAtNight ? urgent : [], memory };
  const morning = lastTime(endOfNight(settings), now, timeZone);
  if (!wantsSummary(settings) || morning - memory.summarized <= HALF_A_DAY_MS)
    return { deliver: waiting, memory };
  if (locked) return { deliver: urgent, memory };
  const night = moment.night();
  const summary = night && isWorthSummingUp(night, morning) ? summaryOf(night, morning, waiting) : null;
  if (!summary) return { deliver: waiting, memory: { ...memory, summarized: morning } };
  return { deliver: [summary], memory };
}

/** What stands and has not been told. */
function waitingOf({ next, settings, memory, timeZone }: Moment): readonly Alert[] {
  return speakers(next, settings.alerts.muted).flatMap((finding) => {
    const cause = causeOf(finding);
    const stretch = memory.stretches[cause];
    if (!stretch?.stands || stretch.told || Object.hasOwn(memory.deliveredAt, cause)) return [];
    return [alertOf(finding, stretch.since, next, timeZone)];
  });
}

/**
 * While something blocks, that alone is news: what else blocks, and what would stop it later, is for the popover. What
 * never speaks cannot speak for others, but for a pause of one's own: nothing goes on behind it before one wants that.
 */
function speakers({ diagnoses }: State, muted: readonly RuleId[]): readonly Finding[] {
  const findings = diagnoses.filter((diagnosis): diagnosis is Finding => diagnosis.outcome === 'found');
  const speaks = (one: Finding): boolean => importanceOf(one) !== 'silent' && !muted.includes(one.rule);
  const stops = findings.filter(({ effect }) => effect === 'blocks' || effect === 'stalls');
  const first = stops.find((one) => one.rule === 'paused-by-you' || speaks(one));
  if (first) return speaks(first) ? [first] : [];
  return findings.filter((one) => one.effect === 'risk' && speaks(one));
}
