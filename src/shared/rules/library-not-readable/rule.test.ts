import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import { clear, found, notJudged } from '../rule.ts';
import { libraryNotReadable } from './rule.ts';

describe('library-not-readable', () => {
  it.each([
    ['readable', { readable: true, forbidden: false, missing: false }],
    ['missing, which is for another rule', { readable: false, forbidden: false, missing: true }],
    ['unreadable for another reason', { readable: false, forbidden: false, missing: false }],
  ])('stays silent: %s', (_case, libraryAccess) => {
    expect(judge(libraryNotReadable, { facts: { libraryAccess } })).toEqual(clear);
  });

  it('is not judged without a try', () => {
    expect(judge(libraryNotReadable, {})).toEqual(notJudged('libraryAccess'));
  });

  it('speaks when macOS forbids it', () => {
    const libraryAccess = { readable: false, forbidden: true, missing: false };
    const judgement = judge(libraryNotReadable, { facts: { libraryAccess } });
    expect(judgement).toEqual(found());
    expect(says(photos['library-not-readable'], judgement)).toContain('Full Disk Access');
  });
});
