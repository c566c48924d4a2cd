import type { Personal } from '../../../shared/redaction/rule.ts';
import { type Line, type RecordingSystem, recordingSystem } from '../recording.ts';
import type { System } from '../system.ts';
import { impersonalText } from './impersonal.ts';
import { forgetRecent, type Recorder, recentRecorder } from './recorder.ts';

/** What holds on to a file may let go of it. */
const RETRY_MS = 60_000;

export interface KeepOptions {
  readonly folder: string;
  /** Asked for each segment: a Mac that travels changes it. */
  readonly zoneNow: () => string;
  /** Asked each time. While it is false nothing is kept, and what was is deleted. */
  readonly wanted: () => boolean;
  /** Whose names must not be written down. Nothing is before they are known. */
  readonly person: Promise<Personal>;
}

export interface Kept {
  /** The same machine; what it answers is kept for a day. */
  readonly system: RecordingSystem;
  readonly close: () => void;
}

/** Keeps what a live Mac answers, for the report. */
export function keepRecent(machine: System, { folder, zoneNow, wanted, person }: KeepOptions): Kept {
  const since = machine.now();
  const begin = (clean: (text: string) => string): Recorder =>
    recentRecorder({ folder, since, now: machine.now, zoneNow, clean });
  let clean: ((text: string) => string) | null = null;
  let recorder: Recorder | null = null;
  let early: readonly Line[] = [];
  const forgotten = forgetting(folder, machine.monotonic);

  const drop = (): void => {
    recorder?.close();
    [recorder, early] = [null, []];
    forgotten.whenPossible();
    // Should it be wanted again, all answers are written down, not only those that differ.
    system.startOver();
  };
  const write = (line: Line): void => {
    if (!wanted()) {
      drop();
      return;
    }
    forgotten.noMore();
    if (clean === null) early = [...early, line];
    else {
      recorder ??= begin(clean);
      recorder.write(line);
    }
  };
  const system = recordingSystem(machine, write);
  void person.then((known) => {
    clean = impersonalText(known);
    early.forEach(write);
    early = [];
  });
  return { system, close: () => recorder?.close() };
}

/** Deletes what was kept, once, and tries again later where it cannot. */
function forgetting(folder: string, monotonic: () => number) {
  let dueAt = Number.NEGATIVE_INFINITY;
  return {
    whenPossible: (): void => {
      const now = monotonic();
      if (now < dueAt) return;
      dueAt = now + RETRY_MS;
      try {
        forgetRecent(folder);
        dueAt = Number.POSITIVE_INFINITY;
      } catch {
        // Nobody can be told here, and the watch goes on.
      }
    },
    /** There is something again. */
    noMore: (): void => {
      dueAt = Number.NEGATIVE_INFINITY;
    },
  };
}
