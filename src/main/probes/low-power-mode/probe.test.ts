import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { lowPowerMode, parseLowPowerMode } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseLowPowerMode);

it('asks pmset for the settings in use', async () => {
  const mac = machine({
    run: ['/usr/bin/pmset', '-g'],
    stdout: 'Currently in use:\n lowpowermode         1\n',
  });
  expect(await lowPowerMode.read(mac, {})).toEqual({ on: true, highPower: false, row: 'lowpowermode 1' });
});
