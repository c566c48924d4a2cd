import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { carriers, icloudTraffic, parseICloudTraffic } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseICloudTraffic);

const daemon = (name: 'cloudd' | 'nsurlsessiond' | 'bird' | 'photolibraryd', pid: number) => ({
  name,
  pid,
  cpu: 0,
  elapsedSeconds: 60,
});
const processes = {
  photos: null,
  daemons: [
    daemon('nsurlsessiond', 901),
    daemon('bird', 300),
    daemon('cloudd', 512),
    daemon('nsurlsessiond', 88),
  ],
};

it('names the processes in ascending order', () => {
  expect(carriers(processes)).toEqual([88, 512, 901]);
});

it('asks for each of them', async () => {
  const chosen = ['-p', '88', '-p', '512', '-p', '901'];
  const mac = machine({
    run: ['/usr/bin/nettop', '-P', '-x', '-L', '1', ...chosen],
    stdout: 'time,,bytes_in,bytes_out,\n10:00:00.1,cloudd.512,5,7,\n',
  });
  expect(await icloudTraffic.read(mac, { processes })).toEqual({
    processes: [{ name: 'cloudd', pid: 512, bytesIn: 5, bytesOut: 7 }],
  });
});

it.each([
  ['absent', { photos: null, daemons: [daemon('bird', 300)] }],
  ['depends', undefined],
])('is a gap: %s', async (gap, known) => {
  await expect(icloudTraffic.read(machine(), { processes: known })).rejects.toMatchObject({ gap });
});
