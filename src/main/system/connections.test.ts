import { spawn } from 'node:child_process';
import dns from 'node:dns';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import * as tls from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
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

/** Takes no connection for most of a second, as at the end of a busy line: what was sent meanwhile must be sent again. */
const busy = `const { connect, createServer } = require('node:net');
  const server = createServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 200 OK\\r\\n\\r\\nSuccess'));
  server.listen(0, '127.0.0.1', 1, () => {
    const { port } = server.address();
    for (let nth = 0; nth < 3; nth += 1) connect(port, '127.0.0.1').on('error', () => {}).resume();
    process.nextTick(() => {
      require('node:fs').writeSync(1, String(port));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);
    });
  });`;

/** Two addresses, of which the first is the one that works. */
function resolveTwo(): void {
  const both = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ];
  vi.spyOn(dns, 'lookup').mockImplementation(((_host: string, _options: object, done: unknown) =>
    (done as (error: null, found: unknown) => void)(null, both)) as unknown as typeof dns.lookup);
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

afterEach(() => vi.restoreAllMocks());
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

describe('a line that answers late', () => {
  it.each([
    ['a connection', (port: number) => system.connect('two.test', port, { tls: false }), { issuer: null }],
    ['a page', (port: number) => system.get(`http://two.test:${port}/`), { status: 200, body: 'Success' }],
  ])('still has %s, though the last address of the name leads nowhere', async (_name, ask, answer) => {
    resolveTwo();
    const child = spawn(process.execPath, ['-e', busy]);
    onTestFinished(() => void child.kill());
    const [port] = await once(child.stdout, 'data');
    await expect(ask(Number(port))).resolves.toEqual(answer);
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
