import { describe, expect, it } from 'vitest';
import { says } from '../../../../test/harness/evidence.ts';

const berlin = (clock: string): number => Date.parse(`2026-11-22T${clock}:00+01:00`);

describe('photos', () => {
  const counts = {
    eligible: 10_000,
    uploaded: 8716,
    left: 1284,
    leftMasters: null,
    failed: 0,
    bytesLeft: 1,
    eligibleBytes: null,
    model: null,
  };
  const engine = {
    savedAt: berlin('06:52'),
    flags: { connectedToNetwork: true, thermalPressure: true, lowDiskSpace: false },
    lastSyncDate: null,
    initialSyncDate: null,
    exitDeleteTime: null,
    blockedReason: null,
    cloudCounts: null,
    unknownKeys: [],
  };

  const others = {
    trashed: 0,
    hidden: 0,
    shared: 0,
    referenced: null,
    originalsMissing: null,
    bytesLeftWithResources: null,
  };

  it.each([
    [says('libraryCounts', others), 'not counted | Photos.sqlite'],
    [says('libraryCounts', { ...others, referenced: 2 }), '2 outside the library | Photos.sqlite'],
    [says('uploadCounts', counts), '1,284 left of 10,000 | Photos.sqlite: 8,716 done'],
    [
      says('uploadCounts', { ...counts, left: 0, uploaded: 9997, failed: 3 }),
      'none left, 3 failed | Photos.sqlite: 9,997 done',
    ],
    [says('syncEngine', engine), 'saved at 06:52 | syncstatus.plist: thermalPressure'],
    [
      says('syncEngine', { ...engine, flags: {}, savedAt: null }),
      'no time given | syncstatus.plist: no pause',
    ],
    [
      says('libraryAccess', { readable: false, forbidden: true, missing: false }),
      'may not be read (Full Disk Access) | open Photos.sqlite: not permitted',
    ],
    [says('appleStatus', { events: [] }), 'reports no problem with Photos | system status page'],
    [
      says('appleStatus', {
        events: [
          { service: 'Photos ', id: '1', type: 'Outage', status: 'ongoing', from: null, to: null },
          { service: 'iCloud Mail', id: '2', type: 'Issue', status: 'resolved', from: null, to: null },
        ],
      }),
      'reports a problem with Photos | system status page',
    ],
    [
      says('appleStatus', {
        events: [
          {
            ...{ service: 'iCloud Storage Upgrades', id: '1', type: 'Issue', status: 'ongoing' },
            ...{ from: null, to: null },
          },
        ],
      }),
      'reports no problem with Photos, but one with iCloud Storage Upgrades | system status page',
    ],
    [says('icloudQuota', { bytesLeft: 187_000_000_000 }), '187 GB left | brctl quota'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
