import type { Dns } from '../../../shared/facts/network.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { keyValue } from '../key-value.ts';
import { defineProbe } from '../probe.ts';
import { isReachable } from '../reachability/reach.ts';

export const dns = defineProbe({
  id: 'dns',
  every: 600,
  wakes: ['reachability'],
  read: async (system) => parseDns((await system.run('/usr/sbin/scutil', ['--dns'])).stdout),
});

const isServer = /^nameserver\[\d+\]$/;

/** The first resolver takes every name without a rule of its own, also where a VPN has put itself in front. */
export function parseDns(output: string): Dns {
  if (/^\s?No DNS configuration available/m.test(output)) {
    return { nameservers: [], interface: null, reachable: null };
  }
  const resolver = firstResolver(output.split(/\r?\n/));
  const fields = resolver.map(keyValue).filter((field) => field !== null);
  const value = (key: string) => fields.find((field) => field.key === key)?.value;

  return {
    nameservers: fields.filter((one) => isServer.test(one.key) && one.value !== '').map((one) => one.value),
    interface: /\((?<name>[^()]+)\)/.exec(value('if_index') ?? '')?.groups?.name ?? null,
    reachable: reachableFrom(value('reach'), resolver),
  };
}

/** The lines of `resolver #1`, which must come before the list for single interfaces. */
function firstResolver(lines: readonly string[]): readonly string[] {
  const scoped = lines.findIndex((line) => line.startsWith('DNS configuration (for scoped queries)'));
  const main = scoped === -1 ? lines : lines.slice(0, scoped);
  const start = main.findIndex((line) => line.trim() === 'resolver #1');
  if (start === -1) throw new Unreadable('unreadable', 'scutil --dns listed no resolver');

  const body = main.slice(start + 1);
  const end = body.findIndex((line) => line.trim() === '');
  const resolver = end === -1 ? body : body.slice(0, end);
  if (resolver.length === 0) throw new Unreadable('unreadable', 'the list of resolvers is cut off');
  return resolver;
}

/** macOS 10 prints the words on a line of their own. */
function reachableFrom(reach: string | undefined, resolver: readonly string[]): boolean | null {
  if (reach !== undefined) return isReachable(reach);
  const words = resolver.find((line) => /^(?:Not )?Reachable\b/.test(line));
  return words === undefined ? null : isReachable(words);
}
