import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseProxy, proxy } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseProxy);

it('asks scutil for the proxies', async () => {
  const mac = machine({ run: ['/usr/sbin/scutil', '--proxy'], stdout: '<dictionary> {\n}\n' });
  expect(await proxy.read(mac, {})).toEqual({ endpoints: [] });
});
