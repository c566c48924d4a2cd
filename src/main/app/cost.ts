/** What this app itself costs, over the last hour or as long as it runs. */
export interface Cost {
  readonly child: (at: number) => void;
  /** `cpuSeconds`: used since the start. */
  readonly cpu: (at: number, cpuSeconds: number) => void;
  readonly told: (at: number) => {
    readonly cpuPercent: number | null;
    readonly childrenPerHour: number | null;
  };
}

const HOUR_MS = 3_600_000;
/** A shorter time says nothing about an hour. */
const LEAST_MS = 60_000;

/** Times in milliseconds of a clock that no one can set. */
export function cost(startedAt: number): Cost {
  let children: readonly number[] = [];
  let cpu: readonly { readonly at: number; readonly seconds: number }[] = [];

  return {
    child: (at) => {
      children = [...children.filter((one) => one > at - HOUR_MS), at];
    },
    cpu: (at, seconds) => {
      cpu = [...cpu.filter((one) => one.at > at - HOUR_MS), { at, seconds }];
    },
    told: (at) => {
      const watchedMs = Math.min(HOUR_MS, at - startedAt);
      const [first, last] = [cpu[0], cpu.at(-1)];
      const spanMs = first && last ? last.at - first.at : 0;
      const used = first && last && spanMs >= LEAST_MS ? (last.seconds - first.seconds) / spanMs : null;
      const lately = children.filter((one) => one > at - HOUR_MS).length;
      return {
        cpuPercent: used === null ? null : Math.max(0, used * 100_000),
        childrenPerHour: watchedMs >= LEAST_MS ? Math.round((lately * HOUR_MS) / watchedMs) : null,
      };
    },
  };
}
