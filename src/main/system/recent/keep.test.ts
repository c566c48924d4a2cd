import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, temporaryFolder } from '../../../../test/harness/repository.ts';
import { readRecording } from '../read-recording.ts';
import { recordedSystem } from '../recorded.ts';
import { recentRecording } from './export.ts';
import { keepRecent } from './keep.ts';

const recording = await readRecording(join(root, 'test/recordings/healthy-overnight'));
const DISK = '/System/Volumes/Data';

const stepsOf = async (folder: string): Promise<readonly string[]> => {
  const files = await recentRecording(folder, 0, Number.MAX_SAFE_INTEGER);
  const text = Buffer.from(files?.['steps.jsonl'] ?? []).toString('utf8');
  return text.split('\n').filter(Boolean);
};

it('writes nothing down before it knows whose names to leave out', async () => {
  using outer = temporaryFolder();
  const folder = join(outer.path, 'recent');
  const person = Promise.withResolvers<object>();
  const { system, close } = keepRecent(recordedSystem(recording), {
    ...{ folder, zoneNow: () => 'UTC', wanted: () => true },
    person: person.promise,
  });
  await system.disk(DISK);
  system.event('on-ac');
  expect(existsSync(folder)).toBe(false);
  person.resolve({});
  await person.promise;
  close();
  expect(await stepsOf(folder)).toHaveLength(2);
});

it('keeps nothing while that is not wanted, and begins anew when it is', async () => {
  using outer = temporaryFolder();
  const folder = join(outer.path, 'recent');
  let wanted = true;
  const person = Promise.resolve({});
  const { system, close } = keepRecent(recordedSystem(recording), {
    ...{ folder, zoneNow: () => 'UTC', person },
    wanted: () => wanted,
  });
  await person;
  await system.disk(DISK);
  expect(readdirSync(folder)).toHaveLength(1);
  wanted = false;
  system.event('on-ac');
  expect(existsSync(folder)).toBe(false);
  await system.disk(DISK);
  expect(existsSync(folder)).toBe(false);
  wanted = true;
  await system.disk(DISK);
  close();
  expect(await stepsOf(folder)).toHaveLength(1);
});

it('answers although what was kept cannot be deleted, and deletes it as soon as it can', async () => {
  using outer = temporaryFolder();
  const place = join(outer.path, 'place');
  const folder = join(place, 'recent');
  // A link to itself: nothing below it can be looked at.
  symlinkSync('place', place);
  let monotonic = 0;
  const machine = { ...recordedSystem(recording), monotonic: () => monotonic };
  const { system } = keepRecent(machine, {
    ...{ folder, zoneNow: () => 'UTC', wanted: () => false },
    person: Promise.resolve({}),
  });
  expect(await system.disk(DISK)).toEqual(await machine.disk(DISK));
  rmSync(place);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kept'), '');
  monotonic += 3_600_000;
  await system.disk(DISK);
  expect(existsSync(folder)).toBe(false);
});

const MINUTE = 60_000;
const EVENING = Date.parse('2026-11-21T20:00:00Z');

/** A Mac whose disk fills with each minute, and whose clock can be set. */
async function filling(folder: string) {
  let now = EVENING;
  let freeBytes = 0;
  const machine = {
    ...recordedSystem(recording),
    now: () => now,
    monotonic: () => freeBytes * MINUTE,
    disk: async () => ({ freeBytes, totalBytes: 99_999 }),
  };
  const person = Promise.resolve({});
  const { system, close } = keepRecent(machine, { folder, zoneNow: () => 'UTC', wanted: () => true, person });
  await person;
  return {
    minutes: async (count: number) => {
      for (let minute = 0; minute < count; minute += 1) {
        now += MINUTE;
        freeBytes += 1;
        await system.disk(DISK);
      }
    },
    set: (by: number) => {
      now += by;
    },
    /** The last day, as a report takes it. */
    told: async () => {
      const files = await recentRecording(folder, now - 24 * 60 * MINUTE, now);
      const rows = Buffer.from(files?.['steps.jsonl'] ?? [])
        .toString('utf8')
        .split('\n');
      return rows.filter((row) => row.includes('freeBytes')).length;
    },
    close,
  };
}

it.each([
  ['a month ahead', 30 * 24 * 60 * MINUTE],
  ['an hour ahead', 60 * MINUTE],
  ['a month behind', -30 * 24 * 60 * MINUTE],
])('goes on after a clock that was %s for two minutes', async (_case, by) => {
  using outer = temporaryFolder();
  const mac = await filling(join(outer.path, 'recent'));
  await mac.minutes(120);
  mac.set(by);
  await mac.minutes(2);
  mac.set(-by);
  expect(await mac.told()).toBeGreaterThanOrEqual(120);
  await mac.minutes(600);
  expect(await mac.told()).toBeGreaterThanOrEqual(720);
  mac.close();
});

it('goes on after a clock that was set back for good', async () => {
  using outer = temporaryFolder();
  const mac = await filling(join(outer.path, 'recent'));
  await mac.minutes(120);
  mac.set(-5 * 60 * MINUTE);
  await mac.minutes(240);
  expect(await mac.told()).toBeGreaterThanOrEqual(240);
  mac.close();
});
