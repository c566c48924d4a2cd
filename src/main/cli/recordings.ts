import type { State } from '../../shared/diagnosis.ts';
import { replay } from '../engine/replay.ts';
import { readRecording } from '../system/read-recording.ts';
import { type Recording, RecordingError } from '../system/recording-format.ts';
import { refuse } from './args.ts';
import { exits, Refusal } from './exits.ts';
import { type Io, shortPath } from './io.ts';
import type { CommandName } from './table.ts';
import { secondsOf } from './values.ts';

export interface Played {
  readonly state: State;
  /** The recording's own. */
  readonly timeZone: string;
}

export interface Moment {
  readonly folder: string;
  readonly at: string | undefined;
  readonly command: CommandName;
}

/** The state at the end of a recording, or at `--at`. */
export async function play({ folder, at, command }: Moment, io: Io): Promise<Played> {
  const recording = await openRecording(folder, io);
  const seconds = at === undefined ? undefined : secondsOf(at, '--at', command);
  const { startedAt, endsAt, timeZone } = recording.header;
  const length = (endsAt - startedAt) / 1000;
  if (seconds !== undefined && seconds > length) {
    refuse(`--at ${at} is after the end of the recording, which lasts ${length} seconds.`, command);
  }
  return { state: await replay(recording, seconds === undefined ? {} : { at: seconds }), timeZone };
}

/** Reads a recording, or says in a sentence why it cannot be read. */
export async function openRecording(folder: string, io: Io): Promise<Recording> {
  try {
    const recording = await readRecording(folder);
    io.tellTimesOf(recording.header.timeZone);
    return recording;
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const sentence = error.message.replaceAll(folder, shortPath(folder, io.home));
    throw new Refusal(
      exits.unreadable,
      `cannot read the recording: ${sentence}.`,
      'A recording is a folder made by "unstuck record <folder>".',
      { cause: error },
    );
  }
}
