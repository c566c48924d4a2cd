import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { clock, parseClock } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseClock);

it('asks the time server', async () => {
  const mac = machine({
    run: ['/usr/bin/sntp', 'time.apple.com'],
    stdout: '+0.5 +/- 0.25 time.apple.com 192.0.2.7\n',
  });
  expect(await clock.read(mac, {})).toEqual({ offsetSeconds: 0.5, errorSeconds: 0.25 });
});

it('finds the reason of a failure on the error stream', async () => {
  const stderr = 'sntp: Exchange failed: Timeout\n';
  const mac = machine({ run: ['/usr/bin/sntp', 'time.apple.com'], stdout: '', stderr, exit: 1 });
  await expect(clock.read(mac, {})).rejects.toMatchObject({ gap: 'timed-out' });
});
