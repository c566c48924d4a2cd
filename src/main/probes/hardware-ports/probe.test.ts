import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { hardwarePorts, parseHardwarePorts } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseHardwarePorts);

it('asks networksetup for the ports', async () => {
  const mac = machine({
    run: ['/usr/sbin/networksetup', '-listallhardwareports'],
    stdout: 'Hardware Port: Wi-Fi\nDevice: en1\n',
  });
  expect(await hardwarePorts.read(mac, {})).toEqual({ ports: { en1: 'Wi-Fi' }, wifi: 'en1' });
});
