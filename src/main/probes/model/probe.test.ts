import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { model, parseModel } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseModel);

it('asks the kernel, in one question with the times of sleep', async () => {
  const mac = machine({
    run: ['/usr/sbin/sysctl', 'hw.model', 'kern.boottime', 'kern.sleeptime', 'kern.waketime'],
    stdout: 'hw.model: Mac15,3\n',
  });
  expect(await model.read(mac, {})).toEqual({ identifier: 'Mac15,3', virtual: false });
});
