import type { Verdict } from '../diagnosis.ts';
import type { RuleId } from '../rules/index.ts';

/** What one sample leaves in the history. `at`: milliseconds since 1970; null: not known. */
export interface Entry {
  readonly at: number;
  readonly verdict: Verdict;
  /** The rule in the headline. */
  readonly headline: RuleId | null;
  /** Rules found with an effect above a note, and `rebaseline`, in headline order. */
  readonly findings: readonly RuleId[];
  readonly power: 'ac' | 'battery' | 'ups' | null;
  readonly percent: number | null;
  readonly online: boolean | null;
  readonly photosOpen: boolean | null;
  readonly left: number | null;
  readonly bytesLeft: number | null;
  readonly uploaded: number | null;
  readonly failed: number | null;
}

/** A stretch during which a value held. `to` is exclusive. */
export interface Span<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

/** The tracks of a history: each is written only when its value changed. */
export interface Tracks {
  readonly verdict: Verdict;
  readonly headline: RuleId | null;
  readonly findings: readonly RuleId[];
  readonly power: Entry['power'];
  readonly percent: number | null;
  readonly online: boolean | null;
  readonly photosOpen: boolean | null;
}

export type TrackName = keyof Tracks;

/** Items and bytes at one moment: kept where they changed. */
export interface CountPoint {
  readonly at: number;
  readonly left: number;
  readonly bytesLeft: number | null;
  readonly uploaded: number | null;
  readonly failed: number | null;
}

export type EventKind =
  | 'suspend'
  | 'resume'
  | 'unlock'
  | 'on-ac'
  | 'on-battery'
  | 'alert'
  | 'opened'
  | 'paused'
  | 'tried'
  /** What was marked as tried was so by mistake. */
  | 'untried'
  | 'clock-set'
  | 'zone-changed'
  | 'library-changed'
  | 'apple-status';

/** Something that happened. `detail`: a rule id, a destination, a reason; never free text of the user's. */
export interface HistoryEvent {
  readonly at: number;
  readonly kind: EventKind;
  readonly detail: string | null;
}

/** A span of the history, as the night, the timeline and the report read it. */
export interface Chronicle {
  readonly from: number;
  readonly to: number;
  /** When samples were taken without a gap. Outside of these nothing is known. */
  readonly watched: readonly Span<true>[];
  readonly tracks: { readonly [Name in TrackName]: readonly Span<Tracks[Name]>[] };
  /** The first one is what was the case at `from`, where that is known. */
  readonly counts: readonly CountPoint[];
  /** When items could be counted while someone watched: outside of these the last count says nothing. */
  readonly counted: readonly Span<true>[];
  /** In order; also the last `suspend` and `resume` before `from`, and the first after `to`, where a sleep may end. */
  readonly events: readonly HistoryEvent[];
}
