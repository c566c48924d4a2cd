import type { ViewSource } from '../../view-source.ts';
import { morningOf } from '../morning.ts';
import { cameTo, type SmallNight } from '../nights.ts';
import { type Readouts, readoutsOf } from '../readout.ts';
import type { Timeline } from '../timeline.ts';
import type { Tonight } from '../tonight.ts';
import { count } from '../units.ts';

/** The page of one night, beside what is drawn of it. */
export interface NightView {
  readonly title: string;
  readonly sentence: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** What was the case at each moment. */
  readonly readouts: Readouts;
}

/** One of several nights, in words and as it is drawn. */
export interface NightRow {
  /** When it began; no two have the same. */
  readonly from: number;
  readonly label: string;
  readonly timeline: Timeline;
  /** What it came to. Empty: nothing stood in the way. */
  readonly words: string;
  readonly uploaded: string;
}

export function nightView(
  { night, chronicle }: Pick<ViewSource, 'night' | 'chronicle'>,
  tonight: Tonight | null,
): NightView | null {
  if (night === null || chronicle === null || tonight === null) return null;
  const told = tonight.end === 'now' ? null : morningOf(night);
  return {
    title: told?.title ?? 'What happened',
    sentence: night.sentence,
    facts: night.facts,
    readouts: readoutsOf(chronicle, night.stretches),
  };
}

export function nightRow({ label, night, timeline }: SmallNight): NightRow {
  const { from, itemsUploaded } = night;
  return {
    ...{ from, label, timeline },
    words: cameTo(night),
    uploaded: itemsUploaded === null ? '?' : count(itemsUploaded),
  };
}
