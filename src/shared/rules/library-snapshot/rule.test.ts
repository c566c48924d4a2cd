import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import { found, notJudged } from '../rule.ts';
import { librarySnapshot } from './rule.ts';

describe('library-snapshot', () => {
  it('is not judged by readings: only the sync engine knows', () => {
    expect(judge(librarySnapshot, { left: 12 })).toEqual(notJudged('syncEngine'));
  });

  it('listens to one flag alone', () => {
    expect(librarySnapshot.engine?.flags).toEqual(['isBlockedBySnapshot']);
    expect(librarySnapshot.engine?.says).toBeUndefined();
  });

  it('asks to wait', () => {
    expect(says(photos['library-snapshot'], found())).toContain('ends by itself');
  });
});
