import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const timeMachine = defineProbe({
  id: 'timeMachine',
  every: 900,
  read: async (system) => parseTimeMachine((await system.run('/usr/bin/tmutil', ['status'])).stdout),
});

export function parseTimeMachine(output: string): Facts['timeMachine'] {
  const [running] = valuesOf(output, 'Running');
  if (running !== '0' && running !== '1') {
    throw new Unreadable('unreadable', 'tmutil did not say whether a backup is running');
  }
  return {
    running: running === '1',
    phase: valuesOf(output, 'BackupPhase')[0] ?? null,
    fraction: fractionIn(output),
    secondsLeft: positive(valuesOf(output, 'TimeRemaining')),
  };
}

/** Percent is at the top level or inside Progress, depending on phase and macOS. -1 is unknown, and it may pass 1. */
function fractionIn(output: string): number | null {
  const fraction = positive(valuesOf(output, 'Percent'));
  return fraction === null ? null : Math.min(fraction, 1);
}

/** The last that is a number and not below zero: what Progress holds comes after the top level's. */
function positive(values: readonly string[]): number | null {
  const numbers = values
    .filter((value) => value.trim() !== '')
    .map(Number)
    .filter((value) => Number.isFinite(value) && value >= 0);
  return numbers.at(-1) ?? null;
}

/** Values of a key in the old property list format, which quotes only what has special characters. */
function valuesOf(output: string, key: string): readonly string[] {
  const rows = output.matchAll(
    new RegExp(`^[ \\t]*"?${key}"? = (?:"([^"\\n]{1,80})"|([^";\\n]{1,80}));`, 'gm'),
  );
  return [...rows].map(([, quoted, plain = '']) => quoted ?? plain);
}
