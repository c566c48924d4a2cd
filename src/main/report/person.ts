import type { Personal } from '../../shared/redaction/rule.ts';
import type { System } from '../system/system.ts';
import { thisPerson } from '../system/this-person.ts';

/** The full name of the account, and the computer's own name as its owner typed it (id(1), scutil(8)). */
const fullName = ['/usr/bin/id', '-F'] as const;
const computerName = ['/usr/sbin/scutil', '--get', 'ComputerName'] as const;

/** Names that have to be taken out of a report. They are asked for only to know them, and kept nowhere. */
export async function personHere({ run }: Pick<System, 'run'>): Promise<Personal> {
  const known = thisPerson();
  const ask = async ([tool, ...args]: readonly [string, ...string[]]): Promise<readonly string[]> => {
    const answer = await run(tool, args).catch(() => null);
    const name = answer?.exit === 0 ? answer.stdout.trim() : '';
    return name === '' ? [] : [name];
  };
  const [full, computer] = await Promise.all([ask(fullName), ask(computerName)]);
  return {
    ...known,
    userNames: [...(known.userNames ?? []), ...full],
    computerNames: [...(known.computerNames ?? []), ...computer],
  };
}
