import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { PMSET } from '../pmset.ts';
import { defineProbe } from '../probe.ts';

export const heat = defineProbe({
  id: 'heat',
  every: 900,
  read: async (system) => parseHeat((await system.run(PMSET, ['-g', 'therm'])).stdout),
});

export function parseHeat(output: string): Facts['heat'] {
  // pmset writes the date in front of a level, and the title above the processor's rows to its error stream.
  const level = (name: string): string | null =>
    new RegExp(`${name}[ \\t]*=[ \\t]*(\\d{1,9})\\b`).exec(output)?.[1] ?? null;

  const speed = level('CPU_Speed_Limit');
  const heat = {
    cpuSpeedLimit: speed === null ? null : Number(speed),
    thermalWarning: level('Thermal Warning Level'),
    performanceWarning: level('Performance Warning Level'),
  };

  const quiet =
    /Note: No [\w ]{1,60} has been recorded/.test(output) || output.includes('CPU_Scheduler_Limit');
  if (!quiet && Object.values(heat).every((value) => value === null)) {
    throw new Unreadable('unreadable', 'pmset said nothing about heat');
  }
  return heat;
}
