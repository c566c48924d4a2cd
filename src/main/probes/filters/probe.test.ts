import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { filters, parseFilters } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseFilters);

it('asks for the list of system extensions', async () => {
  const mac = machine({ run: ['/usr/bin/systemextensionsctl', 'list'], stdout: '0 extension(s)\n' });
  expect(await filters.read(mac, {})).toEqual({
    networkExtensions: [],
    endpointSecurity: [],
    pendingReboot: [],
  });
});
