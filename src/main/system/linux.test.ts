import { describe, expect, it } from 'vitest';
import { hardware } from './hardware.ts';
import { linuxSystem, powerFrom, reachabilityFrom, vpnFrom } from './linux.ts';
import { routeTo } from './linux-route.ts';
import { realSystem } from './real.ts';

const onLinux = process.platform === 'linux';

type Battery = Parameters<typeof powerFrom>[0];
type NetInterface = Parameters<typeof reachabilityFrom>[0][number];

const battery = (change: Partial<Battery>): Battery => ({
  hasBattery: true,
  cycleCount: 0,
  isCharging: false,
  voltage: 0,
  designedCapacity: 0,
  maxCapacity: 0,
  currentCapacity: 0,
  capacityUnit: '',
  percent: 80,
  timeRemaining: 0,
  acConnected: false,
  type: '',
  model: '',
  manufacturer: '',
  serial: '',
  ...change,
});

const nic = (change: Partial<NetInterface>): NetInterface => ({
  iface: 'eth0',
  ifaceName: 'eth0',
  default: false,
  ip4: '192.0.2.2',
  ip4subnet: '',
  ip6: '',
  ip6subnet: '',
  mac: '',
  internal: false,
  virtual: false,
  operstate: 'up',
  type: 'wired',
  duplex: '',
  mtu: 1500,
  speed: null,
  dhcp: false,
  dnsSuffix: '',
  ieee8021xAuth: '',
  ieee8021xState: '',
  carrierChanges: 0,
  ...change,
});

describe('powerFrom', () => {
  it.each([
    [
      'no battery',
      { hasBattery: false, acConnected: true, percent: 0 },
      { source: 'ac', hasBattery: false, percent: null, state: null },
    ],
    ['charging', { isCharging: true, acConnected: true }, { source: 'ac', percent: 80, state: 'charging' }],
    ['full', { acConnected: true, percent: 100 }, { source: 'ac', percent: 100, state: 'charged' }],
    ['held below full', { acConnected: true }, { source: 'ac', percent: 80, state: 'not-charging' }],
    ['on battery', {}, { source: 'battery', percent: 80, state: 'discharging' }],
    ['charge not known', { percent: 0 }, { source: 'battery', percent: null }],
    ['no estimate is taken over', { timeRemaining: 90 }, { minutesRemaining: null }],
  ])('%s', (_name, change, power) => {
    expect(powerFrom(battery(change), true)).toMatchObject(power);
  });

  it('does not say "on battery" when the adapter cannot be seen', () => {
    expect(() => powerFrom(battery({}), false)).toThrow(/cannot be read/);
    expect(powerFrom(battery({ isCharging: true, acConnected: true }), false)).toMatchObject({
      source: 'ac',
    });
  });
});

describe('reachabilityFrom', () => {
  it('finds nothing without interfaces, down, inside the machine or without address', () => {
    const nothing = { ipv4: [], ipv6: [], primary: null };
    expect(reachabilityFrom([], null)).toEqual(nothing);
    expect(
      reachabilityFrom(
        [
          nic({ operstate: 'down' }),
          nic({ internal: true }),
          nic({ ip4: '' }),
          nic({ ip4: '', ip6: 'fe80::1' }),
        ],
        'eth0',
      ),
    ).toEqual(nothing);
  });

  it('puts the default interface first', () => {
    const found = reachabilityFrom(
      [nic({}), nic({ iface: 'tun0', operstate: 'unknown', ip4: '10.0.0.2', ip6: 'fd00::2' })],
      'tun0',
    );
    expect(found.primary).toBe('tun0');
    expect(found.ipv4.map((path) => path.interface)).toEqual(['tun0', 'eth0']);
    expect(found.ipv6).toEqual([
      { interface: 'tun0', addresses: ['fd00::2'], reachable: true, vpnServer: null },
    ]);
  });
});

describe('routeTo', () => {
  const head = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT';
  const byDefault = 'eth0\t00000000\t010200C0\t0003\t0\t0\t100\t00000000\t0\t0\t0';
  const local = 'eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0';
  const half = 'tun0\t00000000\t00000000\t0001\t0\t0\t0\t00000080\t0\t0\t0';
  const worse = 'wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0';
  const rejected = 'lo\t00000000\t00000000\t0201\t0\t0\t0\t00000080\t0\t0\t0';

  it.each([
    ['no table', '', null],
    ['no default route', [head, local].join('\n'), null],
    ['damaged', [head, 'eth0 zz'].join('\n'), null],
    ['refused on purpose', [head, rejected].join('\n'), null],
    ['default', [head, byDefault, local].join('\n'), { interface: 'eth0', gateway: '192.0.2.1' }],
    ['the lower metric', [head, worse, byDefault].join('\n'), { interface: 'eth0', gateway: '192.0.2.1' }],
    [
      'half of the internet through a tunnel',
      [head, byDefault, half].join('\n'),
      { interface: 'tun0', gateway: null },
    ],
  ])('%s', (_name, table, route) => {
    expect(routeTo(table, '17.248.128.1')).toEqual(route);
  });
});

describe('linuxSystem', () => {
  const started: string[] = [];
  const system = linuxSystem(
    realSystem({ home: '/nowhere', kind: 'linux', onChild: (tool) => started.push(tool) }),
  );

  it('starts no tool of a Mac', async () => {
    await expect(system.run('/usr/bin/pmset', ['-g'])).rejects.toMatchObject({
      name: 'Failure',
      code: 'ENOTMAC',
      message: expect.stringContaining('not readable on Linux'),
    });
    expect(started).toEqual([]);
    expect(system.kind).toBe('linux');
  });

  it('answers the rest like any machine', async () => {
    await expect(system.open('/nowhere')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(system.disk('/')).resolves.toMatchObject({ totalBytes: expect.any(Number) });
  });

  it('claims only what it can know', () => {
    expect(Object.keys(system.direct ?? {}).sort()).toEqual([
      'appleRoute',
      'disk',
      'power',
      'reachability',
      'vpn',
    ]);
  });

  it.skipIf(!onLinux)(`reads this machine${onLinux ? '' : ' (SKIPPED: not on Linux)'}`, async () => {
    const route = await system.direct?.appleRoute?.read();
    const reach = await system.direct?.reachability?.read();
    if (route?.interface) expect(reach?.ipv4.map((path) => path.interface)).toContain(route.interface);
    const power = await system.direct?.power?.read().catch((error: unknown) => error);
    expect(power).toEqual(expect.anything());
  });
});

describe('hardware', () => {
  it('names this machine or says that it does not know', async () => {
    const found = await hardware();
    expect(found.memoryGB === null || found.memoryGB > 0).toBe(true);
    for (const name of [found.model, found.chip, found.osName, found.osVersion]) expect(name).not.toBe('');
  });
});

describe('a VPN on Linux', () => {
  it.each([
    ['eth0', 'none'],
    ['wlp2s0', 'none'],
    ['tun0', 'full'],
    ['wg0', 'full'],
  ])('%s carries iCloud traffic: %s', (carrier, verdict) => {
    expect(vpnFrom(carrier).verdict).toBe(verdict);
  });

  it('is not known without a route', () => {
    expect(() => vpnFrom(null)).toThrow('no route');
  });
});
