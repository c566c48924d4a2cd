import { expect, it } from 'vitest';
import { rules } from './index.ts';

/** Photos' own numbers: which rule shows which of its messages. */
const reasons: Readonly<Record<number, readonly string[]>> = {
  1: ['paused-by-you'],
  2: ['icloud-storage-full', 'shared-library-full'],
  3: ['disk-full', 'disk-low'],
  4: ['battery-saving'],
  5: ['personal-hotspot'],
  6: ['low-data-mode'],
  7: ['low-power-mode'],
  8: ['macos-too-old'],
  9: ['signed-out', 'sign-in-needed'],
  11: ['wifi-off', 'offline', 'wifi-self-assigned'],
  13: ['library-snapshot'],
  14: ['system-busy'],
  15: [
    'vpn-dead',
    'captive-portal',
    'dns-broken',
    'proxy-dead',
    'icloud-unreachable',
    'tls-interception',
    'poor-network',
  ],
  16: ['mac-warm'],
  17: ['mac-too-hot'],
  18: ['battery-low'],
};

it('gives each rule the pause reason that Photos has for it', () => {
  const given = Object.groupBy(
    rules.filter(({ reason }) => reason !== undefined),
    ({ reason }) => reason ?? 0,
  );
  const ids = Object.entries(given).map(([reason, all = []]) => [reason, all.map(({ id }) => id).sort()]);
  const expected = Object.entries(reasons).map(([reason, all]) => [reason, all.toSorted()]);
  expect(Object.fromEntries(ids)).toEqual(Object.fromEntries(expected));
});
