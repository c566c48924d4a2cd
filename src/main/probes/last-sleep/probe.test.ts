import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { lastSleep, parseLastSleep } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseLastSleep);

it('asks the kernel', async () => {
  const mac = machine({
    run: ['/usr/sbin/sysctl', 'hw.model', 'kern.boottime', 'kern.sleeptime', 'kern.waketime'],
    stdout: ['boot', 'sleep', 'wake'].map((name) => `kern.${name}time: { sec = 5, usec = 0 } Thu\n`).join(''),
  });
  expect(await lastSleep.read(mac, {})).toEqual({ bootAt: 5000, sleptAt: 5000, wokeAt: 5000 });
});
