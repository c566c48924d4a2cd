import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { appleRoute, parseAppleRoute } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseAppleRoute);

const run = ['/sbin/route', '-n', 'get', '17.248.128.1'];

it('asks for the way to an Apple address', async () => {
  const mac = machine({ run, stdout: '    gateway: 192.168.4.1\n  interface: en0\n' });
  expect(await appleRoute.read(mac, {})).toEqual({ interface: 'en0', gateway: '192.168.4.1' });
});

it('hears on standard error that there is none, whatever the exit status', async () => {
  for (const exit of [0, 1]) {
    const mac = machine({
      run,
      stdout: '',
      stderr: 'route: writing to routing socket: not in table\n',
      exit,
    });
    expect(await appleRoute.read(mac, {})).toEqual({ interface: null, gateway: null });
  }
});
