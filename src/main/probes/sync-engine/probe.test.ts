import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseSyncEngine, syncEngine } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseSyncEngine);

const FILE = '~/Pictures/P.photoslibrary/resources/cpl/cloudsync.noindex/syncstatus.plist';
const RUN = ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', FILE];
const library = {
  path: '~/Pictures/P.photoslibrary',
  from: 'preferences',
  volume: '/System/Volumes/Data',
  present: true,
} as const;
const stdout = '<plist><dict><key>lowBatteryLevel</key><true/></dict></plist>';

it('takes the age of the status from the file', async () => {
  const mac = machine({ run: RUN, stdout }, { stat: FILE, size: 900, mtime: '2026-11-12T11:00:00Z' });
  expect(await syncEngine.read(mac, { library })).toMatchObject({
    savedAt: Date.UTC(2026, 10, 12, 11),
    flags: { lowBatteryLevel: true },
  });
});

it('keeps the status when its age is not known', async () => {
  expect(await syncEngine.read(machine({ run: RUN, stdout }), { library })).toMatchObject({ savedAt: null });
});

it('reads the file itself where there is no plutil', async () => {
  const mac = machine({ read: FILE, text: stdout, mtime: '2026-11-12T11:00:00Z' });
  expect(await syncEngine.read(mac, { library })).toMatchObject({ flags: { lowBatteryLevel: true } });
});

it.each([
  ['absent', machine()],
  [
    'unreadable',
    machine({ run: RUN, stdout: '', stderr: 'Property List error: Unexpected character', exit: 1 }),
  ],
  ['depends', machine({ run: RUN, stdout }), undefined],
])('is a gap: %s', async (gap, mac, known?: typeof library) => {
  const uses = { library: gap === 'depends' ? known : library };
  await expect(syncEngine.read(mac, uses)).rejects.toMatchObject({ gap });
});

it('says when it may not look', async () => {
  const mac = machine({ open: FILE, failure: 'EPERM' }, { run: RUN, stdout });
  await expect(syncEngine.read(mac, { library })).rejects.toMatchObject({ code: 'EPERM' });
});
