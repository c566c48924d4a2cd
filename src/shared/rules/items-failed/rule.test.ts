import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import { clear, found, notJudged } from '../rule.ts';
import { itemsFailed } from './rule.ts';

const counts = (failed: number) => ({
  eligible: 1000,
  uploaded: 1000 - failed,
  left: 0,
  leftMasters: null,
  failed,
  bytesLeft: 0,
  eligibleBytes: null,
  model: null,
});

describe('items-failed', () => {
  it('stays silent when none failed', () => {
    expect(judge(itemsFailed, { facts: { uploadCounts: counts(0) } })).toEqual(clear);
  });

  it('is not judged without the counts', () => {
    expect(judge(itemsFailed, { left: 0 })).toEqual(notJudged('uploadCounts'));
  });

  it.each([
    [1, 'upload 1 item\n'],
    [170, 'upload 170 items\n'],
  ])('speaks of %i', (failed, sentence) => {
    const judgement = judge(itemsFailed, { facts: { uploadCounts: counts(failed) } });
    expect(judgement).toEqual(found({ failed }));
    expect(says(photos['items-failed'], judgement)).toContain(sentence);
  });
});
