import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseVpnServices, vpnServices } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseVpnServices);

it('asks scutil for the connection services', async () => {
  const mac = machine({
    run: ['/usr/sbin/scutil', '--nc', 'list'],
    stdout: 'Available network connection services in the current set (*=enabled):\n',
  });
  expect(await vpnServices.read(mac, {})).toEqual({ services: [] });
});
