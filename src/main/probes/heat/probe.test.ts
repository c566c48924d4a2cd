import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { heat, parseHeat } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseHeat);

it('asks pmset for what was recorded about heat', async () => {
  const mac = machine({
    run: ['/usr/bin/pmset', '-g', 'therm'],
    stdout: 'Note: No thermal warning level has been recorded\n',
  });
  expect(await heat.read(mac, {})).toEqual({
    cpuSpeedLimit: null,
    thermalWarning: null,
    performanceWarning: null,
  });
});
