import type { ProxyEndpoint } from '../../../shared/facts/network.ts';
import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { keyValue } from '../key-value.ts';
import { defineProbe } from '../probe.ts';

export const proxy = defineProbe({
  id: 'proxy',
  every: 600,
  wakes: ['reachability'],
  read: async (system) => parseProxy((await system.run('/usr/sbin/scutil', ['--proxy'])).stdout),
});

/** iCloud speaks HTTPS only, so a proxy for plain HTTP does not count. */
export function parseProxy(output: string): Facts['proxy'] {
  if (/^No proxy configuration available/m.test(output)) return { endpoints: [] };
  const settings = topLevel(output);
  const on = (key: string) => settings.get(key) === '1';

  const endpoints: ProxyEndpoint[] = [];
  if (on('HTTPSEnable'))
    endpoints.push(...serverOf('https', settings.get('HTTPSProxy'), settings.get('HTTPSPort')));
  if (on('SOCKSEnable'))
    endpoints.push(...serverOf('socks', settings.get('SOCKSProxy'), settings.get('SOCKSPort')));
  if (on('ProxyAutoConfigEnable')) endpoints.push(scriptOf(settings.get('ProxyAutoConfigURLString') ?? ''));
  if (on('ProxyAutoDiscoveryEnable')) {
    endpoints.push({ kind: 'auto-discovery', host: null, port: null, loopback: false });
  }
  return { endpoints };
}

/** The dictionary without what is nested in it: exceptions, and the settings of single interfaces. */
function topLevel(output: string): ReadonlyMap<string, string> {
  const lines = output.split(/\r?\n/);
  const start = lines.findIndex((line) => /^<dictionary> \{\s*$/.test(line));
  if (start === -1) throw new Unreadable('unreadable', 'scutil printed no proxy settings');
  const body = lines.slice(start + 1);
  if (body.findLast((line) => line.trim() !== '')?.trimEnd() !== '}')
    throw new Unreadable('unreadable', 'the proxy settings are cut off');
  // By indent, not by braces: a configuration script is printed with braces of its own.
  const pairs = body.filter((line) => /^ {2}\S/.test(line)).map(keyValue);
  return new Map(pairs.filter((pair) => pair !== null).map(({ key, value }) => [key, value]));
}

/** Nothing where the switch is on and no server is set: macOS goes without a proxy then. */
function serverOf(kind: 'https' | 'socks', host = '', port = ''): readonly ProxyEndpoint[] {
  if (host === '') return [];
  return [{ kind, host, port: /^\d+$/.test(port) ? Number(port) : null, loopback: isLoopback(host) }];
}

/** Where the configuration script itself is fetched from. */
function scriptOf(address: string): ProxyEndpoint {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.hostname === '' || !/^https?:$/.test(url.protocol)) {
    return { kind: 'pac', host: null, port: null, loopback: false };
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  return { kind: 'pac', host, port, loopback: isLoopback(host) };
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|::1|127(?:\.\d+){3})$/i.test(host);
}
