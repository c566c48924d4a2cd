import { describe, expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import type { System } from '../../system/system.ts';
import { librariesIn, library, parseSystemLibrary, volumeOf } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseSystemLibrary);

const PREFERENCES =
  '~/Library/Containers/com.apple.photolibraryd/Data/Library/Preferences/com.apple.photolibraryd.plist';
const named = (path: string) => ({
  run: ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', PREFERENCES],
  stdout: `<plist><dict><key>SystemLibraryPath</key><string>${path}</string></dict></plist>`,
});
const pictures = (...names: readonly string[]) => ({ list: '~/Pictures', names });
const marker = (name: string) => ({
  stat: `~/Pictures/${name}/resources/cpl/cloudsync.noindex/cpl_enabled_marker`,
});
const database = (library: string) => `${library}/database/Photos.sqlite`;
const OWN = '~/Pictures/Photos Library.photoslibrary';
const OUTSIDE = '/Volumes/Photos SSD/Family.photoslibrary';
const read = (mac: System) => library.read(mac, {});

describe('the library', () => {
  it.each([
    ['is the one macOS names', [named(OWN)], OWN, 'preferences'],
    [
      'is named without its owner',
      [named('/Users/sam/Pictures/Photos Library.photoslibrary')],
      OWN,
      'preferences',
    ],
    ['may lie on another disk', [named(OUTSIDE)], OUTSIDE, 'preferences'],
    [
      'may be shared between people',
      [named('/Users/Shared/A.photoslibrary')],
      '/Users/Shared/A.photoslibrary',
      'preferences',
    ],
    ['is the only one in Pictures', [pictures('Photos Library.photoslibrary', 'Scans')], OWN, 'only-one'],
    [
      'is the one of several with the marker',
      [pictures('A.photoslibrary', 'B.photoslibrary'), marker('B.photoslibrary')],
      '~/Pictures/B.photoslibrary',
      'marker',
    ],
    [
      'is looked for where the settings of Photos may not be read',
      [{ open: PREFERENCES, failure: 'EPERM' }, pictures('Photos Library.photoslibrary')],
      OWN,
      'only-one',
    ],
  ])('%s', async (_case, lines, path, from) => {
    expect(await read(machine(...lines))).toMatchObject({ path, from });
  });

  it.each([
    ['absent', 'in an empty folder', [pictures('Scans')]],
    ['unreadable', 'when nothing was looked at', []],
    ['unreadable', 'when none of several has the marker', [pictures('A.photoslibrary', 'B.photoslibrary')]],
    [
      'unreadable',
      'when several have it',
      [pictures('A.photoslibrary', 'B.photoslibrary'), marker('A.photoslibrary'), marker('B.photoslibrary')],
    ],
  ])('is %s %s', async (gap, _case, lines) => {
    await expect(read(machine(...lines))).rejects.toMatchObject({ gap });
  });
});

describe('a library is there', () => {
  it.each([
    ['nothing but its name is recorded', [named(OUTSIDE)]],
    [
      'its database answers',
      [named(OUTSIDE), { query: 'upload-counts', database: database(OUTSIDE), rows: [] }],
    ],
    ['its database may not be opened', [named(OUTSIDE), { open: database(OUTSIDE), failure: 'EPERM' }]],
    ['its folder is seen', [named(OWN), { stat: OWN }]],
  ])('when %s', async (_case, lines) => {
    expect(await read(machine(...lines))).toMatchObject({ present: true });
  });

  it.each([
    ['its database is gone', [named(OUTSIDE), { open: database(OUTSIDE), failure: 'ENOENT' }]],
    ['its folder is gone', [named(OWN), { stat: OWN, failure: 'ENOENT' }]],
  ])('no more when %s', async (_case, lines) => {
    expect(await read(machine(...lines))).toMatchObject({ present: false });
  });
});

it.each([
  [OWN, '/System/Volumes/Data'],
  [OUTSIDE, '/Volumes/Photos SSD'],
  ['/Users/Shared/A.photoslibrary', '/System/Volumes/Data'],
])('%s lies on %s', (path, volume) => {
  expect(volumeOf(path)).toBe(volume);
});

it('knows a library by its ending', () => {
  expect(librariesIn(['A.photoslibrary', 'b.PhotosLibrary', 'C.photoslibrary.zip', 'photoslibrary'])).toEqual(
    ['A.photoslibrary', 'b.PhotosLibrary'],
  );
});
