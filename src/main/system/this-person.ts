import { homedir, hostname, userInfo } from 'node:os';
import type { Personal } from '../../shared/redaction/rule.ts';
import type { System } from './system.ts';

/** Names on this machine that must not leave it, as far as they can be had without starting a tool. */
export function thisPerson(): Personal {
  return {
    home: homedir(),
    userNames: shortName(),
    // macOS makes it of the computer's name and adds the network's domain.
    computerNames: [hostname().split('.')[0] ?? ''],
  };
}

/** With the full name and the computer's own, which only macOS tells. */
export async function namedPerson(run: System['run']): Promise<Personal> {
  const told = async (tool: string, args: readonly string[]): Promise<readonly string[]> => {
    const answer = await run(tool, args).catch(() => null);
    const name = answer?.exit === 0 ? answer.stdout.trim() : '';
    return name === '' ? [] : [name];
  };
  const { userNames = [], computerNames = [], ...person } = thisPerson();
  return {
    ...person,
    userNames: [...userNames, ...(await told('/usr/bin/id', ['-F']))],
    computerNames: [...computerNames, ...(await told('/usr/sbin/scutil', ['--get', 'ComputerName']))],
  };
}

function shortName(): readonly string[] {
  try {
    return [userInfo().username];
  } catch {
    // An account without an entry in the directory has no name to hide.
    return [];
  }
}
