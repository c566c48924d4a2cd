import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { interfaces, parseInterfaces } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseInterfaces);

it('asks ifconfig once for all interfaces', async () => {
  const mac = machine({ run: ['/sbin/ifconfig', '-v'], stdout: 'en0: flags=8863<UP> mtu 1500\n' });
  expect(await interfaces.read(mac, {})).toEqual([expect.objectContaining({ name: 'en0', up: true })]);
});

it.each([
  ['flags that are never closed', `xflags=<${'>'.repeat(100_000)}\u2028`],
  ['an address with zone upon zone', `inet6 ${'%'.repeat(100_000)}\u2028`],
])('is not slowed by %s', (_name, line) => {
  const began = performance.now();
  parseInterfaces(`en0: flags=8863<UP> mtu 1500\n\t${line}x\n`);
  expect(performance.now() - began).toBeLessThan(1_000);
});
