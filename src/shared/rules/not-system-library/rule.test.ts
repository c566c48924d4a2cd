import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import { clear, found, notJudged } from '../rule.ts';
import { notSystemLibrary } from './rule.ts';

describe('not-system-library', () => {
  it('stays silent with the System Photo Library open', () => {
    expect(judge(notSystemLibrary, { facts: { libraryInUse: { isSystemLibrary: true } } })).toEqual(clear);
  });

  it('is not judged without what Photos last opened', () => {
    expect(judge(notSystemLibrary, {})).toEqual(notJudged('libraryInUse'));
  });

  it('speaks with another library open', () => {
    const judgement = judge(notSystemLibrary, { facts: { libraryInUse: { isSystemLibrary: false } } });
    expect(judgement).toEqual(found());
    expect(says(photos['not-system-library'], judgement)).toContain('System Photo Library');
  });
});
