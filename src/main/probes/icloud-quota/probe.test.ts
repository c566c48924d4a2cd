import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { icloudQuota, parseICloudQuota } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseICloudQuota);

it('asks brctl', async () => {
  const mac = machine({
    run: ['/usr/bin/brctl', 'quota'],
    stdout: '42 bytes of quota remaining in personal account\n',
  });
  expect(await icloudQuota.read(mac, {})).toEqual({ bytesLeft: 42 });
});
