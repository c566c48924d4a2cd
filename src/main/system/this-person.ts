import { homedir, hostname, userInfo } from 'node:os';
import type { Personal } from '../../shared/redaction/rule.ts';

/** Names on this machine that must not leave it, as far as they can be had without starting a tool. */
export function thisPerson(): Personal {
  return {
    home: homedir(),
    userNames: shortNames(),
    // macOS makes it of the computer's name and adds the network's domain.
    computerNames: [hostname().split('.')[0] ?? ''],
  };
}

/** With sudo the account is root's, and the person's is left in the environment. */
function shortNames(): readonly string[] {
  const { USER = '', LOGNAME = '', SUDO_USER = '' } = process.env;
  return [...new Set([...accountName(), USER, LOGNAME, SUDO_USER])].filter((name) => name !== '');
}

function accountName(): readonly string[] {
  try {
    return [userInfo().username];
  } catch {
    // An account without an entry in the directory has no name to hide.
    return [];
  }
}
