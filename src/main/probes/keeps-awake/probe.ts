import type { AssertionOwner } from '../../../shared/facts/mac.ts';
import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { PMSET } from '../pmset.ts';
import { defineProbe } from '../probe.ts';

export const keepsAwake = defineProbe({
  id: 'keepsAwake',
  every: 900,
  read: async (system) => parseKeepsAwake((await system.run(PMSET, ['-g', 'assertions'])).stdout),
});

export function parseKeepsAwake(output: string): Facts['keepsAwake'] {
  const [, afterHead] = output.split('Assertion status system-wide:');
  const [summary = '', ...owners] = (afterHead ?? '').split('Listed by owning process:');

  const counters = summary.split(/\r?\n/).flatMap((line) => {
    const [, name, count] = /^[ \t]+(\w+)[ \t]+(\d{1,9})[ \t]*$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, Number(count)] as const];
  });
  if (counters.length === 0) throw new Unreadable('unreadable', 'pmset gave no summary of assertions');

  return { system: Object.fromEntries(counters), owners: parseOwners(owners.join('\n')) };
}

// The age is a duration, and its hours pass 24. Process names can hold blanks.
const OWNER = /^[ \t]*pid (\d{1,9})\((.*)\): \[0x[0-9a-f]{1,16}\] (\d{1,6}):(\d\d):(\d\d) (\w+)/i;

function parseOwners(text: string): readonly AssertionOwner[] {
  const owners: AssertionOwner[] = [];
  for (const line of text.split('\n')) {
    const owner = parseOwner(line);
    const last = owners.at(-1);
    const [, seconds] = /^[ \t]+Timeout will fire in (\d{1,9}) secs/.exec(line) ?? [];

    if (owner !== null) owners.push(owner);
    // This row belongs to the assertion above it.
    else if (seconds !== undefined && last !== undefined) {
      owners[owners.length - 1] = { ...last, timeoutSeconds: Number(seconds) };
    }
  }
  return owners;
}

function parseOwner(line: string): AssertionOwner | null {
  // What the owner calls its assertion can hold anything, even text that looks like another row.
  const [before = ''] = line.split(' named: "');
  const [, pid, process = '', hours, minutes, seconds, type = ''] = OWNER.exec(before) ?? [];
  if (pid === undefined) return null;
  const ageSeconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { pid: Number(pid), process, type, ageSeconds, timeoutSeconds: null };
}
