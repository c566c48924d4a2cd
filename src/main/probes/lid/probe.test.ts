import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { lid, parseLid } from './probe.ts';

const ASK = ['/usr/sbin/ioreg', '-r', '-k', 'AppleClamshellState', '-d', '4', '-w0'];

checkParser(new URL('./fixtures/', import.meta.url), parseLid);

it('asks ioreg for the lid', async () => {
  const mac = machine({ run: ASK, stdout: '"AppleClamshellState" = Yes' });
  expect(await lid.read(mac, {})).toEqual({ closed: true, causesSleep: null });
});

it('does not take a failure of ioreg for a Mac without a lid', async () => {
  const mac = machine({ run: ASK, stdout: '', exit: 1 });
  await expect(lid.read(mac, {})).rejects.toMatchObject({ gap: 'unreadable' });
});
