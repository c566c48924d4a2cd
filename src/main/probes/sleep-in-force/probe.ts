import type { Facts } from '../../../shared/reading.ts';
import { PMSET, readInForce, readSettings } from '../pmset.ts';
import { defineProbe } from '../probe.ts';

export const sleepInForce = defineProbe({
  id: 'sleepInForce',
  every: 60,
  read: async (system) => parseSleepInForce((await system.run(PMSET, ['-g'])).stdout),
});

export function parseSleepInForce(output: string): Facts['sleepInForce'] {
  const settings = readInForce(output);
  const sleep = settings.get('sleep');
  // This row stands among the system-wide settings, above those in force.
  const disabled = readSettings(output).get('SleepDisabled')?.value;

  return {
    sleepMinutes: sleep?.value ?? null,
    displaySleepMinutes: settings.get('displaysleep')?.value ?? null,
    sleepDisabled: disabled === undefined ? null : disabled !== 0,
    preventedBy: preventersIn(sleep?.note ?? ''),
  };
}

const PREFIX = '(sleep prevented by ';

/** pmset cuts a long list off, so its closing parenthesis may be missing. A process's own name may hold one. */
function preventersIn(note: string): readonly string[] {
  if (!note.startsWith(PREFIX)) return [];
  return note
    .slice(PREFIX.length)
    .replace(/\)$/, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
