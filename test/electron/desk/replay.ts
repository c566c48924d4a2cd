import type { ReplayHandle } from '../../../src/main/desktop/source.ts';
import type { Replay } from './scene.ts';

/** What main puts under `globalThis.__unstuck.replay` while it plays a recording. */
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
