import type { Span } from '../history/chronicle.ts';
import { nightTexts, otherNightText } from '../text/en/night.ts';
import type { LaneSpans } from './lanes.ts';
import { clockTime } from './units.ts';

export interface Seen {
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
}

type Texts = { readonly [Id in keyof LaneSpans]: string };

/** More than these are no help to anyone who listens. */
const MOST = 6;
/** Counts come every five minutes; a longer break is worth a word. */
const BREAK_MS = 30 * 60_000;

/** What each lane shows, in words. */
export function laneTexts(spans: LaneSpans, seen: Seen): Texts {
  return {
    power: listed(spans.power, 'Power is not known.', (power, when) =>
      power === 'battery' ? `On battery ${when}` : `Plugged in ${when}`,
    )(seen),
    asleep: listed(spans.asleep, 'Not asleep.', (_, when) => `Asleep ${when}`)(seen),
    network: listed(spans.network, 'Network is not known.', (network, when) =>
      network === 'offline' ? `Offline ${when}` : `Online ${when}`,
    )(seen),
    paused: listed(
      spans.paused,
      'Not paused.',
      (rule, when) => `Paused ${when}: ${(nightTexts[rule] ?? otherNightText).name}`,
    )(seen),
    upload: listed(
      together(spans.upload),
      'Nothing was seen to upload.',
      (_, when) => `Uploading ${when}`,
    )(seen),
  };
}

function listed<Value>(
  spans: readonly Span<Value>[],
  none: string,
  say: (value: Value, when: string) => string,
): (seen: Seen) => string {
  return (seen) => {
    if (spans.length === 0) return none;
    const said = spans.slice(0, MOST).map((span) => say(span.value, when(span, seen)));
    const rest = spans.length - MOST;
    const more = rest > 0 ? [rest === 1 ? 'and once more' : `and ${rest} more times`] : [];
    return `${[...said, ...more].join('; ')}.`;
  };
}

function when(span: Span<unknown>, { from, to, timeZone }: Seen): string {
  const clock = (at: number): string => clockTime(at, timeZone, at);
  if (span.from <= from && span.to >= to) return 'all the time';
  return `${clock(Math.max(from, span.from))} to ${clock(Math.min(to, span.to))}`;
}

/** The upload without its short breaks. */
function together(upload: readonly Span<number>[]): readonly Span<true>[] {
  const joined: Span<true>[] = [];
  for (const { from, to } of upload) {
    const last = joined.at(-1);
    if (last && from - last.to <= BREAK_MS) joined[joined.length - 1] = { ...last, to };
    else joined.push({ from, to, value: true });
  }
  return joined;
}
