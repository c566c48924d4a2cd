import { describe, expect, it } from 'vitest';
import { says } from '../../../../test/harness/evidence.ts';

const vpn = { interface: 'utun4', name: 'Work', evidence: 'route -n get 17.248.128.1: utun4' };

describe('the way to iCloud', () => {
  it.each([
    [
      says('reachability', { ipv4: [], ipv6: [], primary: null }),
      'no connection | scutil --nwi: no interface',
    ],
    [
      says('appleRoute', { interface: null, gateway: null }),
      'no way to Apple | route get 17.248.128.1: no route',
    ],
    [
      says('signal', {
        interface: 'en0',
        rssi: -54,
        noise: -92,
        rateMbps: 866,
        channel: null,
        security: null,
      }),
      'good (-54 dBm) | system_profiler: 866 Mbit/s',
    ],
    [says('vpn', { ...vpn, verdict: 'full' }), 'Work carries iCloud traffic | route get 17.248.128.1: utun4'],
    [
      says('vpn', { ...vpn, verdict: 'not-used', name: null }),
      'utun4 is on, iCloud does not use it | route get 17.248.128.1: utun4',
    ],
    [says('proxy', { endpoints: [] }), 'none | scutil --proxy'],
    [
      says('proxy', { endpoints: [{ kind: 'https', host: '127.0.0.1', port: 8888, loopback: true }] }),
      'HTTPS 127.0.0.1:8888 | scutil --proxy',
    ],
    [
      says('icloudConnection', {
        connected: true,
        issuer: 'Apple Public Server ECC CA 12 - G1',
        failure: null,
      }),
      'reachable | TLS to iCloud',
    ],
    [
      says('icloudConnection', { connected: true, issuer: 'Office Firewall CA', failure: null }),
      'reachable, certificate from Office Firewall CA | TLS to iCloud',
    ],
    [
      says('icloudConnection', { connected: false, issuer: null, failure: 'ETIMEDOUT' }),
      'not reachable | TLS to iCloud: ETIMEDOUT',
    ],
    [
      says('portal', { answered: false, captive: false, status: null }),
      'no answer | captive.apple.com: no answer',
    ],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
