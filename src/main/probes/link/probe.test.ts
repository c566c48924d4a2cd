import { describe, expect, it } from 'vitest';
import { attempt, checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { nwi, path } from '../../../../test/harness/scenes.ts';
import { link, parseLink, physicalInterface } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), (output) => parseLink(output, 'en0'));

const en0 = path('en0', '192.168.4.20');
const wifi = { ports: { en1: 'Wi-Fi' }, wifi: 'en1' };
const noWifi = { ports: { en0: 'Ethernet' }, wifi: null };

describe('the physical interface', () => {
  it.each([
    ['is the primary one', nwi([en0]), wifi, 'en0'],
    ['is the IPv6 one where there is no IPv4', nwi([], [path('en5', '2001:db8::5')]), wifi, 'en5'],
    ['is the first one behind a tunnel', nwi([path('utun4', '10.8.0.2'), en0]), wifi, 'en0'],
    [
      'is found in the other family',
      nwi([path('ppp0', '10.8.0.2')], [path('en5', '2001:db8::5')]),
      wifi,
      'en5',
    ],
    [
      'is Wi-Fi where only tunnels are listed',
      nwi([path('ipsec0', '10.8.0.2'), path('tap0', '10.9.0.2')]),
      wifi,
      'en1',
    ],
    ['is Wi-Fi where nothing is listed', nwi([]), wifi, 'en1'],
    ['is Wi-Fi where the network state is not known', undefined, wifi, 'en1'],
    ['depends on one of the two', undefined, undefined, { gap: 'depends' }],
    ['cannot be named on an unplugged desktop Mac', nwi([]), noWifi, { gap: 'depends' }],
  ])('%s', (_case, reachability, hardwarePorts, expected) => {
    expect(attempt(() => physicalInterface(reachability, hardwarePorts), '')).toEqual(expected);
  });
});

it('asks for the summary of that interface', async () => {
  const run = ['/usr/sbin/ipconfig', 'getsummary', 'en5'];
  const stdout = '<dictionary> {\n  InterfaceType : Ethernet\n}\n';
  const known = { reachability: nwi([path('en5', '192.168.4.20')]), hardwarePorts: undefined };
  expect(await link.read(machine({ run, stdout }), known)).toMatchObject({ interface: 'en5', wifi: false });
});
