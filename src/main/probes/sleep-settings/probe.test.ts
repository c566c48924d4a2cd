import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { NOON } from '../../../../test/harness/look.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { Engine } from '../../engine/engine.ts';
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

it('is asked anew when Low Power Mode is switched', async () => {
  const inForce = (mode: number) => ({
    run: ['/usr/bin/pmset', '-g'],
    stdout: `Currently in use:\n lowpowermode         ${mode}\n`,
  });
  const set = (mode: number) => ({
    run: ['/usr/bin/pmset', '-g', 'custom'],
    stdout: `Battery Power:\n lowpowermode         ${mode}\n`,
  });
  const mac = machine(inForce(0), set(0), { t: 60, ...inForce(1) }, { t: 60, ...set(1) });
  const engine = new Engine(mac);
  await engine.sample('tick', { awake: 0, asleep: 0 });
  mac.advanceTo(NOON + 60_000);
  const { snapshot } = await engine.sample('tick', { awake: 60, asleep: 0 });
  expect(snapshot.sleepSettings).toMatchObject({ known: true, fact: { battery: { lowPowerMode: true } } });
});
