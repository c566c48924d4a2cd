import { expect, it } from 'vitest';
import { attempt, checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseResetEvents, pendingResets, resetEvents } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseResetEvents);

const FILE = '~/Pictures/P.photoslibrary/resources/cpl/cloudsync.noindex/resetevents.plist';
const library = {
  path: '~/Pictures/P.photoslibrary',
  from: 'preferences',
  volume: '/System/Volumes/Data',
  present: true,
} as const;

it('takes the age of the file for an entry without a date', () => {
  expect(pendingResets([{ pending: true }], 5_000)).toEqual({ oldestPending: 5_000 });
  expect(attempt(() => pendingResets([{ pending: true }], null), '')).toEqual({ gap: 'unreadable' });
});

it('finds no reset in an engine that keeps no list', async () => {
  const mac = machine({ open: FILE, failure: 'ENOENT' });
  expect(await resetEvents.read(mac, { library })).toEqual({ oldestPending: null });
});
