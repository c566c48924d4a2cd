import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import { clear, found, notJudged } from '../rule.ts';
import { itemsReferenced } from './rule.ts';

const counts = (referenced: number | null) => ({
  trashed: null,
  hidden: null,
  shared: null,
  originalsMissing: null,
  bytesLeftWithResources: null,
  referenced,
});

describe('items-referenced', () => {
  it('stays silent when nothing is referenced', () => {
    expect(judge(itemsReferenced, { facts: { libraryCounts: counts(0) } })).toEqual(clear);
  });

  it.each([
    ['the counts', {}],
    ['this count', { libraryCounts: counts(null) }],
  ])('is not judged without %s', (_case, facts) => {
    expect(judge(itemsReferenced, { facts })).toEqual(notJudged('libraryCounts'));
  });

  it('speaks of what it counted', () => {
    const judgement = judge(itemsReferenced, { facts: { libraryCounts: counts(2) } });
    expect(judgement).toEqual(found({ referenced: 2 }));
    expect(says(photos['items-referenced'], judgement)).toContain('2 items in Photos are not in the library');
  });
});
