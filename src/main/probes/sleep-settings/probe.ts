import type { SleepProfile } from '../../../shared/facts/mac.ts';
import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { PMSET, readSettings } from '../pmset.ts';
import { defineProbe } from '../probe.ts';

export const sleepSettings = defineProbe({
  id: 'sleepSettings',
  every: 900,
  // It says for which power source the mode was set.
  wakes: ['lowPowerMode'],
  read: async (system) => parseSleepSettings((await system.run(PMSET, ['-g', 'custom'])).stdout),
});

export function parseSleepSettings(output: string): Facts['sleepSettings'] {
  // The text before the first title, then by turns a title and its rows.
  const parts = output.split(/^[ \t]*(Battery|AC|UPS) Power:/m);
  if (parts.length === 1) throw new Unreadable('unreadable', 'pmset listed no power source');

  const profile = (title: string): SleepProfile | null => {
    const at = parts.indexOf(title, 1);
    return at === -1 ? null : parseProfile(parts[at + 1] ?? '');
  };
  return { battery: profile('Battery'), ac: profile('AC'), ups: profile('UPS') };
}

function parseProfile(section: string): SleepProfile {
  const settings = readSettings(section);
  // 0 automatic, 1 low, 2 high; printed in place of lowpowermode where the Mac has High Power Mode.
  const mode = settings.get('powermode') ?? settings.get('lowpowermode');
  return {
    sleepMinutes: settings.get('sleep')?.value ?? null,
    displaySleepMinutes: settings.get('displaysleep')?.value ?? null,
    lowPowerMode: mode === undefined ? null : mode.value === 1,
  };
}
