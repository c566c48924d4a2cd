import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for programs (USER_HZ). */
const TICK_MS = 10;
// Asked once, before anyone may claim to be on another system.
const onLinux = process.platform === 'linux';

/** Milliseconds of processor time so far: this process and, where the system tells, its children that have ended. */
export function cpuMs(): number {
  if (!onLinux) {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    return (userCPUTime + systemCPUTime) / 1000;
  }
  // proc(5): after the name in brackets, which may hold blanks, come state (field 3) and utime to cstime (14 to 17).
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks * TICK_MS;
}
