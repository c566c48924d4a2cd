import type { State } from '../../shared/diagnosis.ts';
import type { EventKind } from '../../shared/history/chronicle.ts';
import type { MachineEvents } from './machine-events.ts';
import type { MachineEvent, Watcher } from './watching.ts';

interface Told {
  readonly hear: (event: MachineEvent, at: number) => boolean;
  readonly note: (kind: EventKind, detail: string | null, at: number) => void;
}

/** Hands on what a watch tells. */
export function watcherOf(told: Told, news: MachineEvents, onState: (state: State) => void): Watcher {
  return {
    onState,
    onEvent: (event, at) => void told.hear(event, at),
    onSlept: (from, to) => {
      if (!news.isUntoldSleep({ from, to })) return;
      told.note('suspend', null, from);
      told.note('resume', null, to);
    },
    onClocks: ({ kind, detail, at }) => {
      if (kind === 'clock-set') news.clockSet();
      told.note(kind, detail, at);
    },
  };
}
