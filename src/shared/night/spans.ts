/** Any stretch of time. Lists of them are in order and do not overlap. */
export interface Time {
  readonly from: number;
  readonly to: number;
}

/** The parts of the first list that lie within the second, as they were otherwise. */
export function within<Part extends Time>(parts: readonly Part[], times: readonly Time[]): readonly Part[] {
  const inside: Part[] = [];
  let place = 0;
  for (const part of parts) {
    while ((times[place]?.to ?? Infinity) <= part.from) place += 1;
    for (let next = place; next < times.length; next += 1) {
      const time = times[next];
      if (!time || time.from >= part.to) break;
      inside.push({ ...part, from: Math.max(part.from, time.from), to: Math.min(part.to, time.to) });
    }
  }
  return inside;
}

export const lengthOf = (times: readonly Time[]): number =>
  times.reduce((sum, { from, to }) => sum + (to - from) / 1000, 0);
