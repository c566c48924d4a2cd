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

function shortName(): readonly string[] {
  try {
    return [userInfo().username];
  } catch {
    // An account without an entry in the directory has no name to hide.
    return [];
  }
}

/** With the full name and the computer's name, which only macOS tells. */
export async function wholePerson(system: Pick<System, 'run'>): Promise<Personal> {
  const { userNames = [], computerNames = [], ...person } = thisPerson();
  return {
    ...person,
    userNames: [...userNames, ...(await told(system, '/usr/bin/id', ['-F']))],
    computerNames: [...computerNames, ...(await told(system, '/usr/sbin/scutil', ['--get', 'ComputerName']))],
  };
}

async function told(
  system: Pick<System, 'run'>,
  tool: string,
  args: readonly string[],
): Promise<readonly string[]> {
  try {
    const { exit, stdout } = await system.run(tool, args);
    const name = exit === 0 ? stdout.trim() : '';
    return name === '' ? [] : [name];
  } catch {
    return [];
  }
}
