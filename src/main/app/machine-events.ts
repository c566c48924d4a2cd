import type { MachineEvent } from './watching.ts';

/** macOS tells of one sleep twice, and one after the other of what belongs together. */
const SAME_MS = 2_000;

interface Sleep {
  readonly from: number;
  readonly to: number;
}

/** What is to be made of what macOS says. Times in milliseconds since 1970. */
export interface MachineEvents {
  /** False: it was told of just now, or nothing changed by it. */
  readonly isNews: (event: MachineEvent, at: number) => boolean;
  /** False: macOS has told of this sleep itself, and when it was. It can also do so only after the wake. */
  readonly isUntoldSleep: (sleep: Sleep) => boolean;
  /** Whether what was seen at this moment was seen before the last wake, and may be the case no longer. */
  readonly isOutdated: (at: number) => boolean;
  /** Times from before cannot be compared with those that come. */
  readonly clockSet: () => void;
}

const opposites: { readonly [Each in MachineEvent]?: MachineEvent } = {
  suspend: 'resume',
  resume: 'suspend',
  lock: 'unlock',
  unlock: 'lock',
  'on-ac': 'on-battery',
  'on-battery': 'on-ac',
};

export function machineEvents(): MachineEvents {
  const last = new Map<MachineEvent, number>();
  let sleep: Sleep | null = null;
  let wokeAt = Number.NEGATIVE_INFINITY;

  /** Whether the other of its pair has come since. */
  const isUndone = (event: MachineEvent, since: number): boolean => {
    const opposite = opposites[event];
    return opposite !== undefined && (last.get(opposite) ?? Number.NEGATIVE_INFINITY) > since;
  };
  return {
    isNews: (event, at) => {
      const before = last.get(event);
      if (before !== undefined && at - before < SAME_MS && at >= before && !isUndone(event, before))
        return false;
      last.set(event, at);
      if (event === 'resume') wokeAt = at;
      if (event === 'resume') sleep = { from: last.get('suspend') ?? at, to: at };
      return true;
    },
    isUntoldSleep: ({ from, to }) => {
      if (sleep === null) return true;
      const told = Math.min(to, sleep.to) - Math.max(from, sleep.from);
      return told < (to - from) / 2;
    },
    isOutdated: (at) => at < wokeAt,
    clockSet: () => {
      wokeAt = Number.NEGATIVE_INFINITY;
    },
  };
}
