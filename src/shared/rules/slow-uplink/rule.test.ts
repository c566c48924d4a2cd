import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import { clear, found, notJudged } from '../rule.ts';
import { slowUplink } from './rule.ts';

const GB = 1e9;

interface Differs {
  readonly left?: number | null;
  readonly blocked?: boolean;
  readonly findings?: readonly string[];
  readonly bytesPerHour?: number | null;
  readonly movingSeconds?: number;
}

/** 240 GB left at 1 GB an hour, and how one case differs from that. */
function scene(differs: Differs) {
  const { left, blocked, findings, ...pace } = {
    left: 5000,
    blocked: false,
    findings: [],
    bytesPerHour: GB,
    movingSeconds: 3600,
    ...differs,
  };
  return { left, blocked, findings, pace, facts: { uploadCounts: counts } };
}

const counts = {
  eligible: 10_000,
  uploaded: 5000,
  left: 5000,
  leftMasters: null,
  failed: 0,
  bytesLeft: 240 * GB,
  eligibleBytes: null,
  model: null,
};

describe('slow-uplink', () => {
  it.each([
    ['nothing left', scene({ left: 0 })],
    ['blocked', scene({ blocked: true })],
    ['blocked, nothing known', { blocked: true }],
    ['comparing the library anew', scene({ findings: ['rebaseline'] })],
    ['done within a day', scene({ bytesPerHour: 100 * GB })],
    ['done within a day, measured for minutes', scene({ bytesPerHour: 100 * GB, movingSeconds: 60 })],
    ['done in exactly a day', scene({ bytesPerHour: 10 * GB })],
  ])('stays silent: %s', (_case, quiet) => {
    expect(judge(slowUplink, quiet)).toEqual(clear);
  });

  it.each([
    ['what is left', scene({ left: null }), 'uploadCounts'],
    ['the counts', { ...scene({}), facts: {} }, 'uploadCounts'],
    ['a rate', scene({ bytesPerHour: null }), 'icloudTraffic'],
    ['a rate above zero', scene({ bytesPerHour: 0 }), 'icloudTraffic'],
    ['an hour of it', scene({ movingSeconds: 3599 }), 'icloudTraffic'],
  ] as const)('is not judged without %s', (_case, lacking, missing) => {
    expect(judge(slowUplink, lacking)).toEqual(notJudged(missing));
  });

  it('speaks when it takes longer than a day', () => {
    const judgement = judge(slowUplink, scene({}));
    expect(judgement).toEqual(found({ bytesLeft: 240 * GB, bytesPerHour: GB, neededSeconds: 240 * 3600 }));
    const said = says(photos['slow-uplink'], judgement);
    expect(said).toContain('about 10 days');
    expect(said).toContain('240 GB are left, and about 1 GB an hour');
  });
});
