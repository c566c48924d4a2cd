import type { ICloudQuota } from '../../../shared/facts/photos.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const icloudQuota = defineProbe({
  id: 'icloudQuota',
  every: 1_800,
  read: async (system) => {
    // brctl may ask Apple's servers.
    const { stdout } = await system.run('/usr/bin/brctl', ['quota'], { timeoutMs: 10_000 });
    return parseICloudQuota(stdout);
  },
});

/** `158671798507 bytes of quota remaining in personal account`. Any other sentence is no number at all. */
export function parseICloudQuota(output: string): ICloudQuota {
  const bytesLeft = Number(/^[ \t]*(\d{1,16}) bytes of quota remaining\b/m.exec(output)?.[1]);
  if (!Number.isSafeInteger(bytesLeft))
    throw new Unreadable('unreadable', 'macOS did not tell how much iCloud storage is left');
  return { bytesLeft };
}
