import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, powerMonitor } from 'electron';
import { withChosenLibrary } from '../app/chosen-library.ts';
import { type Cost, cost } from '../app/cost.ts';
import { watchLive } from '../app/live.ts';
import { memoryHistory } from '../app/memory-history.ts';
import type { Outside } from '../app/outside.ts';
import { paced } from '../app/pace.ts';
import { watchRecording } from '../app/paced.ts';
import type { SettingsFile } from '../app/settings-file.ts';
import { jsonFile, noFile } from '../disk/json-file.ts';
import { sleepsIn } from '../engine/retell.ts';
import type { History } from '../history/history.ts';
import { openHistory } from '../history/sqlite.ts';
import { libraryQuery } from '../library/query.ts';
import { personHere } from '../report/person.ts';
import { readSleepLog } from '../sleep-log/read.ts';
import { readRecording } from '../system/read-recording.ts';
import { realSystem } from '../system/real.ts';
import { cutRecording, type RecordingFiles, recentRecording } from '../system/recent/export.ts';
import { impersonalText } from '../system/recent/impersonal.ts';
import { keepRecent } from '../system/recent/keep.ts';
import type { System } from '../system/system.ts';
import { thisPerson } from '../system/this-person.ts';
import { currentTimeZone } from '../system/time-zone.ts';
import { listenToPower } from './power.ts';

/** What is watched: this Mac, or a recorded one in its place. */
export interface Source
  extends Pick<Outside, 'watch' | 'powerSource' | 'sleeps' | 'loggedSleeps' | 'alertsFile'> {
  readonly history: History;
  readonly cost: Cost;
  /** For opening what no address opens, and for questions about the app itself. */
  readonly system: Pick<System, 'run' | 'stat'>;
  /** What was recorded between two moments (milliseconds since 1970), impersonal. Null: nothing was. */
  readonly recent: (from: number, to: number) => Promise<RecordingFiles | null>;
  /** The clock that is shown, and how fast it runs; null on this Mac. */
  readonly replay: ReplayHandle | null;
  readonly stop: () => void;
}

/** For whoever plays a recording. Times in milliseconds since 1970, the speed in recorded seconds per second. */
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

const USUAL_SPEED = 60;

export function thisMac(settings: SettingsFile): Source {
  const counted = cost(performance.now());
  const system = realSystem({
    home: homedir(),
    userAgent: `Unstuck/${app.getVersion()}`,
    query: libraryQuery,
    onChild: () => counted.child(performance.now()),
  });
  const folder = join(app.getPath('userData'), 'recent');
  const kept = keepRecent(system, {
    folder,
    zoneNow: currentTimeZone,
    wanted: () => settings.read().keepRecording,
    person: personHere(system),
  });
  listenToPower((event) => kept.system.event(event));
  const watched = withChosenLibrary(kept.system, () => settings.read().library);
  return {
    watch: (watcher, minutes) => watchLive(watched, minutes, watcher),
    powerSource: () => (powerMonitor.isOnBatteryPower() ? 'battery' : 'ac'),
    history: openHistory(app.getPath('userData')),
    alertsFile: jsonFile(join(app.getPath('userData'), 'alerts.json')),
    cost: counted,
    system,
    sleeps: async (window) => (await readSleepLog(system, window)).intervals,
    loggedSleeps: [],
    recent: (from, to) => recentRecording(folder, from, to),
    replay: null,
    stop: () => {
      system.stop();
      kept.close();
    },
  };
}

/** Nothing is asked of this computer, nothing is written into its history, and no tool is started. */
export async function recordedMac(folder: string): Promise<Source> {
  const recording = await readRecording(folder);
  const { title, startedAt, endsAt, timeZone } = recording.header;
  const pace = paced(speedFrom(process.env.UNSTUCK_SPEED));
  let now = (): number => startedAt;
  return {
    watch: (watcher) => {
      const watching = watchRecording(recording, pace, watcher);
      now = watching.now;
      return watching;
    },
    powerSource: () => null,
    history: memoryHistory(),
    alertsFile: noFile,
    cost: cost(performance.now()),
    system: untouched,
    sleeps: async () => [],
    loggedSleeps: await sleepsIn(recording),
    recent: (from, to) => cutRecording(folder, [from, to], impersonalText(thisPerson())),
    replay: {
      ...{ title, from: startedAt, to: endsAt, timeZone },
      now: () => now(),
      speed: pace.speed,
      setSpeed: pace.setSpeed,
      paused: pace.isPaused,
      pause: pace.pause,
    },
    stop: () => {},
  };
}

/** While a recording plays, everything that would be opened is as good as open. */
const untouched: Source['system'] = {
  run: async () => ({ stdout: '', stderr: '', exit: 0 }),
  stat: async () => ({ size: null, modifiedAt: null }),
};

function speedFrom(text: string | undefined): number {
  const speed = Number(text ?? USUAL_SPEED);
  return speed > 0 ? speed : USUAL_SPEED;
}
