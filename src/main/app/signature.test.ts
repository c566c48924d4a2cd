import { describe, expect, it } from 'vitest';
import { isSignedByTeam, teamIn } from './signature.ts';

const AD_HOC = `Executable=/Applications/Unstuck.app/Contents/MacOS/Unstuck
Identifier=app.unstuck.mac
Format=app bundle with Mach-O thin (arm64)
CodeDirectory v=20400 size=512 flags=0x2(adhoc) hashes=10+3 location=embedded
Signature=adhoc
Info.plist entries=30
TeamIdentifier=not set
Sealed Resources version=2 rules=13 files=20
`;

describe('the team of a signature', () => {
  it.each([
    ['ad hoc', AD_HOC, null],
    ['a developer', AD_HOC.replace('not set', 'AB12CD34EF'), 'AB12CD34EF'],
    ['not signed', 'Unstuck.app: code object is not signed at all\n', null],
    ['nothing', '', null],
  ])('%s', (_, printed, team) => expect(teamIn(printed)).toBe(team));
});

it('is none where codesign cannot be asked', async () => {
  const fails = async (): Promise<never> => {
    throw new Error('no such tool');
  };
  expect(await isSignedByTeam(fails, '/Applications/Unstuck.app')).toBe(false);
});
