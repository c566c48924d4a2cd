import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { account } from '../../text/en/account.ts';
import { found, notJudged } from '../rule.ts';
import { macosTooOld } from './rule.ts';

describe('macos-too-old', () => {
  it('is not judged by readings: only the sync engine knows', () => {
    expect(judge(macosTooOld, { left: 12 })).toEqual(notJudged('syncEngine'));
  });

  it('listens to one flag alone', () => {
    expect(macosTooOld.engine?.flags).toEqual(['iCloudLibraryClientVersionTooOld']);
    expect(macosTooOld.engine?.says).toBeUndefined();
  });

  it('sends to Software Update', () => {
    expect(says(account['macos-too-old'], found())).toContain('Install the macOS update');
  });
});
