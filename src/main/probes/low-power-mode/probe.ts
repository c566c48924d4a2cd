import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { PMSET, readInForce } from '../pmset.ts';
import { defineProbe } from '../probe.ts';

export const lowPowerMode = defineProbe({
  id: 'lowPowerMode',
  every: 60,
  read: async (system) => parseLowPowerMode((await system.run(PMSET, ['-g'])).stdout),
});

const AUTOMATIC = 0;
const LOW = 1;
const HIGH = 2;

export function parseLowPowerMode(output: string): Facts['lowPowerMode'] {
  const settings = readInForce(output);
  // A Mac that has High Power Mode on this power source prints powermode in place of lowpowermode.
  const rows = ['powermode', 'lowpowermode'].flatMap((key) => {
    const value = settings.get(key)?.value;
    return value === undefined ? [] : [{ key, value }];
  });

  const row = rows.find(({ value }) => value === LOW) ?? rows[0];
  if (row === undefined) throw new Unreadable('absent', 'pmset lists no Low Power Mode');
  if (row.value !== AUTOMATIC && row.value !== LOW && row.value !== HIGH) {
    throw new Unreadable('unreadable', `pmset gave a power mode that is not known: ${row.value}`);
  }
  return { on: row.value === LOW, highPower: row.value === HIGH, row: `${row.key} ${row.value}` };
}
