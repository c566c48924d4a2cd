import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parsePower, power } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parsePower);

it('asks pmset for the battery', async () => {
  const mac = machine({ run: ['/usr/bin/pmset', '-g', 'batt'], stdout: "Now drawing from 'AC Power'\n" });
  expect(await power.read(mac, {})).toEqual({
    source: 'ac',
    hasBattery: false,
    percent: null,
    state: null,
    minutesRemaining: null,
  });
});
