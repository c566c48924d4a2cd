import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';
import { askKernel } from '../sysctl.ts';

export const model = defineProbe({
  id: 'model',
  every: 21_600,
  read: async (system) => parseModel(await askKernel(system)),
});

const VIRTUAL = /^(?:VMware|VirtualMac|VirtualBox|Parallels|QEMU)/;

export function parseModel(output: string): Facts['model'] {
  const [, identifier] = /^[ \t]*hw\.model:[ \t]*([A-Za-z][\w ]{0,60},\d{1,3})[ \t\r]*$/m.exec(output) ?? [];
  if (identifier === undefined) throw new Unreadable('unreadable', 'sysctl gave no model');
  return { identifier, virtual: VIRTUAL.test(identifier) };
}
