import { expect, it } from 'vitest';
import { machine } from '../../../../test/harness/machine.ts';
import type { Library } from '../../../shared/facts/photos.ts';
import { disk } from './probe.ts';

const mac = machine(
  { disk: '/System/Volumes/Data', freeBytes: 182_000_000_000, totalBytes: 494_384_795_648 },
  { disk: '/Volumes/Photos', freeBytes: 0, totalBytes: 2_000_000_000_000 },
  { disk: '/Volumes/Share', freeBytes: 0, totalBytes: 0 },
);

const libraryOn = (volume: string): Library => ({
  path: `${volume}/Photos Library.photoslibrary`,
  from: 'marker',
  volume,
  present: true,
});

it('measures the volume of the user while the library is not known', async () => {
  expect(await disk.read(mac, { library: undefined })).toEqual({
    path: '/System/Volumes/Data',
    freeBytes: 182_000_000_000,
    totalBytes: 494_384_795_648,
  });
});

it("measures the library's volume, however full", async () => {
  const known = { library: libraryOn('/Volumes/Photos') };
  expect(await disk.read(mac, known)).toMatchObject({ path: '/Volumes/Photos', freeBytes: 0 });
});

it('does not call a volume full that does not tell its size', async () => {
  const known = { library: libraryOn('/Volumes/Share') };
  await expect(disk.read(mac, known)).rejects.toMatchObject({ gap: 'unreadable' });
});

it('gives no figure for a volume that is not there', async () => {
  const known = { library: libraryOn('/Volumes/Gone') };
  await expect(disk.read(mac, known)).rejects.toMatchObject({ code: 'ENOENT' });
});
