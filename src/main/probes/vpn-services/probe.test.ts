import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { NOON } from '../../../../test/harness/look.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { Engine } from '../../engine/engine.ts';
import { parseVpnServices, vpnServices } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseVpnServices);

it('asks scutil for the connection services', async () => {
  const mac = machine({
    run: ['/usr/sbin/scutil', '--nc', 'list'],
    stdout: 'Available network connection services in the current set (*=enabled):\n',
  });
  expect(await vpnServices.read(mac, {})).toEqual({ services: [] });
});

it('is asked anew when a VPN comes or goes', async () => {
  const list = (office: string, home: string) => ({
    run: ['/usr/sbin/scutil', '--nc', 'list'],
    stdout: [
      'Available network connection services in the current set (*=enabled):',
      `* (${office})   07CD635E-5C4A-4D3D-9B52-1F2A3B4C5D6E PPP --> L2TP       "Office"     [PPP:L2TP]`,
      `* (${home})   17CD635E-5C4A-4D3D-9B52-1F2A3B4C5D6E PPP --> L2TP       "Home"       [PPP:L2TP]\n`,
    ].join('\n'),
  });
  const nwi = (first: string) => ({
    run: ['/usr/sbin/scutil', '--nwi'],
    stdout: `IPv4 network interface information
   ${first} : flags      : 0x5 (IPv4,DNS)
           address    : 10.9.0.2
           reach      : 0x00000003 (Reachable,Transient Connection)
IPv6 network interface information
   No IPv6 states found\n`,
  });
  const mac = machine(
    list('Connected', 'Disconnected'),
    nwi('ppp0'),
    { t: 60, ...list('Disconnected', 'Connected') },
    { t: 60, ...nwi('ppp1') },
  );
  const engine = new Engine(mac);
  await engine.sample('tick', { awake: 0, asleep: 0 });
  mac.advanceTo(NOON + 60_000);
  const { snapshot } = await engine.sample('tick', { awake: 60, asleep: 0 });
  expect(snapshot.vpn).toMatchObject({ known: true, fact: { interface: 'ppp1', name: 'Home' } });
});
