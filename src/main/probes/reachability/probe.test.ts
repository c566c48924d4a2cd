import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseReachability, reachability } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseReachability);

it('asks scutil for the network state', async () => {
  const mac = machine({ run: ['/usr/sbin/scutil', '--nwi'], stdout: 'No network information\n' });
  expect(await reachability.read(mac, {})).toEqual({ ipv4: [], ipv6: [], primary: null });
});
