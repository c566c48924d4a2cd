import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseElapsed, parseProcesses, processes } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseProcesses);

it('asks ps for every process, without headings', async () => {
  const mac = machine({
    run: ['/bin/ps', 'axo', 'pid=,pcpu=,etime=,comm='],
    stdout: '  7   0.5    01:00 /usr/bin/bird\n',
  });
  expect(await processes.read(mac, {})).toEqual({
    photos: null,
    daemons: [{ name: 'bird', pid: 7, cpu: 0.5, elapsedSeconds: 60 }],
  });
});

it.each([
  ['00:00', 0],
  ['59:59', 3599],
  ['01:00:00', 3600],
  ['1-00:00:00', 86_400],
  ['120-23:59:59', 10_454_399],
  ['', null],
  ['60', null],
  ['1:2', null],
  ['1-00:00', null],
  ['aa:bb', null],
])('reads the elapsed time %s as %s s', (etime, seconds) => {
  expect(parseElapsed(etime)).toBe(seconds);
});
