import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { macos, parseMacOS } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseMacOS);

it('asks sw_vers', async () => {
  const mac = machine({
    run: ['/usr/bin/sw_vers'],
    stdout: 'ProductName: macOS\nProductVersion: 26.1\nBuildVersion: 25B78\n',
  });
  expect(await macos.read(mac, {})).toEqual({
    name: 'macOS',
    version: '26.1',
    major: 26,
    extra: null,
    build: '25B78',
    beta: false,
  });
});
