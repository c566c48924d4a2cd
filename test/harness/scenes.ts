import { expect } from 'vitest';
import type { Power, SleepInForce } from '../../src/shared/facts/mac.ts';
import type { Interface, Link, NetworkPath, Reachability, Vpn } from '../../src/shared/facts/network.ts';
import type { SyncEngine } from '../../src/shared/facts/photos.ts';
import { engineSays } from '../../src/shared/rules/judge.ts';
import type { Judgement, Rule } from '../../src/shared/rules/rule.ts';
import type { RuleText } from '../../src/shared/text/texts.ts';
import { sentences } from './look.ts';

/** A quiet Mac's facts, each to be changed where a test needs it. */

export const path = (name: string, address: string, reachable = true): NetworkPath => ({
  interface: name,
  addresses: [address],
  reachable,
  vpnServer: null,
});

export const nwi = (ipv4: readonly NetworkPath[], ipv6: readonly NetworkPath[] = []): Reachability => ({
  ipv4,
  ipv6,
  primary: ipv4[0]?.interface ?? ipv6[0]?.interface ?? null,
});

export const onWifi = nwi([path('en0', '192.168.1.20')]);
export const onTunnel = nwi([path('utun4', '10.8.0.2'), path('en0', '192.168.1.20')]);
export const tunnelAlone = nwi([path('utun4', '10.8.0.2')]);
export const selfAssigned = nwi([path('en0', '169.254.31.7')]);
export const noNetwork = nwi([]);

export const anInterface = (differs: Partial<Interface> = {}): Interface => ({
  name: 'en0',
  up: true,
  active: true,
  type: 'Wi-Fi',
  ipv4: ['192.168.1.20'],
  ipv6: ['fe80::1c2d'],
  mtu: 1500,
  constrained: false,
  expensive: false,
  isVpn: false,
  vpnName: null,
  clat46: false,
  ...differs,
});

export const aLink = (differs: Partial<Link> = {}): Link => ({
  interface: 'en0',
  wifi: true,
  associated: true,
  security: 'WPA2_PSK',
  expensive: null,
  tethered: null,
  clat46: null,
  router: '192.168.1.1',
  ...differs,
});

export const aVpn = (verdict: Vpn['verdict'], differs: Partial<Vpn> = {}): Vpn => ({
  verdict,
  interface: 'utun4',
  name: 'Work',
  evidence: 'route -n get 17.248.128.1: utun4',
  ...differs,
});

export const onMains: Power = {
  source: 'ac',
  hasBattery: true,
  percent: 71,
  state: 'charging',
  minutesRemaining: 40,
};

export const desktop: Power = {
  source: 'ac',
  hasBattery: false,
  percent: null,
  state: null,
  minutesRemaining: null,
};

export const onBatteryAt = (percent: number | null, minutesRemaining: number | null = 180): Power => ({
  source: 'battery',
  hasBattery: true,
  percent,
  state: 'discharging',
  minutesRemaining,
});

export const sleepsAfter = (
  sleepMinutes: number | null,
  differs: Partial<SleepInForce> = {},
): SleepInForce => ({
  sleepMinutes,
  displaySleepMinutes: null,
  sleepDisabled: null,
  preventedBy: [],
  ...differs,
});

/** Whether the sync engine's file finds a rule when it holds these flags. */
export function engineFinds(rule: Pick<Rule, 'engine'>, flags: SyncEngine['flags']): boolean {
  const engine: SyncEngine = {
    savedAt: null,
    flags,
    lastSyncDate: null,
    initialSyncDate: null,
    exitDeleteTime: null,
    blockedReason: null,
    cloudCounts: null,
    unknownKeys: [],
  };
  return rule.engine !== undefined && engineSays(rule.engine, engine);
}

/** The finding has sentences of its own, and each of their places is filled. */
export function expectSpoken(text: RuleText, judgement: Judgement): void {
  expect(judgement.outcome).toBe('found');
  if (judgement.outcome !== 'found') return;
  if (judgement.variant !== undefined) expect(Object.keys(text.variants ?? {})).toContain(judgement.variant);
  for (const sentence of sentences(text, judgement)) expect(sentence).not.toMatch(/[{}]/);
}

/** The engine names no values, so its sentences have no places. */
export function expectSpokenByEngine(text: RuleText): void {
  const byEngine: Judgement = { outcome: 'found', values: {}, variant: 'engine' };
  for (const sentence of sentences(text, byEngine)) expect(sentence).not.toMatch(/[{}]/);
}
