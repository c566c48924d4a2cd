import { describe, expect, it } from 'vitest';
import { machine } from '../../../../test/harness/machine.ts';
import type { ProxyEndpoint } from '../../../shared/facts/network.ts';
import { gapFor } from '../../system/unreadable.ts';
import { proxyConnection } from './probe.ts';

const discovery: ProxyEndpoint = { kind: 'auto-discovery', host: null, port: null, loopback: false };
const local: ProxyEndpoint = { kind: 'https', host: '127.0.0.1', port: 8899, loopback: true };
const remote: ProxyEndpoint = { kind: 'socks', host: 'proxy.example', port: 1080, loopback: false };
const portless: ProxyEndpoint = { kind: 'https', host: 'proxy.example', port: null, loopback: false };

const ask = (
  endpoints: readonly ProxyEndpoint[] | undefined,
  ...lines: readonly { connect: string; failure?: string }[]
) => proxyConnection.read(machine(...lines), { proxy: endpoints && { endpoints } });

describe('the proxy', () => {
  it('answers', async () => {
    expect(await ask([local], { connect: '127.0.0.1:8899' })).toEqual({
      host: '127.0.0.1',
      port: 8899,
      answers: true,
    });
  });

  it('is dead where its port refuses', async () => {
    const refused = { connect: '127.0.0.1:8899', failure: 'ECONNREFUSED' };
    expect(await ask([local, remote], refused)).toEqual({ host: '127.0.0.1', port: 8899, answers: false });
  });

  it('is the first one that has an address', async () => {
    const answer = await ask([discovery, portless, remote], { connect: 'proxy.example:1080' });
    expect(answer).toEqual({ host: 'proxy.example', port: 1080, answers: true });
  });

  it('is asked without TLS', async () => {
    const mac = machine({ connect: '127.0.0.1:8899' });
    const seen: unknown[] = [];
    const watched = {
      ...mac,
      connect: (...[host, port, options]: Parameters<typeof mac.connect>) => {
        seen.push(options);
        return mac.connect(host, port, options);
      },
    };
    await proxyConnection.read(watched, { proxy: { endpoints: [local] } });
    expect(seen).toEqual([{ tls: false }]);
  });

  it.each([
    ['is absent where none is set', [], 'absent'],
    ['is absent where none has an address', [discovery, portless], 'absent'],
    ['depends on the setting', undefined, 'depends'],
    ['was not asked in this recording', [remote], 'tool-missing'],
  ] as const)('%s', async (_case, endpoints, gap) => {
    const error: unknown = await ask(endpoints).catch((thrown: unknown) => thrown);
    expect(gapFor(error).gap).toBe(gap);
  });

  it.each([
    ['ETIMEDOUT', local, 'timed-out'],
    ['ETIMEDOUT', remote, 'timed-out'],
    ['ENOTFOUND', remote, 'unreadable'],
  ] as const)('is not known after %s', async (failure, endpoint, gap) => {
    const line = { connect: `${endpoint.host}:${endpoint.port}`, failure };
    const error: unknown = await ask([endpoint], line).catch((thrown: unknown) => thrown);
    expect(gapFor(error).gap).toBe(gap);
  });
});
