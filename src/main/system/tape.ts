import type { Answers, Kind, Recording, Step } from './recording-format.ts';

/** A recording at a moment. */
export interface Tape {
  readonly now: () => number;
  /** The step that holds now. */
  readonly current: <K extends Kind>(kind: K, key: string) => Step<Answers[K]> | undefined;
  /** The same, noting for how long all that it was asked for goes on being so. */
  readonly noting: () => Noting;
}

export interface Noting {
  readonly tape: Tape;
  /** Forgets what was asked so far. */
  readonly begin: () => void;
  readonly holds: () => boolean;
}

/** Each question keeps its place, as time mostly goes on by small steps. */
export function tapeOf({ steps }: Recording, now: () => number): Tape {
  const places = new Map<readonly Step<unknown>[], number>();

  const placeIn = (list: readonly Step<unknown>[]): number => {
    const at = now();
    let place = places.get(list) ?? -1;
    if (isAfter(list[place], at)) place = -1;
    while (place + 1 < list.length && !isAfter(list[place + 1], at)) place += 1;
    places.set(list, place);
    return place;
  };

  const noting = (): Noting => {
    let from = now();
    let until = Number.POSITIVE_INFINITY;
    const begin = (): void => {
      from = now();
      until = Number.POSITIVE_INFINITY;
    };
    const tape: Tape = {
      // An answer that depends on the time itself holds for no longer than that.
      now: () => {
        until = Number.NEGATIVE_INFINITY;
        return now();
      },
      current: (kind, key) => {
        const list = listOf(steps, kind, key);
        const place = placeIn(list);
        until = Math.min(until, list[place + 1]?.at ?? Number.POSITIVE_INFINITY);
        return list[place];
      },
      noting,
    };
    return { tape, begin, holds: () => from <= now() && now() < until };
  };

  const current: Tape['current'] = (kind, key) => {
    const list = listOf(steps, kind, key);
    return list[placeIn(list)];
  };
  return { now, current, noting };
}

const never: readonly never[] = [];

function listOf<K extends Kind>(
  steps: Recording['steps'],
  kind: K,
  key: string,
): readonly Step<Answers[K]>[] {
  const lists: ReadonlyMap<string, readonly Step<Answers[K]>[]> = steps[kind];
  return lists.get(key) ?? never;
}

function isAfter(step: Step<unknown> | undefined, at: number): boolean {
  return step !== undefined && step.at > at;
}
