import { powerSaveBlocker } from 'electron';
import type { Blocker } from '../app/outside.ts';

/** Holds macOS off its idle sleep; the display may still go dark. macOS itself lets go when the app ends. */
export function sleepBlocker(): Blocker {
  let held: number | null = null;
  return {
    hold: () => {
      held ??= powerSaveBlocker.start('prevent-app-suspension');
    },
    release: () => {
      if (held !== null) powerSaveBlocker.stop(held);
      held = null;
    },
  };
}
