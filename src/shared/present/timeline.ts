import type { Chronicle, Span } from '../history/chronicle.ts';
import type { Time } from '../night/spans.ts';
import type { Stretch } from '../night/stretches.ts';
import { type LaneSpans, laneSpans, overlap } from './lanes.ts';
import { laneTexts } from './timeline-words.ts';

export type LaneId = keyof LaneSpans;

/** A part of a lane. `start`, `end` and `height` are fractions of its width and height, 0 to 1. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly height: number;
  /** ac or battery, asleep, online or offline, the rule that paused the upload, or uploading. */
  readonly value: string;
}

export interface Lane {
  readonly id: LaneId;
  readonly label: string;
  readonly blocks: readonly Block[];
  /** The same in words, for those who cannot see it. */
  readonly text: string;
}

/** What is drawn of a time: in the popover, for each of several nights, and in the terminal. */
export interface Timeline {
  readonly from: number;
  readonly to: number;
  /** Items per hour at the full height of the upload; 0: nothing went. For several timelines at one scale. */
  readonly fastest: number;
  readonly lanes: readonly Lane[];
}

const labels: { readonly [Id in LaneId]: string } = {
  power: 'Power',
  asleep: 'Asleep',
  network: 'Network',
  paused: 'Paused',
  upload: 'Upload',
};

/** The time of a chronicle as five lanes, in the order in which they are drawn. */
export function timelineOf(chronicle: Chronicle, stretches: readonly Stretch[], timeZone: string): Timeline {
  const { from, to } = chronicle;
  const spans = laneSpans(chronicle, stretches);
  const texts = laneTexts(spans, { from, to, timeZone });
  const fastest = Math.max(0, ...spans.upload.map(({ value }) => value));
  const lane = <Value>(
    id: LaneId,
    all: readonly Span<Value>[],
    value: (of: Value) => string,
    height: (of: Value) => number = () => 1,
  ): Lane => ({
    id,
    label: labels[id],
    text: texts[id],
    blocks: all.flatMap((span) => {
      const place = placeIn({ from, to }, span);
      return place === null ? [] : [{ ...place, height: height(span.value), value: value(span.value) }];
    }),
  });
  return {
    from,
    to,
    fastest,
    lanes: [
      lane('power', spans.power, (source) => source),
      lane('asleep', spans.asleep, () => 'asleep'),
      lane('network', spans.network, (network) => network),
      lane('paused', spans.paused, (rule) => rule),
      lane(
        'upload',
        spans.upload,
        () => 'uploading',
        (perHour) => perHour / fastest,
      ),
    ],
  };
}

/** What is seen of a span, 0 to 1; null where it lies outside. */
function placeIn({ from, to }: Time, span: Time): { readonly start: number; readonly end: number } | null {
  const shown = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
  if (shown.from >= shown.to) return null;
  const at = (moment: number): number => (moment - from) / (to - from);
  return { start: at(shown.from), end: at(shown.to) };
}

/** The mean height of a lane in each of so many equal columns, 0 to 1. */
export function columnHeights({ blocks }: Lane, columns: number): readonly number[] {
  return cells(columns).map((cell) =>
    blocks.reduce(
      (sum, { start, end, height }) => sum + overlap({ from: start, to: end }, cell) * height * columns,
      0,
    ),
  );
}

/**
 * What each column shows: that which fills most of it; null where most of it is empty. What is shorter than a column
 * has the one that its middle falls into.
 */
export function columnValues({ blocks }: Lane, columns: number): readonly (string | null)[] {
  return cells(columns).map((cell) => {
    const parts = blocks
      .map(({ start, end, value }) => ({
        value,
        share: overlap({ from: start, to: end }, cell) * columns,
        middle: (start + end) / 2,
      }))
      .filter(({ share }) => share > 0);
    const filled = parts.reduce((sum, { share }) => sum + share, 0);
    const isShown = filled >= 0.5 || parts.some(({ middle }) => cell.from <= middle && middle < cell.to);
    return isShown ? parts.reduce((most, part) => (part.share > most.share ? part : most)).value : null;
  });
}

const cells = (columns: number): readonly { readonly from: number; readonly to: number }[] =>
  Array.from({ length: columns }, (_, column) => ({ from: column / columns, to: (column + 1) / columns }));
