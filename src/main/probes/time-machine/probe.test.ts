import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseTimeMachine, timeMachine } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseTimeMachine);

it('asks tmutil', async () => {
  const mac = machine({
    run: ['/usr/bin/tmutil', 'status'],
    stdout: 'Backup session status:\n{\n    Running = 0;\n}\n',
  });
  expect(await timeMachine.read(mac, {})).toEqual({
    running: false,
    phase: null,
    fraction: null,
    secondsLeft: null,
  });
});
