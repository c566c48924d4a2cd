import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseRestrictions, restrictions } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseRestrictions);

const FOR_ALL = '/Library/Managed Preferences/com.apple.applicationaccess.plist';
const forbidding = (path: string) => ({
  run: ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', path],
  stdout: '<plist><dict><key>allowCloudPhotoLibrary</key><false/></dict></plist>',
});

it('allows iCloud Photos where no profile is installed', async () => {
  expect(await restrictions.read(machine(), {})).toEqual({ iCloudPhotosAllowed: true });
});

it.each([FOR_ALL, `~${FOR_ALL}`])('finds the profile in %s', async (path) => {
  expect(await restrictions.read(machine(forbidding(path)), {})).toEqual({ iCloudPhotosAllowed: false });
});

it('finds the profile of a person beside one for the Mac that says nothing of it', async () => {
  const other = {
    ...forbidding(FOR_ALL),
    stdout: '<plist><dict><key>allowAirDrop</key><false/></dict></plist>',
  };
  const mac = machine(other, forbidding(`~${FOR_ALL}`));
  expect(await restrictions.read(mac, {})).toEqual({ iCloudPhotosAllowed: false });
});

it('does not take a forbidden file for a missing one', async () => {
  const mac = machine({ open: FOR_ALL, failure: 'EACCES' });
  await expect(restrictions.read(mac, {})).rejects.toMatchObject({ code: 'EACCES' });
});
