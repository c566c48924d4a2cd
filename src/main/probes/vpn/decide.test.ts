import { describe, expect, it } from 'vitest';
import { attempt } from '../../../../test/harness/fixtures.ts';
import { anInterface, noNetwork, nwi, onTunnel, onWifi, path } from '../../../../test/harness/scenes.ts';
import type { Interface, VpnServices } from '../../../shared/facts/network.ts';
import { decideVpn } from './decide.ts';
import type { VpnInputs } from './inputs.ts';

const NOTHING: VpnInputs = {
  reachability: undefined,
  appleRoute: undefined,
  interfaces: undefined,
  vpnServices: undefined,
};

const route = (name: string | null) => ({ interface: name, gateway: null });
const en0 = anInterface();
const en0Down = anInterface({ up: false, active: false, ipv4: [], ipv6: [] });
/** T2 Macs have it: always active, never leads anywhere. */
const iBridge = anInterface({ name: 'en5', type: 'Ethernet', ipv4: [], ipv6: ['fe80::aede'] });
const cable = anInterface({ name: 'en7', type: 'Ethernet', ipv4: [], ipv6: [] });
const selfAssigned = anInterface({ ipv4: ['169.254.31.7'], ipv6: ['fe80::1'] });
const tunnel = (name: string, differs: Partial<Interface> = {}): Interface =>
  anInterface({ name, active: null, type: null, ipv4: [], ipv6: ['fe80::9'], mtu: 1380, ...differs });
const office = tunnel('utun4', { ipv4: ['10.8.0.2'], isVpn: true, vpnName: 'Office' });
const tailscale = tunnel('utun6', {
  ipv4: ['100.96.1.2'],
  ipv6: ['fe80::9', 'fd7a:115c:a1e0::5'],
  mtu: 1280,
});
const nextDns = tunnel('utun5', { isVpn: true, vpnName: 'NextDNS' });
const system = [tunnel('utun0', { mtu: 2000 }), tunnel('utun1'), tunnel('utun2', { mtu: 1000 })];

const services = (
  ...rows: readonly (readonly [name: string, status: string, kind: string])[]
): VpnServices => ({
  services: rows.map(([name, status, kind]) => ({ name, enabled: true, status, kind })),
});
const connected = services(['Tailscale', 'Connected', 'io.tailscale.ipn.macsys']);

const global6 = (name: string) => path(name, '2001:db8::b');

type Row = readonly [
  what: string,
  known: Partial<VpnInputs>,
  verdict: string,
  on: string | null,
  name: string | null,
];

const judge = (known: Partial<VpnInputs>): unknown => attempt(() => decideVpn({ ...NOTHING, ...known }), '');

const quiet: readonly Row[] = [
  [
    'no tunnel at all',
    { appleRoute: route('en0'), reachability: onWifi, interfaces: [en0] },
    'none',
    null,
    null,
  ],
  [
    '7: any number of system tunnels',
    { appleRoute: route('en0'), reachability: onWifi, interfaces: [en0, ...system] },
    'none',
    null,
    null,
  ],
  [
    '7: system tunnels and a wired Mac',
    { appleRoute: route('en7'), reachability: nwi([path('en7', '10.0.0.7')]), interfaces: system },
    'none',
    null,
    null,
  ],
  [
    '7: unused Tailscale tunnels while it is off',
    { appleRoute: route('en0'), reachability: onWifi, interfaces: [en0, tunnel('utun6', { mtu: 1280 })] },
    'none',
    null,
    null,
  ],
  [
    '7: a tunnel that is down',
    { appleRoute: route('en0'), reachability: onWifi, interfaces: [en0, { ...office, up: false }] },
    'none',
    null,
    null,
  ],
  [
    '7: virtual machines',
    {
      appleRoute: route('en0'),
      reachability: onWifi,
      interfaces: [
        en0,
        anInterface({ name: 'vmnet8', ipv4: ['192.168.71.1'] }),
        anInterface({ name: 'bridge100', ipv4: ['192.168.64.1'] }),
      ],
    },
    'none',
    null,
    null,
  ],
  [
    '7: a tunnel with a self-assigned address',
    {
      appleRoute: route('en0'),
      reachability: onWifi,
      interfaces: [en0, tunnel('utun3', { ipv4: ['169.254.8.8'] })],
    },
    'none',
    null,
    null,
  ],
  [
    'services that are not connected',
    {
      appleRoute: route('en0'),
      reachability: onWifi,
      interfaces: [en0],
      vpnServices: services(['Office', 'Disconnected', 'L2TP'], ['Spare', 'Connecting', 'IPSec']),
    },
    'none',
    null,
    null,
  ],
  [
    'IPv6 only',
    { appleRoute: route(null), reachability: nwi([], [global6('en0')]), interfaces: [en0, ...system] },
    'none',
    null,
    null,
  ],
  [
    'IPv6 only, Tailscale beside it',
    { appleRoute: route(null), reachability: nwi([], [global6('en0')]), interfaces: [en0, tailscale] },
    'not-used',
    'utun6',
    null,
  ],
  [
    'offline, nothing but system tunnels',
    { appleRoute: route(null), reachability: noNetwork, interfaces: [en0, ...system] },
    'none',
    null,
    null,
  ],
  [
    '5: Tailscale without an exit node',
    { appleRoute: route('en0'), reachability: onWifi, interfaces: [en0, tailscale] },
    'not-used',
    'utun6',
    null,
  ],
  [
    '5: Tailscale in the IPv6 list of an IPv4 network',
    {
      appleRoute: route('en0'),
      reachability: nwi([path('en0', '10.0.0.2')], [path('utun6', 'fd7a:115c:a1e0::5')]),
      interfaces: [en0, tailscale],
    },
    'not-used',
    'utun6',
    null,
  ],
  [
    '5: a split tunnel',
    {
      appleRoute: route('en0'),
      reachability: nwi([path('en0', '10.0.0.2'), path('utun4', '10.8.0.2')]),
      interfaces: [en0, office],
    },
    'not-used',
    'utun4',
    'Office',
  ],
  [
    '5: ZeroTier for its own network',
    {
      appleRoute: route('en0'),
      reachability: onWifi,
      interfaces: [en0, anInterface({ name: 'feth4017', type: null, ipv4: ['10.147.18.5'], mtu: 2800 })],
    },
    'not-used',
    'feth4017',
    null,
  ],
  [
    '5: a split L2TP connection',
    {
      appleRoute: route('en0'),
      reachability: onWifi,
      interfaces: [en0, tunnel('ppp0', { ipv4: ['10.9.0.2'] })],
    },
    'not-used',
    'ppp0',
    null,
  ],
  [
    '5: a proxy app that leaves Apple out',
    {
      appleRoute: route('en0'),
      reachability: onWifi,
      interfaces: [en0, tunnel('utun3', { ipv4: ['198.18.0.1'], mtu: 4064 })],
    },
    'not-used',
    'utun3',
    null,
  ],
  [
    '5: a private IPv6 address alone',
    {
      appleRoute: route('en0'),
      reachability: onWifi,
      interfaces: [en0, tunnel('utun3', { ipv6: ['fd00::5'] })],
    },
    'not-used',
    'utun3',
    null,
  ],
  [
    '5: of two tunnels the marked one is named',
    { appleRoute: route('en0'), reachability: onWifi, interfaces: [en0, tailscale, office] },
    'not-used',
    'utun4',
    'Office',
  ],
  [
    '5: a tunnel that only scutil lists',
    { appleRoute: route('en0'), reachability: nwi([path('en0', '10.0.0.2'), path('utun4', '10.8.0.2')]) },
    'not-used',
    'utun4',
    null,
  ],
  [
    '6: a VPN for names only',
    { appleRoute: route('en0'), reachability: onWifi, interfaces: [en0, nextDns] },
    'dns-only',
    'utun5',
    'NextDNS',
  ],
  [
    '5 before 6',
    { appleRoute: route('en0'), reachability: onWifi, interfaces: [en0, nextDns, tailscale] },
    'not-used',
    'utun6',
    null,
  ],
  [
    '8: connected beside a plain route',
    { appleRoute: route('en0'), reachability: onWifi, interfaces: [en0, ...system], vpnServices: connected },
    'not-used',
    null,
    'Tailscale',
  ],
  [
    '8: connected, the name of its tunnel',
    { appleRoute: route('en0'), reachability: onWifi, interfaces: [en0, tailscale], vpnServices: connected },
    'not-used',
    'utun6',
    'Tailscale',
  ],
  [
    '6 before 8',
    {
      appleRoute: route('en0'),
      reachability: onWifi,
      interfaces: [en0, nextDns],
      vpnServices: services(['NextDNS', 'Connected', 'io.nextdns']),
    },
    'dns-only',
    'utun5',
    'NextDNS',
  ],
];

const speaking: readonly Row[] = [
  ['1: the route is L2TP', { appleRoute: route('ppp0'), reachability: onWifi }, 'full', 'ppp0', null],
  [
    '1: the primary interface is IKEv2',
    { appleRoute: route('en0'), reachability: nwi([path('ipsec0', '10.9.0.2')]), interfaces: [en0] },
    'full',
    'ipsec0',
    null,
  ],
  [
    '1: IKEv2 is first for IPv6',
    {
      appleRoute: route('en0'),
      reachability: nwi([path('en0', '10.0.0.2')], [path('ipsec0', 'fd00::2')]),
      interfaces: [en0],
    },
    'full',
    'ipsec0',
    null,
  ],
  [
    '1: named by the connected service',
    { appleRoute: route('ppp0'), vpnServices: services(['Office', 'Connected', 'L2TP']) },
    'full',
    'ppp0',
    'Office',
  ],
  [
    '2: the tunnel owns the default route',
    { appleRoute: route('utun4'), reachability: onTunnel, interfaces: [en0, office] },
    'full',
    'utun4',
    'Office',
  ],
  [
    '2: two halves, the primary interface unchanged',
    { appleRoute: route('utun4'), reachability: onWifi, interfaces: [en0, office] },
    'full',
    'utun4',
    'Office',
  ],
  [
    '2: Tailscale with an exit node',
    {
      appleRoute: route('utun6'),
      reachability: nwi([path('utun6', '100.96.1.2')]),
      interfaces: [en0, tailscale],
      vpnServices: connected,
    },
    'full',
    'utun6',
    'Tailscale',
  ],
  [
    '2: NordVPN',
    {
      appleRoute: route('utun2'),
      reachability: nwi([path('utun2', '10.5.0.2'), path('en0', '10.0.0.2')]),
      interfaces: [en0, tunnel('utun2', { ipv4: ['10.5.0.2'] })],
    },
    'full',
    'utun2',
    null,
  ],
  [
    '2: a tap device',
    { appleRoute: route('tap0'), reachability: onWifi, interfaces: [tunnel('tap0', { ipv4: ['10.8.0.6'] })] },
    'full',
    'tap0',
    null,
  ],
  [
    '2: ZeroTier as the way out',
    {
      appleRoute: route('feth4017'),
      reachability: onWifi,
      interfaces: [en0, anInterface({ name: 'feth4017', type: null, ipv4: ['10.147.18.5'], mtu: 2800 })],
    },
    'full',
    'feth4017',
    null,
  ],
  [
    '2: a private IPv6 address is enough for the route itself',
    {
      appleRoute: route('utun3'),
      reachability: onWifi,
      interfaces: [tunnel('utun3', { ipv6: ['fd00::5'] })],
    },
    'full',
    'utun3',
    null,
  ],
  [
    '2: a marked VPN without an address',
    { appleRoute: route('utun5'), reachability: onWifi, interfaces: [en0, nextDns] },
    'full',
    'utun5',
    'NextDNS',
  ],
  [
    '2: interfaces unknown, address from scutil',
    { appleRoute: route('utun4'), reachability: onTunnel },
    'full',
    'utun4',
    null,
  ],
  ['2: nothing known but the route', { appleRoute: route('utun4') }, 'full', 'utun4', null],
  ['2: nothing known but the primary interface', { reachability: onTunnel }, 'full', 'utun4', null],
  [
    '2: the tunnel came after ifconfig was asked',
    { appleRoute: route('utun4'), reachability: onWifi, interfaces: [en0] },
    'full',
    'utun4',
    null,
  ],
  [
    '2: IPv6 alone goes through the tunnel',
    {
      appleRoute: route('en0'),
      reachability: nwi([path('en0', '10.0.0.2'), path('utun2', '172.31.2.8')], [global6('utun2')]),
      interfaces: [en0],
    },
    'full',
    'utun2',
    null,
  ],
  [
    '2: the same without the route',
    { reachability: nwi([path('en0', '10.0.0.2'), path('utun2', '172.31.2.8')], [global6('utun2')]) },
    'full',
    'utun2',
    null,
  ],
  [
    '3: Apple is left out',
    { appleRoute: route('en0'), reachability: onTunnel, interfaces: [en0, office] },
    'around-apple',
    'utun4',
    'Office',
  ],
  [
    '3: interfaces unknown',
    { appleRoute: route('en0'), reachability: onTunnel },
    'around-apple',
    'utun4',
    null,
  ],
  [
    '4: a VPN server on the physical interface',
    {
      appleRoute: route('en0'),
      reachability: nwi([{ ...path('en0', '10.0.0.2'), vpnServer: '203.0.113.7' }]),
      interfaces: [en0],
    },
    'agent',
    'en0',
    null,
  ],
  [
    '4: the service of a classic client',
    {
      appleRoute: route('en0'),
      reachability: onWifi,
      interfaces: [en0],
      vpnServices: services(['Company', 'Connected', 'com.cisco.anyconnect']),
    },
    'agent',
    'en0',
    'Company',
  ],
  [
    '9: an address for measurements',
    {
      appleRoute: route('utun3'),
      reachability: onWifi,
      interfaces: [tunnel('utun3', { ipv4: ['198.18.0.1'] })],
    },
    'proxy-client',
    'utun3',
    null,
  ],
  [
    '9: the other half of that range',
    { reachability: nwi([path('utun3', '198.19.0.1')]) },
    'proxy-client',
    'utun3',
    null,
  ],
  [
    '9: a stand-in VPN server',
    {
      appleRoute: route('utun3'),
      reachability: nwi([{ ...path('utun3', '10.7.0.2'), vpnServer: '254.1.1.1' }]),
    },
    'proxy-client',
    'utun3',
    null,
  ],
  [
    '9: a giant MTU',
    {
      appleRoute: route('utun3'),
      reachability: onWifi,
      interfaces: [tunnel('utun3', { ipv4: ['10.7.0.2'], mtu: 4064 })],
    },
    'proxy-client',
    'utun3',
    null,
  ],
  [
    '9: the other giant MTU',
    {
      appleRoute: route('utun3'),
      reachability: onWifi,
      interfaces: [tunnel('utun3', { ipv4: ['10.7.0.2'], mtu: 9000 })],
    },
    'proxy-client',
    'utun3',
    null,
  ],
  [
    '10: a kill switch',
    { appleRoute: route(null), reachability: noNetwork, interfaces: [en0, office] },
    'dead',
    'utun4',
    'Office',
  ],
  [
    '10: the tunnel is still listed first',
    { appleRoute: route(null), reachability: onTunnel, interfaces: [en0, office] },
    'dead',
    'utun4',
    'Office',
  ],
  [
    '10: the physical interface is still listed',
    { appleRoute: route(null), reachability: onWifi, interfaces: [en0, office] },
    'dead',
    'utun4',
    'Office',
  ],
  [
    '10: interfaces unknown, the tunnel in scutil',
    { appleRoute: route(null), reachability: onTunnel },
    'dead',
    'utun4',
    null,
  ],
  [
    '10: a cable that has no address yet is plugged in all the same',
    { appleRoute: route(null), reachability: noNetwork, interfaces: [en0Down, cable, office] },
    'dead',
    'utun4',
    'Office',
  ],
  [
    '10: a marked VPN without an address',
    { appleRoute: route(null), reachability: noNetwork, interfaces: [en0, nextDns] },
    'dead',
    'utun5',
    'NextDNS',
  ],
  [
    '10: scutil alone says that nothing leads out',
    { reachability: noNetwork, interfaces: [en0, office] },
    'dead',
    'utun4',
    'Office',
  ],
];

const unplugged: readonly Row[] = [
  [
    'Wi-Fi off',
    { appleRoute: route(null), reachability: noNetwork, interfaces: [en0Down, office] },
    'not-used',
    'utun4',
    'Office',
  ],
  [
    'Wi-Fi off on a T2 Mac',
    { appleRoute: route(null), reachability: noNetwork, interfaces: [en0Down, iBridge, office] },
    'not-used',
    'utun4',
    'Office',
  ],
  [
    'no address from the network',
    { appleRoute: route(null), reachability: noNetwork, interfaces: [selfAssigned, office] },
    'not-used',
    'utun4',
    'Office',
  ],
];

const show = (rows: readonly Row[]) =>
  it.each(rows)('%s', (_what, known, verdict, on, name) => {
    expect(judge(known)).toMatchObject({ verdict, interface: on, name });
  });

describe('a VPN is not in the way', () => show(quiet));
describe('a VPN carries iCloud or stops it', () => show(speaking));
describe('a tunnel is not to blame while nothing is plugged in', () => show(unplugged));

describe('cannot be told', () => {
  it.each([
    ['without route and network state', { interfaces: [en0, office], vpnServices: connected }],
    ['without anything', {}],
    ['without the route, beside a usable tunnel', { reachability: onWifi, interfaces: [en0, tailscale] }],
    ['without the route and the interfaces', { reachability: onWifi }],
    ['without the interfaces while nothing leads out', { appleRoute: route(null), reachability: noNetwork }],
    [
      'the same, with a service that was connected hours ago',
      { appleRoute: route(null), reachability: noNetwork, vpnServices: connected },
    ],
  ] satisfies readonly (readonly [string, Partial<VpnInputs>])[])('%s', (_what, known) => {
    expect(judge(known)).toEqual({ gap: 'depends' });
  });
});

it('concludes from the route alone that nothing is in the way', () => {
  expect(judge({ appleRoute: route('en0') })).toMatchObject({
    verdict: 'none',
    evidence: 'route -n get 17.248.128.1: en0',
  });
});

it('concludes without the route where no tunnel could carry anything', () => {
  expect(judge({ reachability: onWifi, interfaces: [en0, ...system] })).toMatchObject({ verdict: 'none' });
});

it('says what decided', () => {
  const known = {
    appleRoute: route('utun3'),
    reachability: onWifi,
    interfaces: [tunnel('utun3', { ipv4: ['198.18.0.1'] })],
  };
  expect(judge(known)).toMatchObject({ evidence: 'route -n get 17.248.128.1: utun3, 198.18.0.1' });
});

it.each([
  ['the route', { appleRoute: route('ppp0'), reachability: onWifi }, 'route -n get 17.248.128.1: ppp0'],
  [
    'the list of networks',
    { appleRoute: route('en0'), reachability: { ...onWifi, primary: 'ppp0' } },
    'scutil --nwi: ppp0',
  ],
] satisfies readonly (readonly [string, Partial<VpnInputs>, string])[])(
  'names who shows a point-to-point VPN: %s',
  (_what, known, evidence) => {
    expect(judge(known)).toMatchObject({ verdict: 'full', evidence });
  },
);
