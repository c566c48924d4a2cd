import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const macos = defineProbe({
  id: 'macos',
  every: 21_600,
  read: async (system) => parseMacOS((await system.run('/usr/bin/sw_vers', [])).stdout),
});

export function parseMacOS(output: string): Facts['macos'] {
  const row = (label: string): string | null =>
    new RegExp(`^[ \\t]*${label}:[ \\t]*(\\S[^\\n]{0,80})`, 'm').exec(output)?.[1]?.trim() ?? null;

  const name = row('ProductName');
  const version = row('ProductVersion');
  const build = row('BuildVersion');
  const [, major] = /^(\d{1,3})(?:\.\d{1,3}){0,3}$/.exec(version ?? '') ?? [];
  if (name === null || version === null || major === undefined || build === null) {
    throw new Unreadable('unreadable', 'sw_vers gave no version');
  }

  const extra = row('ProductVersionExtra');
  // Both a beta and a Rapid Security Response have a build that ends in a letter.
  const beta = row('ReleaseType') === 'Beta' || (extra === null && /[a-z]$/.test(build));
  return { name, version, major: Number(major), extra, build, beta };
}
