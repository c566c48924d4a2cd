import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import { clear, found, notJudged } from '../rule.ts';
import { originalsElsewhere } from './rule.ts';

const counts = (originalsMissing: number | null) => ({
  trashed: null,
  hidden: null,
  shared: null,
  referenced: null,
  bytesLeftWithResources: null,
  originalsMissing,
});

describe('originals-elsewhere', () => {
  it('stays silent when every original is here', () => {
    expect(judge(originalsElsewhere, { facts: { libraryCounts: counts(0) } })).toEqual(clear);
  });

  it.each([
    ['the counts', {}],
    ['this count', { libraryCounts: counts(null) }],
  ])('is not judged without %s', (_case, facts) => {
    expect(judge(originalsElsewhere, { facts })).toEqual(notJudged('libraryCounts'));
  });

  it('speaks of what it counted', () => {
    const judgement = judge(originalsElsewhere, { facts: { libraryCounts: counts(2) } });
    expect(judgement).toEqual(found({ originalsMissing: 2 }));
    expect(says(photos['originals-elsewhere'], judgement)).toContain('2 originals are in iCloud only');
  });
});
