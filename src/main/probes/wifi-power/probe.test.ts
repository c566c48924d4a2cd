import { describe, expect, it } from 'vitest';
import { attempt, checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { anInterface } from '../../../../test/harness/scenes.ts';
import { parseWifiPower, wifiDevice, wifiPower } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseWifiPower);

const ports = (wifi: string | null) => ({ ports: {}, wifi });
const wired = anInterface({ name: 'en0', type: 'Ethernet' });

describe('the Wi-Fi device', () => {
  it.each([
    ['is the one of the port list', ports('en1'), undefined, 'en1'],
    [
      'is the one of the port list, whatever ifconfig says',
      ports('en1'),
      [anInterface({ name: 'en0' })],
      'en1',
    ],
    ['is the one of ifconfig without a port list', undefined, [wired, anInterface({ name: 'en2' })], 'en2'],
    [
      'is the one of ifconfig where the list names it otherwise',
      ports(null),
      [anInterface({ name: 'en0' })],
      'en0',
    ],
    [
      'is not the link of AirDrop',
      undefined,
      [anInterface({ name: 'awdl0' }), anInterface({ name: 'en3' })],
      'en3',
    ],
    ['is absent without a port', ports(null), undefined, { gap: 'absent' }],
    ['is absent without an interface of the type', undefined, [wired], { gap: 'absent' }],
    ['depends on one of the two', undefined, undefined, { gap: 'depends' }],
  ])('%s', (_case, hardwarePorts, interfaces, device) => {
    expect(attempt(() => wifiDevice(hardwarePorts, interfaces), '')).toEqual(device);
  });
});

/** This interface carries the traffic. */
const over = (name: string) => {
  const path = { interface: name, addresses: ['192.168.1.20'], reachable: true, vpnServer: null };
  return { ipv4: [path], ipv6: [], primary: name };
};

it.each([
  ['nothing is known of the network', undefined],
  ['a cable carries the traffic', over('en0')],
])('asks for that device where %s', async (_case, reachability) => {
  const run = ['/usr/sbin/networksetup', '-getairportpower', 'en1'];
  const known = { hardwarePorts: ports('en1'), interfaces: undefined, reachability };
  const mac = machine({ run, stdout: 'Wi-Fi Power (en1): Off\n' });
  expect(await wifiPower.read(mac, known)).toEqual({ device: 'en1', on: false });
});

it('does not ask while that device carries the traffic', async () => {
  const known = { hardwarePorts: ports('en1'), interfaces: undefined, reachability: over('en1') };
  expect(await wifiPower.read(machine(), known)).toEqual({ device: 'en1', on: true });
});
