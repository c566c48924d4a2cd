import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { keepsAwake, parseKeepsAwake } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseKeepsAwake);

it('asks pmset for the assertions', async () => {
  const mac = machine({
    run: ['/usr/bin/pmset', '-g', 'assertions'],
    stdout: 'Assertion status system-wide:\n   UserIsActive  1\n',
  });
  expect(await keepsAwake.read(mac, {})).toEqual({ system: { UserIsActive: 1 }, owners: [] });
});
