import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseSleepSettings, sleepSettings } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseSleepSettings);

it('asks pmset for the settings of every power source', async () => {
  const mac = machine({
    run: ['/usr/bin/pmset', '-g', 'custom'],
    stdout: 'AC Power:\n sleep                0\n',
  });
  expect(await sleepSettings.read(mac, {})).toEqual({
    battery: null,
    ac: { sleepMinutes: 0, displaySleepMinutes: null, lowPowerMode: null },
    ups: null,
  });
});
