import { describe, expect, it } from 'vitest';
import { attempt, checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseMount, parseVolume, volume } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseVolume);

const on = (path: string) =>
  ({ path: `${path}/P.photoslibrary`, from: 'preferences', volume: path, present: true }) as const;
const diskutil = (path: string, exit: number) => ({
  run: ['/usr/sbin/diskutil', 'info', '-plist', path],
  stdout: exit === 0 ? '<plist><dict><key>FilesystemType</key><string>apfs</string></dict></plist>' : '',
  stderr: exit === 0 ? '' : `Could not find disk: ${path}\n`,
  exit,
});
const NAS = '/Volumes/Family (old)';
const MOUNTS = `/dev/disk3s5 on /System/Volumes/Data (apfs, local)\n//sam@nas._smb._tcp.local/photos on ${NAS} (smbfs, nodev)\n`;

describe("the library's volume", () => {
  it('is described by diskutil', async () => {
    const mac = machine(diskutil('/Volumes/SSD', 0));
    expect(await volume.read(mac, { library: on('/Volumes/SSD') })).toMatchObject({
      type: 'apfs',
      mounted: true,
    });
  });

  it('is gone when neither diskutil nor a look finds it', async () => {
    const mac = machine(diskutil('/Volumes/SSD', 1), { stat: '/Volumes/SSD', failure: 'ENOENT' });
    expect(await volume.read(mac, { library: on('/Volumes/SSD') })).toMatchObject({ mounted: false });
  });

  it('is gone when neither diskutil nor a question for its space finds it', async () => {
    const mac = machine(diskutil('/Volumes/SSD', 1), { disk: '/Volumes/SSD', failure: 'ENOENT' });
    expect(await volume.read(mac, { library: on('/Volumes/SSD') })).toMatchObject({ mounted: false });
  });

  it('is on a server when only a look finds it', async () => {
    const mac = machine(diskutil(NAS, 1), { stat: NAS }, { run: ['/sbin/mount'], stdout: MOUNTS });
    expect(await volume.read(mac, { library: on(NAS) })).toEqual({
      mountPoint: NAS,
      type: 'smbfs',
      network: true,
      internal: null,
      mounted: true,
    });
  });

  it.each([
    [
      'diskutil fails on the own disk',
      [diskutil('/System/Volumes/Data', 1)],
      '/System/Volumes/Data',
      'unreadable',
    ],
  ])('is a gap when %s', async (_case, lines, path, gap) => {
    await expect(volume.read(machine(...lines), { library: on(path) })).rejects.toMatchObject({ gap });
  });

  it('is not called gone because nobody looked for it', async () => {
    const answer = volume.read(machine(diskutil(NAS, 1)), { library: on(NAS) });
    await expect(answer).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is never called gone when nobody asked', async () => {
    await expect(volume.read(machine(), { library: on('/Volumes/SSD') })).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

it.each(['', MOUNTS.replace('smbfs', ''), 'map auto_home on /home (autofs)'])(
  'finds no server in %j',
  (output) => {
    expect(attempt((text) => parseMount(text, NAS), output)).toEqual({ gap: 'unreadable' });
  },
);
