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

/** The parts of the first list that lie outside the second. */
export function outside<Part extends Time>(parts: readonly Part[], times: readonly Time[]): readonly Part[] {
  const edges = [-Infinity, ...times.flatMap(({ from, to }) => [from, to]), Infinity];
  const gaps = edges
    .map((from, place) => ({ from, to: edges[place + 1] ?? Infinity }))
    .filter(({ from, to }, place) => place % 2 === 0 && from < to);
  return within(parts, gaps);
}

export const lengthOf = (times: readonly Time[]): number =>
  times.reduce((sum, { from, to }) => sum + (to - from) / 1000, 0);
