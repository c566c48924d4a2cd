import { execFileSync } from 'node:child_process';
import { temporaryFolder } from './repository.ts';

export const DISK_KB = 1_024;

/** A disk of one megabyte in memory, or null where this account may not mount one. */
export function smallDisk(at: string): Disposable | null {
  try {
    execFileSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', `size=${DISK_KB}k`, 'tmpfs', at], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  return { [Symbol.dispose]: () => void execFileSync('/usr/bin/umount', ['-l', at]) };
}

/** Why tests of a full disk cannot run here; null: they can. */
export function withoutSmallDisk(): string | null {
  using probe = temporaryFolder();
  const mounted = smallDisk(probe.path);
  mounted?.[Symbol.dispose]();
  return mounted === null
    ? 'a full disk: SKIPPED, because this account cannot mount a small disk (on Linux, run it as root)'
    : null;
}
