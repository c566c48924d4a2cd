import { expect, it } from 'vitest';
import { machine } from '../../../../test/harness/machine.ts';
import { gapFor } from '../../system/unreadable.ts';
import { icloudConnection } from './probe.ts';

const connect = 'gateway.icloud.com:443';

it('names the issuer of the certificate', async () => {
  const mac = machine({ connect, issuer: 'Apple Public Server ECC CA 12 - G1' });
  const expected = { connected: true, issuer: 'Apple Public Server ECC CA 12 - G1', failure: null };
  expect(await icloudConnection.read(mac, {})).toEqual(expected);
});

it.each([
  ['ECONNREFUSED', 'refused'],
  ['ETIMEDOUT', 'timed out'],
  ['ENOTFOUND', 'name not found'],
  ['EOUTPUT', 'no TLS'],
])('takes %s for an answer', async (failure, word) => {
  const expected = { connected: false, issuer: null, failure: word };
  expect(await icloudConnection.read(machine({ connect, failure }), {})).toEqual(expected);
});

it.each([
  ['ENOENT', 'tool-missing'],
  ['EPERM', 'not-permitted'],
])('does not know after %s', async (failure, gap) => {
  const line = { connect, failure };
  const error: unknown = await icloudConnection.read(machine(line), {}).catch((thrown: unknown) => thrown);
  expect(gapFor(error).gap).toBe(gap);
});
