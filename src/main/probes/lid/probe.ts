import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

// Without -w0 ioreg cuts long lines at the terminal's width.
const QUESTION = ['-r', '-k', 'AppleClamshellState', '-d', '4', '-w0'];

export const lid = defineProbe({
  id: 'lid',
  every: 900,
  read: async (system) => {
    const { stdout, exit } = await system.run('/usr/sbin/ioreg', QUESTION);
    if (exit !== 0) throw new Unreadable('unreadable', `ioreg ended with status ${exit}`);
    return parseLid(stdout);
  },
});

export function parseLid(output: string): Facts['lid'] {
  // A desktop Mac has no such key, and ioreg then prints nothing.
  if (output.trim() === '') throw new Unreadable('absent', 'this Mac has no lid');

  const closed = yesOrNo(output, 'AppleClamshellState');
  if (closed === null) throw new Unreadable('unreadable', 'ioreg did not say whether the lid is closed');
  return { closed, causesSleep: yesOrNo(output, 'AppleClamshellCausesSleep') };
}

function yesOrNo(output: string, key: string): boolean | null {
  const [, answer] = new RegExp(`"${key}"[ \\t]*=[ \\t]*(Yes|No)\\b`).exec(output) ?? [];
  return answer === undefined ? null : answer === 'Yes';
}
