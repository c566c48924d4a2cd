import type { Replay } from './scene.ts';

/** What main puts under `globalThis.__unstuck.replay` while it plays a recording. Times in milliseconds since 1970. */
export interface ReplayHandle {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
  readonly now: () => number;
  readonly speed: () => number;
  readonly setSpeed: (speed: number) => void;
  readonly paused: () => boolean;
  readonly pause: (paused: boolean) => void;
}

export function replayHandle(): ReplayHandle | undefined {
  const { __unstuck: hook } = globalThis as { readonly __unstuck?: { readonly replay?: ReplayHandle } };
  return hook?.replay;
}

export function replayNow(): Replay | null {
  const handle = replayHandle();
  if (!handle) return null;
  const { title, from, to, timeZone } = handle;
  return { title, from, to, timeZone, now: handle.now(), speed: handle.speed(), paused: handle.paused() };
}
