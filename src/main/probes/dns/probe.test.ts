import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { dns, parseDns } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseDns);

it('asks scutil for the resolvers', async () => {
  const mac = machine({ run: ['/usr/sbin/scutil', '--dns'], stdout: 'No DNS configuration available\n' });
  expect(await dns.read(mac, {})).toEqual({ nameservers: [], interface: null, reachable: null });
});

it('is not slowed by brackets that are never closed', () => {
  const began = performance.now();
  parseDns(`resolver #1\n  if_index : ${'('.repeat(100_000)}\n`);
  expect(performance.now() - began).toBeLessThan(1_000);
});
