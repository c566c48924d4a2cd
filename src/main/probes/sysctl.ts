import type { System } from '../system/system.ts';

/** One question for all that is asked of the kernel: the answer is shared by the probes that parse it. */
export async function askKernel(system: System): Promise<string> {
  const names = ['hw.model', 'kern.boottime', 'kern.sleeptime', 'kern.waketime'];
  return (await system.run('/usr/sbin/sysctl', names)).stdout;
}
