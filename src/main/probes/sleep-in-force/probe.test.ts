import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseSleepInForce, sleepInForce } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseSleepInForce);

it('asks pmset for the settings in use', async () => {
  const mac = machine({
    run: ['/usr/bin/pmset', '-g'],
    stdout: 'Currently in use:\n sleep                1\n',
  });
  expect(await sleepInForce.read(mac, {})).toEqual({
    sleepMinutes: 1,
    displaySleepMinutes: null,
    sleepDisabled: null,
    preventedBy: [],
  });
});
