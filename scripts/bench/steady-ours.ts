import { basename, join } from 'node:path';
import type { System } from '../../src/main/system/system.ts';
import { countSpawns } from './spawns.ts';
import { measureMinutes } from './steady-minutes.ts';

/** Samples as the app does on a Mac with items left; all but the tools answers as the recording's start does. */
const spawns = countSpawns();
const { Engine } = await import('../../src/main/engine/engine.ts');
const { readRecording } = await import('../../src/main/system/read-recording.ts');
const { keepRecent } = await import('../../src/main/system/recent/keep.ts');
const { realSystem } = await import('../../src/main/system/real.ts');
const { recordedSystem } = await import('../../src/main/system/recorded.ts');

const [stubs = '', minutes = '', story = ''] = process.argv.slice(2);
const recorded = recordedSystem(await readRecording(story));
// "~" for the home folder leaves arguments as the recording has them.
const real = realSystem({ home: '~', locate: (tool) => join(stubs, basename(tool)) });
let now = recorded.now();
const system: System = {
  ...recorded,
  kind: 'mac',
  run: real.run,
  now: () => now,
  monotonic: real.monotonic,
};

// The app keeps what was answered, for a report.
const kept = keepRecent(system, {
  folder: join(stubs, '..', `${basename(stubs)}-recent`),
  zoneNow: () => 'UTC',
  wanted: () => true,
  person: Promise.resolve({ home: '/Users/anna', userNames: ['anna', 'Anna Example'] }),
});
const engine = new Engine(kept.system);
await engine.sample('look', { awake: 0, asleep: 0 });
const steady = await measureMinutes(stubs, Number(minutes), spawns, () => {
  now += 60_000;
  return engine.sample('tick', { awake: 60, asleep: 0 });
});
kept.close();
process.stdout.write(JSON.stringify(steady));
