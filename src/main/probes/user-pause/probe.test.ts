import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseUserPause, userPause } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseUserPause);

const FILE = '~/Pictures/P.photoslibrary/resources/cpl/cloudsync.noindex/pauseICloudPhotos';
const RUN = ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', FILE];
const library = {
  path: '~/Pictures/P.photoslibrary',
  from: 'preferences',
  volume: '/System/Volumes/Data',
  present: true,
} as const;
const NOT_PAUSED = { paused: false, reason: null, until: null };
const paused = { run: RUN, stdout: '<plist><dict><key>reason</key><integer>3</integer></dict></plist>' };

it.each([
  ['nothing is noted', machine()],
  ['the file is not there', machine({ open: FILE, failure: 'ENOENT' })],
  ['the file went away after the pause', machine(paused, { open: FILE, failure: 'ENOENT' })],
  ['plutil finds no file', machine({ run: RUN, stdout: '', stderr: 'P: file does not exist', exit: 1 })],
])('is not paused when %s', async (_case, mac) => {
  expect(await userPause.read(mac, { library })).toEqual(NOT_PAUSED);
});

it('is paused while the file is there', async () => {
  expect(await userPause.read(machine(paused), { library })).toEqual({
    paused: true,
    reason: 3,
    until: null,
  });
});

it('is not known where the library may not be read', async () => {
  const mac = machine({ open: FILE, failure: 'EPERM' });
  await expect(userPause.read(mac, { library })).rejects.toMatchObject({ code: 'EPERM' });
});
