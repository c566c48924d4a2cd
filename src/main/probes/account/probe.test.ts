import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { account, parseAccount } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseAccount);

const FILE = '~/Library/Preferences/MobileMeAccounts.plist';
const RUN = ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', FILE];

it('is signed in where an account is listed', async () => {
  const stdout = '<plist><dict><key>Accounts</key><array><dict/></array></dict></plist>';
  expect(await account.read(machine({ run: RUN, stdout }), { macos: undefined })).toMatchObject({
    signedIn: true,
  });
});

it.each([
  ['the list is missing', { open: FILE, failure: 'ENOENT' }, { gap: 'absent' }],
  ['the list is damaged', { run: RUN, stdout: 'no list' }, { gap: 'unreadable' }],
  ['the list may not be read', { open: FILE, failure: 'EPERM' }, { code: 'EPERM' }],
])('never says "signed out" when %s', async (_case, line, error) => {
  await expect(account.read(machine(line), { macos: undefined })).rejects.toMatchObject(error);
});

const macOf = (major: number) => ({
  macos: { name: 'macOS', version: `${major}.0`, major, extra: null, build: '20A1', beta: false },
});

it.each([
  [11, false],
  [12, true],
  [26, true],
])('asks macOS %i whether the listed account is logged in: signed in %s', async (major, signedIn) => {
  const stdout =
    '<plist><dict><key>Accounts</key><array><dict><key>LoggedIn</key><false/></dict></array></dict></plist>';
  expect(await account.read(machine({ run: RUN, stdout }), macOf(major))).toMatchObject({ signedIn });
});
