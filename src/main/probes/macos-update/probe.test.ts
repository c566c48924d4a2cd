import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { macosUpdate, parseMacOSUpdate, waitingUpdates } from './probe.ts';

const PATH = '/Library/Preferences/com.apple.SoftwareUpdate.plist';
const ASK = ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', PATH];

checkParser(new URL('./fixtures/', import.meta.url), parseMacOSUpdate);

it('asks for the preferences of software update', async () => {
  const mac = machine({
    run: ASK,
    stdout: '<plist><dict><key>RecommendedUpdates</key><array/></dict></plist>',
  });
  expect(await macosUpdate.read(mac, { macos: undefined })).toEqual({ waiting: [] });
});

it('tells a forbidden file from a missing one', async () => {
  const forbidden = machine({ open: PATH, failure: 'EACCES' }, { run: ASK, stdout: '', exit: 1 });
  await expect(macosUpdate.read(forbidden, { macos: undefined })).rejects.toMatchObject({ code: 'EACCES' });

  const missing = machine({ open: PATH, failure: 'ENOENT' }, { run: ASK, stdout: '', exit: 1 });
  await expect(macosUpdate.read(missing, { macos: undefined })).rejects.toMatchObject({ code: 'ENOENT' });
});

const update = (name: string, id: string, version: string) => ({
  'Display Name': name,
  'Display Version': version,
  Identifier: id,
  'Product Key': id,
  MobileSoftwareUpdate: true,
});
const sonoma = update('macOS Sonoma 14.6.1', 'MSU_UPDATE_23G93_patch_14.6.1', '14.6.1');
const monterey = update('macOS Monterey 12.7.6', 'MSU_UPDATE_21H1320_patch_12.7.6', '12.7.6');

it.each([
  ['of macOS 12', 12, ['macOS Monterey 12.7.6']],
  ['of macOS 14', 14, ['macOS Sonoma 14.6.1', 'macOS Monterey 12.7.6']],
  ['that is not known', undefined, ['macOS Sonoma 14.6.1', 'macOS Monterey 12.7.6']],
])('does not call the next macOS an update on a Mac %s', (_case, running, names) => {
  const { waiting } = waitingUpdates({ RecommendedUpdates: [sonoma, monterey] }, running);
  expect(waiting.map(({ name }) => name)).toEqual(names);
});

it('knows an update of macOS 10.15 in any language', () => {
  const entry = {
    'Display Name': 'Aggiornamento di sicurezza 2021-001 di macOS Catalina',
    'Display Version': '10.15.7',
    Identifier: 'macOS Catalina Security Update 2021-001',
    'Product Key': '001-93719',
  };
  expect(waitingUpdates({ RecommendedUpdates: [entry] }, 10).waiting).toHaveLength(1);
});
