import { type AddressInfo, createServer, type Server } from 'node:net';
import * as tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realSystem } from './real.ts';

// Made once for this test, valid for a hundred years, and good for nothing else.
const cert = `-----BEGIN CERTIFICATE-----
MIIBrDCCAVGgAwIBAgIUJ2yYJH0Kb3yttcZfWb/jWsY1gFMwCgYIKoZIzj0EAwIw
KjEQMA4GA1UECgwHRXhhbXBsZTEWMBQGA1UEAwwNVGVzdCBJc3N1ZXIgMTAgFw0y
NjExMjIxNTAzNDNaGA8yMTI2MTAyOTE1MDM0M1owKjEQMA4GA1UECgwHRXhhbXBs
ZTEWMBQGA1UEAwwNVGVzdCBJc3N1ZXIgMTBZMBMGByqGSM49AgEGCCqGSM49AwEH
A0IABHlrrqVQZL+xV0HdunTlkTGMRTa81suHS53S5KP4hZD3uAXLl/o2krqPggjM
UCnnMaDRVs/Icd2zLy5whqMvjIOjUzBRMB0GA1UdDgQWBBStX6wCooRDPznCbEOb
VjKrGc2HnjAfBgNVHSMEGDAWgBStX6wCooRDPznCbEObVjKrGc2HnjAPBgNVHRMB
Af8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQC/zqDmCkmHv50aAbKdKZ/3pfZd
P/bRWRUdKUlB9QPKjQIhAJNgQ9P1d/nELKUoaXcvpUfIseAoYu24WR0blwxh9rds
-----END CERTIFICATE-----`;
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgmpqlmLSaveke3+rw
Rehfg8rFgT1F98K8IiQk+tYoxNahRANCAAR5a66lUGS/sVdB3bp05ZExjEU2vNbL
h0ud0uSj+IWQ97gFy5f6NpK6j4IIzFAp5zGg0VbPyHHdsy8ucIajL4yD
-----END PRIVATE KEY-----`;

const system = realSystem({ home: '/nowhere' });
const names: string[] = [];
let secure: tls.Server;
let plain: Server;
let mute: Server;

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  const SNICallback: tls.TlsOptions['SNICallback'] = (name, done) => {
    names.push(name);
    done(null);
  };
  secure = tls.createServer({ cert, key, SNICallback }, (socket) => socket.on('error', () => {}));
  plain = createServer((socket) => socket.on('error', () => {}).end('hello'));
  mute = createServer((socket) => socket.on('error', () => {}));
  await Promise.all([secure, plain, mute].map(listening));
});

afterAll(() => {
  for (const server of [secure, plain, mute]) server.close();
});

describe('connect', () => {
  it('names the issuer of a certificate that nobody trusts', async () => {
    await expect(system.connect('localhost', portOf(secure))).resolves.toEqual({ issuer: 'Test Issuer 1' });
    expect(names).toEqual(['localhost']);
  });

  it('takes an address as well', async () => {
    await expect(system.connect('127.0.0.1', portOf(secure))).resolves.toEqual({ issuer: 'Test Issuer 1' });
  });

  it('has no issuer without TLS', async () => {
    await expect(system.connect('127.0.0.1', portOf(plain), { tls: false })).resolves.toEqual({
      issuer: null,
    });
  });

  it('tells a closed port', async () => {
    await expect(system.connect('127.0.0.1', 1)).rejects.toMatchObject({
      name: 'Failure',
      code: 'ECONNREFUSED',
    });
    await expect(system.connect('127.0.0.1', 1, { tls: false })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it('tells an unknown host', async () => {
    await expect(system.connect('no-such-host.invalid', 443)).rejects.toMatchObject({
      name: 'Failure',
      code: 'ENOTFOUND',
    });
  });

  it('does not take anything else for TLS', async () => {
    await expect(system.connect('127.0.0.1', portOf(plain))).rejects.toMatchObject({
      name: 'Failure',
      code: 'EOUTPUT',
    });
  });

  it('gives up on a server that says nothing', async () => {
    await expect(system.connect('127.0.0.1', portOf(mute))).rejects.toMatchObject({
      name: 'Failure',
      code: 'ETIMEDOUT',
    });
  }, 10_000);

  it('refuses a port that cannot be', async () => {
    await expect(system.connect('127.0.0.1', 70_000)).rejects.toMatchObject({
      name: 'Failure',
      code: 'EOUTPUT',
    });
  });
});

describe('lookup', () => {
  it('finds this machine', async () => {
    const addresses = await system.lookup('localhost');
    expect(addresses.some((address) => address === '127.0.0.1' || address === '::1')).toBe(true);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('finds nothing under a name that cannot exist', async () => {
    await expect(system.lookup('no-such-host.invalid')).rejects.toMatchObject({
      name: 'Failure',
      code: 'ENOTFOUND',
    });
  });
});
