import { describe, expect, it } from 'vitest';
import { judge, NOON } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import { clear, found, notJudged } from '../rule.ts';
import { rebaseline } from './rule.ts';

const HOUR = 3600 * 1000;
const uploadCounts = {
  eligible: 1000,
  uploaded: 100,
  left: 900,
  leftMasters: null,
  failed: 0,
  bytesLeft: 9e9,
  eligibleBytes: null,
  model: null,
};

describe('rebaseline', () => {
  it.each([
    ['off', 900, { enabled: false, since: null }],
    ['off, left unknown', null, { enabled: false, since: null }],
    ['on for two days', 900, { enabled: true, since: NOON - 48 * HOUR }],
    ['half of it is there', 500, { enabled: true, since: NOON - HOUR }],
    ['half of it is there, since when is not known', 500, { enabled: true, since: null }],
    ['nothing left', 0, { enabled: true, since: NOON - HOUR }],
  ])('stays silent: %s', (_case, left, icloudPhotos) => {
    expect(judge(rebaseline, { left, facts: { icloudPhotos, uploadCounts } })).toEqual(clear);
  });

  it.each([
    ['the marker', 900, { uploadCounts }, 'icloudPhotos'],
    ['its time', 900, { uploadCounts, icloudPhotos: { enabled: true, since: null } }, 'icloudPhotos'],
    ['the counts', null, { icloudPhotos: { enabled: true, since: NOON } }, 'uploadCounts'],
  ] as const)('is not judged without %s', (_case, left, facts, missing) => {
    expect(judge(rebaseline, { left, facts })).toEqual(notJudged(missing));
  });

  it('speaks while most items wait to be compared', () => {
    const facts = { uploadCounts, icloudPhotos: { enabled: true, since: NOON - 48 * HOUR + 1 } };
    const judgement = judge(rebaseline, { left: 501, facts });
    expect(judgement).toEqual(found());
    expect(says(photos.rebaseline, judgement)).toContain('Leave it alone');
  });
});
