import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machine } from '../../../../test/harness/machine.ts';
import { icloudPhotos, switchedOnAt } from './probe.ts';

const LIBRARY = '~/Pictures/P.photoslibrary';
const ENGINE = `${LIBRARY}/resources/cpl/cloudsync.noindex`;
const MARKER = `${ENGINE}/cpl_enabled_marker`;
const STATUS = `${ENGINE}/syncstatus.plist`;
const library = {
  path: LIBRARY,
  from: 'preferences',
  volume: '/System/Volumes/Data',
  present: true,
} as const;
const readable = { readable: true, forbidden: false, missing: false };
const status = {
  run: ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', STATUS],
  stdout: '<plist><dict/></plist>',
};
const noMarker = { stat: MARKER, failure: 'ENOENT' };

describe('iCloud Photos is on', () => {
  it('since the moment in the marker', async () => {
    const mac = machine(
      { stat: MARKER, size: 23, mtime: '2026-11-10T17:30:47Z' },
      { read: MARKER, text: '2026-11-10 18.30.47.888' },
    );
    expect(await icloudPhotos.read(mac, { library, libraryAccess: readable })).toEqual({
      enabled: true,
      since: Date.UTC(2026, 10, 10, 17, 30, 47, 888),
    });
  });

  it("since the marker's own time where its text is not recorded", async () => {
    const mac = machine({ stat: MARKER, mtime: '2026-11-10T17:30:47Z' });
    expect(await icloudPhotos.read(mac, { library, libraryAccess: readable })).toEqual({
      enabled: true,
      since: Date.UTC(2026, 10, 10, 17, 30, 47),
    });
  });
});

describe('iCloud Photos is off', () => {
  it.each([
    ['the library can be read', [noMarker], readable],
    ['the folder is there', [noMarker, { stat: LIBRARY }], undefined],
    ['the engine has left its status', [noMarker, { stat: STATUS }], undefined],
    ['the status can be read', [noMarker, status], readable],
    ['other looks are recorded', [status, { stat: STATUS }], readable],
    ['the engine has left nothing', [], readable],
  ])('without a marker when %s', async (_case, lines, libraryAccess) => {
    const mac = machine(...lines);
    expect(await icloudPhotos.read(mac, { library, libraryAccess })).toEqual({ enabled: false, since: null });
  });
});

it('is off without a marker in the only library that ~/Pictures lists', async () => {
  const known = { library: { ...library, from: 'only-one' as const }, libraryAccess: undefined };
  expect(await icloudPhotos.read(machine(noMarker), known)).toEqual({ enabled: false, since: null });
});

describe('nobody knows', () => {
  it.each([
    [
      'when the library is gone and the engine’s old status is still known',
      [noMarker, { stat: STATUS }],
      { readable: false, forbidden: false, missing: true },
    ],
    ['when the library is gone', [noMarker], { readable: false, forbidden: false, missing: true }],
    ['when nothing of the library was seen', [], undefined],
    ['when a recording holds no looks at all', [status], readable],
  ])('%s', async (_case, lines, libraryAccess) => {
    const read = icloudPhotos.read(machine(...lines), { library, libraryAccess });
    await expect(read).rejects.toMatchObject({ gap: 'unreadable' });
  });

  it('when looking is not allowed', async () => {
    const mac = machine({ stat: MARKER, failure: 'EPERM' });
    await expect(icloudPhotos.read(mac, { library, libraryAccess: readable })).rejects.toMatchObject({
      code: 'EPERM',
    });
  });
});

describe('the moment in the marker', () => {
  const text = '2026-07-01 12.00.00.250';
  const noon = Date.UTC(2026, 6, 1, 12, 0, 0, 250);
  const hours = 3_600_000;

  it.each([
    ['in Los Angeles', noon + 7 * hours + 30, noon + 7 * hours],
    ['in Kathmandu', noon - 5.75 * hours, noon - 5.75 * hours],
    ['in London, a second late', noon + 1_000, noon],
    ['of a file copied years later', noon + 20_000 * hours, noon],
    ['without the time of the file', null, noon],
  ])('%s', (_case, modifiedAt, expected) => {
    expect(switchedOnAt(text, modifiedAt)).toBe(expected);
  });

  it.each(['', 'on', '2026-07-01', `${text} and more`, '2022-13-45 99.99.99.999', '2026-02-30 12.00.00.000'])(
    'is the time of the file for %j',
    (other) => {
      expect(switchedOnAt(other, 5)).toBe(5);
    },
  );

  it('is a number or unknown for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.integer()), (any, at) => {
        expect([null, 'number']).toContain(switchedOnAt(any, at) === null ? null : 'number');
      }),
    );
  });
});
