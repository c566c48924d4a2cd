import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseSignal, signal } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseSignal);

it('asks system_profiler, which is slow, for JSON', async () => {
  const radio = {
    _name: 'en0',
    spairport_current_network_information: { spairport_signal_noise: '-60 dBm / -91 dBm' },
  };
  const stdout = JSON.stringify({ SPAirPortDataType: [{ spairport_airport_interfaces: [radio] }] });
  const mac = machine({ run: ['/usr/sbin/system_profiler', 'SPAirPortDataType', '-json'], stdout });
  let timeoutMs: number | undefined;
  const patient = {
    ...mac,
    run: (...[tool, args, limits]: Parameters<typeof mac.run>) => {
      timeoutMs = limits?.timeoutMs;
      return mac.run(tool, args, limits);
    },
  };

  expect(await signal.read(patient, {})).toMatchObject({ interface: 'en0', rssi: -60, noise: -91 });
  expect(timeoutMs).toBe(20_000);
});
