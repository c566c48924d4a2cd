import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';
import { askKernel } from '../sysctl.ts';

export const lastSleep = defineProbe({
  id: 'lastSleep',
  every: 21_600,
  read: async (system) => parseLastSleep(await askKernel(system)),
});

export function parseLastSleep(output: string): Facts['lastSleep'] {
  const bootAt = momentOf(output, 'kern.boottime');
  if (bootAt === null) throw new Unreadable('unreadable', 'sysctl gave no start time');
  return { bootAt, sleptAt: momentOf(output, 'kern.sleeptime'), wokeAt: momentOf(output, 'kern.waketime') };
}

/** Milliseconds since 1970; null for 0, which the kernel holds until the first sleep. */
function momentOf(output: string, name: string): number | null {
  // The date behind the braces is local text.
  const [, seconds] = new RegExp(`${name}: \\{ sec = (\\d{1,11}),`).exec(output) ?? [];
  if (seconds === undefined) throw new Unreadable('unreadable', `sysctl gave no ${name}`);
  return Number(seconds) === 0 ? null : Number(seconds) * 1000;
}
