import type { State } from '../../../shared/diagnosis.ts';
import { plain } from '../../../shared/present/plain.ts';
import { minuteLine } from '../../../shared/present/terminal/watch.ts';
import { clockTime, count, duration } from '../../../shared/present/units.ts';
import { redactor } from '../../../shared/redact.ts';
import { watch } from '../../engine/chain.ts';
import { macos as macosProbe } from '../../probes/macos/probe.ts';
import { model as modelProbe } from '../../probes/model/probe.ts';
import { personHere } from '../../report/person.ts';
import { recordingSystem } from '../../system/recording.ts';
import { type RecordingFile, startRecording } from '../../system/recording-file.ts';
import { RecordingError } from '../../system/recording-format.ts';
import type { System } from '../../system/system.ts';
import { type Given, refuse } from '../args.ts';
import { type Exit, exits, Refusal } from '../exits.ts';
import { failedLooks } from '../failed-looks.ts';
import { type Io, shortPath } from '../io.ts';
import { notingSleep } from '../noting-sleep.ts';
import { openSystem } from '../systems.ts';
import { lengthOf } from '../values.ts';

/** A timer for longer would be over at once. */
const LONGEST_SECONDS = 24 * 86_400;

/** `unstuck record`: one look a minute, written down until the time is over or Ctrl-C. */
export async function record(given: Given<'record'>, io: Io): Promise<Exit> {
  const [folder = ''] = given.args;
  if (folder === '') refuse('record needs a folder.', 'record');
  const length = given.valueOf('for');
  const seconds = length === undefined ? null : lengthOf(length, '--for', 'record');
  if (seconds !== null && seconds > LONGEST_SECONDS)
    refuse(`--for "${length}" is longer than 24 days.`, 'record');
  if (io.platform !== 'darwin') {
    throw new Refusal(
      exits.unavailable,
      'only a Mac can be recorded.',
      'On this computer you can play one: unstuck check --replay <folder>.',
    );
  }
  const system = openSystem(io);
  try {
    const file = await begin(folder, system, given.isOn('no-redact'), io);
    io.out(`${plain(startSentence(folder, seconds, io))}\n`);
    const looks = await watchInto(file, system, seconds, io).finally(file.close);
    io.out(`${plain(endSentence(folder, looks, io))}\n`);
  } catch (error) {
    if (error instanceof RecordingError)
      throw new Refusal(
        exits.unreadable,
        `cannot record: ${error.message.replaceAll(folder, shortPath(folder, io.home))}.`,
      );
    throw error;
  } finally {
    system.stop();
  }
  return exits.fine;
}

async function begin(folder: string, system: System, plainly: boolean, io: Io): Promise<RecordingFile> {
  const model = await known(modelProbe.read(system, {}));
  const macos = await known(macosProbe.read(system, {}));
  return startRecording(folder, {
    now: system.now,
    title: 'Recorded with unstuck record',
    timeZone: io.timeZone,
    mac: { model: model?.identifier ?? null, osVersion: macos?.version ?? null },
    redact: plainly ? 'off' : redactor(await personHere(system)),
  });
}

async function known<Fact>(reading: Promise<Fact>): Promise<Fact | null> {
  try {
    return await reading;
  } catch {
    return null;
  }
}

interface Looks {
  readonly number: number;
  readonly seconds: number;
}

async function watchInto(
  file: RecordingFile,
  system: System,
  seconds: number | null,
  io: Io,
): Promise<Looks> {
  const recorded = recordingSystem(system, file.write);
  const started = system.now();
  const end = seconds === null ? [] : [AbortSignal.timeout(seconds * 1000)];
  const signal = AbortSignal.any([io.interrupted(), ...end]);
  let number = 0;
  let told = '';
  const onState = (state: State): void => {
    number += 1;
    const line = plain(minuteLine(state, { timeZone: io.timeZone, macosMajor: null }));
    if (line !== told) io.out(`${clockTime(state.at, io.timeZone, state.at)}  ${line}\n`);
    told = line;
  };
  await watch(notingSleep(recorded, system), { signal, onState, onError: failedLooks(io).note });
  return { number, seconds: (system.now() - started) / 1000 };
}

function startSentence(folder: string, seconds: number | null, io: Io): string {
  const until = seconds === null ? 'until Ctrl-C' : `for ${duration(seconds)}, or until Ctrl-C`;
  return `Recording to ${shortPath(folder, io.home)} ${until}. Leave this window open.`;
}

function endSentence(folder: string, { number, seconds }: Looks, io: Io): string {
  const path = shortPath(folder, io.home);
  const looks = `${count(number)} ${number === 1 ? 'look' : 'looks'} in ${duration(seconds)}`;
  return `Recorded ${looks}. Judge it with: unstuck check --replay ${/\s/.test(path) ? `"${path}"` : path}`;
}
