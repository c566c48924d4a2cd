import type { LaneId } from '../present/timeline.ts';
import type { RuleId } from '../rules/index.ts';
import type { Instant } from './instant.ts';

export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly cause: 'asleep' | 'uploading' | 'idle' | 'not-recorded' | RuleId;
}

/** What happened in the window. `lanes` and `stretches` are empty where it is longer than two days: `days` tell it then. */
export interface Timeline {
  readonly from: Instant;
  readonly to: Instant;
  readonly asleepSeconds: number;
  readonly notRecordedSeconds: number;
  readonly itemsUploaded: number | null;
  readonly bytesUploaded: number | null;
  readonly lanes: readonly Lane[];
  /** What was the case, in order. Where there were too many, the shortest are left out and counted. */
  readonly stretches: readonly Stretch[];
  readonly stretchesLeftOut: number;
  readonly days: readonly Day[];
}

/** One row of the chart, and the same in words. A value that is not known has no block. */
export interface Lane {
  readonly id: LaneId;
  readonly label: string;
  readonly text: string;
  readonly blocks: readonly LaneBlock[];
}

/** Fractions of the window, 0 to 1. */
export interface LaneBlock {
  readonly start: number;
  readonly end: number;
  readonly height: number;
  readonly value: string;
}

/** One day of a window that is longer than two. */
export interface Day {
  readonly from: Instant;
  readonly to: Instant;
  readonly itemsUploaded: number | null;
  readonly asleepSeconds: number;
  readonly pausedSeconds: number;
  readonly notRecordedSeconds: number;
  readonly mostly: Stretch['cause'];
  /** What each of 48 equal parts, from midnight to midnight, was mostly; null: not in the window. */
  readonly parts: readonly (Stretch['cause'] | null)[];
}
