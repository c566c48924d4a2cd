import type { State } from '../../shared/diagnosis.ts';
import { recordedSystem } from '../system/recorded.ts';
import type { Recording } from '../system/recording-format.ts';
import { Engine } from './engine.ts';
import { rememberedProbes } from './remembered.ts';
import type { Cause } from './schedule.ts';

const TICK_SECONDS = 60;
const changesPower: ReadonlySet<string> = new Set(['on-ac', 'on-battery', 'unlock']);

interface Sample {
  /** Seconds since the recording began. */
  readonly at: number;
  readonly cause: Cause;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ReplayOptions {
  /** Seconds since the recording began; default: its end. */
  readonly at?: number;
  /** Called with each state, in order. What it promises is waited for. */
  readonly onState?: (state: State) => void | Promise<void>;
}

/** Plays a recording from its start as fast as it can and gives the state at the end, or at `at`. */
export async function replay(recording: Recording, { at, onState }: ReplayOptions = {}): Promise<State> {
  const { startedAt, endsAt } = recording.header;
  const end = at ?? (endsAt - startedAt) / 1000;
  const asleep = sleeps(recording, end);
  const system = recordedSystem(recording);
  const engine = new Engine(system, rememberedProbes(system));
  let last = 0;
  let state: State | undefined;
  for (const sample of plan(recording, asleep, end)) {
    system.advanceTo(startedAt + sample.at * 1000);
    const slept = overlap(asleep, last, sample.at);
    state = await engine.sample(sample.cause, { awake: sample.at - last - slept, asleep: slept });
    last = sample.at;
    await onState?.(state);
  }
  if (!state) throw new Error('a recording has at least one sample');
  return { ...state, at: startedAt + end * 1000 };
}

/** From each suspend to the next resume, or to the end. */
function sleeps(recording: Recording, end: number): readonly Span[] {
  const spans: Span[] = [];
  let from: number | undefined;
  for (const { event, atSeconds } of recording.events) {
    if (event === 'suspend') from ??= atSeconds;
    if (event === 'resume' && from !== undefined) {
      spans.push({ from, to: atSeconds });
      from = undefined;
    }
  }
  if (from !== undefined) spans.push({ from, to: Math.max(from, end) + 1 });
  return spans;
}

/** Every minute, at each event that changes what is true, and at the end; never while asleep. */
function plan(recording: Recording, asleep: readonly Span[], end: number): readonly Sample[] {
  const samples = new Map<number, Cause>();
  for (let at = 0; at < end; at += TICK_SECONDS) samples.set(at, 'tick');
  for (const { event, atSeconds } of recording.events) {
    if (event === 'resume') samples.set(atSeconds, 'wake');
    // A wake asks for more, and the power cable or the password often comes in the same second.
    else if (changesPower.has(event) && samples.get(atSeconds) !== 'wake') samples.set(atSeconds, 'power');
  }
  samples.set(end, 'look');
  const awake = [...samples]
    .map(([at, cause]) => ({ at, cause }))
    .filter(({ at }) => at <= end && !asleep.some(({ from, to }) => from <= at && at < to))
    .toSorted((a, b) => a.at - b.at);
  // Asleep from the very first moment: one look all the same, or there would be nothing to say.
  return awake.length > 0 ? awake : [{ at: 0, cause: 'look' }];
}

function overlap(spans: readonly Span[], from: number, to: number): number {
  let seconds = 0;
  for (const span of spans) seconds += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
  return seconds;
}
