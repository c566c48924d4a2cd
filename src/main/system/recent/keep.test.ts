import { existsSync, readdirSync } from 'node:fs';
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
    ...{ folder, timeZone: 'UTC', wanted: () => true },
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
    ...{ folder, timeZone: 'UTC', person },
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
