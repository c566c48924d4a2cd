import { expect, it } from 'vitest';
import { machine } from '../../../../test/harness/machine.ts';
import { gapFor } from '../../system/unreadable.ts';
import { icloudName } from './probe.ts';

const lookup = 'gateway.icloud.com';

it('finds the addresses', async () => {
  const mac = machine({ lookup, addresses: ['17.248.145.9', '2620:149:a44::9'] });
  expect(await icloudName.read(mac, {})).toEqual({
    found: true,
    addresses: ['17.248.145.9', '2620:149:a44::9'],
  });
});

it.each([
  ['the resolver knows no such name', { lookup, failure: 'ENOTFOUND' }],
  ['the resolver gives no address', { lookup, addresses: [] }],
  ['the resolver does not answer', { lookup, failure: 'ETIMEDOUT' }],
  ['nobody listens at the resolver', { lookup, failure: 'ECONNREFUSED' }],
])('finds nothing where %s', async (_case, line) => {
  expect(await icloudName.read(machine(line), {})).toEqual({ found: false, addresses: [] });
});

it('does not know where nobody asked', async () => {
  const error: unknown = await icloudName.read(machine(), {}).catch((thrown: unknown) => thrown);
  expect(gapFor(error).gap).toBe('tool-missing');
});
