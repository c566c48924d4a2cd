import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { macosUpdate, parseMacOSUpdate } from './probe.ts';

const PATH = '/Library/Preferences/com.apple.SoftwareUpdate.plist';
const ASK = ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', PATH];

checkParser(new URL('./fixtures/', import.meta.url), parseMacOSUpdate);

it('asks for the preferences of software update', async () => {
  const mac = machine({
    run: ASK,
    stdout: '<plist><dict><key>RecommendedUpdates</key><array/></dict></plist>',
  });
  expect(await macosUpdate.read(mac, {})).toEqual({ waiting: [] });
});

it('tells a forbidden file from a missing one', async () => {
  const forbidden = machine({ open: PATH, failure: 'EACCES' }, { run: ASK, stdout: '', exit: 1 });
  await expect(macosUpdate.read(forbidden, {})).rejects.toMatchObject({ code: 'EACCES' });

  const missing = machine({ open: PATH, failure: 'ENOENT' }, { run: ASK, stdout: '', exit: 1 });
  await expect(macosUpdate.read(missing, {})).rejects.toMatchObject({ code: 'ENOENT' });
});
