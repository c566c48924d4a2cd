import { expect, it } from 'vitest';
import { machine } from '../../../../test/harness/machine.ts';
import { vpn } from './probe.ts';

it('asks the Mac nothing and weighs what the others saw', async () => {
  const known = {
    reachability: undefined,
    appleRoute: { interface: 'utun4', gateway: null },
    interfaces: undefined,
    vpnServices: undefined,
  };
  expect(await vpn.read(machine(), known)).toMatchObject({ verdict: 'full', interface: 'utun4' });
});
