import { describe, expect, it } from 'vitest';
import type { NetworkPath, Reachability } from './network.ts';
import { carrierUp, interfaceUp, isRoutable, isTunnel, physicalInterface, vpnLabel } from './network-path.ts';

const path = (name: string, address: string, reachable = true): NetworkPath => ({
  interface: name,
  addresses: [address],
  reachable,
  vpnServer: null,
});

const nwi = (ipv4: readonly NetworkPath[], ipv6: readonly NetworkPath[] = []): Reachability => ({
  ipv4,
  ipv6,
  primary: ipv4[0]?.interface ?? ipv6[0]?.interface ?? null,
});

describe('addresses', () => {
  it.each(['169.254.7.9', 'fe80::1', 'FEB0::1', ''])('%s leads nowhere', (address) =>
    expect(isRoutable(address)).toBe(false),
  );
  it.each(['192.168.1.4', '169.25.4.1', '2001:db8::1', 'fd00::1'])('%s leads somewhere', (address) =>
    expect(isRoutable(address)).toBe(true),
  );
});

describe('tunnels', () => {
  it.each(['en0', 'bridge100', 'tunnel', 'awdl0'])('%s is none', (name) =>
    expect(isTunnel(name)).toBe(false),
  );
  it.each(['utun4', 'utun100', 'ppp0', 'ipsec0', 'tap0', 'tun1', 'feth4017'])('%s is one', (name) =>
    expect(isTunnel(name)).toBe(true),
  );
});

describe('an interface is up', () => {
  it.each([
    ['nothing is listed', nwi([])],
    ['it cannot be reached', nwi([path('en0', '192.168.1.4', false)])],
    ['it has only a self-assigned address', nwi([path('en0', '169.254.7.9')])],
    ['it has only a link-local address', nwi([], [path('en0', 'fe80::1')])],
  ])('not when %s', (_case, reachability) => {
    expect(interfaceUp(reachability)).toBe(false);
    expect(carrierUp(reachability)).toBe(false);
  });

  it('by either family', () => {
    expect(interfaceUp(nwi([path('en0', '192.168.1.4')]))).toBe(true);
    expect(interfaceUp(nwi([], [path('en0', '2001:db8::1')]))).toBe(true);
  });

  it('a tunnel alone carries nothing, a modem does', () => {
    expect(interfaceUp(nwi([path('utun4', '10.0.0.2')]))).toBe(true);
    expect(carrierUp(nwi([path('utun4', '10.0.0.2')]))).toBe(false);
    expect(carrierUp(nwi([path('ppp0', '10.64.0.2')]))).toBe(true);
  });
});

describe('the physical interface', () => {
  it('is not named where none is listed', () => {
    expect(physicalInterface(nwi([]))).toBeNull();
    expect(physicalInterface(nwi([path('utun4', '10.0.0.2')]))).toBeNull();
  });

  it('is the first one that is no tunnel', () => {
    expect(physicalInterface(nwi([path('en0', '192.168.1.4'), path('en5', '192.168.2.4')]))).toBe('en0');
    expect(physicalInterface(nwi([path('utun4', '10.0.0.2'), path('en5', '192.168.2.4')]))).toBe('en5');
    expect(physicalInterface(nwi([path('utun4', '10.0.0.2')], [path('en0', '2001:db8::1')]))).toBe('en0');
  });
});

describe('a VPN is called', () => {
  const vpn = { verdict: 'full', evidence: '' } as const;
  it('by its name, else by its interface', () => {
    expect(vpnLabel({ ...vpn, name: 'Work', interface: 'utun4' })).toBe('Work');
    expect(vpnLabel({ ...vpn, name: null, interface: 'utun4' })).toBe('utun4');
    expect(vpnLabel({ ...vpn, name: null, interface: null })).toBe('no name known');
  });
});
