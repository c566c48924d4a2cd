import { describe, expect, it } from 'vitest';
import type { Destination } from './destination.ts';
import { labelFor, pathInWords } from './words.ts';

describe('the way in words', () => {
  it.each<readonly [Destination, number, boolean | undefined, string, string]>([
    ['settings', 12, undefined, 'System Preferences', 'Open System Preferences'],
    ['settings', 26, undefined, 'System Settings', 'Open System Settings'],
    ['battery', 12, true, 'System Preferences → Battery', 'Open Battery Preferences'],
    ['battery', 13, true, 'System Settings → Battery → Low Power Mode', 'Open Battery Settings'],
    ['battery', 11, false, 'System Preferences → Energy Saver', 'Open Energy Saver Preferences'],
    ['battery', 14, false, 'System Settings → Energy Saver', 'Open Energy Saver Settings'],
    ['battery', 26, false, 'System Settings → Energy', 'Open Energy Settings'],
    ['energy', 26, true, 'System Settings → Battery → Options', 'Open Battery Settings'],
    ['lock-screen', 12, true, 'System Preferences → Battery', 'Open Battery Preferences'],
    ['lock-screen', 12, false, 'System Preferences → Energy Saver', 'Open Energy Saver Preferences'],
    ['lock-screen', 13, false, 'System Settings → Lock Screen', 'Open Lock Screen Settings'],
    ['storage', 12, undefined, 'Apple menu → About This Mac → Storage', 'Open System Preferences'],
    ['storage', 13, undefined, 'System Settings → General → Storage', 'Open Storage Settings'],
    // Where nobody is signed in, there is no name.
    [
      'apple-account',
      14,
      undefined,
      'System Settings → [your name], or "Sign in" at the top',
      'Open Apple ID Settings',
    ],
    [
      'apple-account',
      15,
      undefined,
      'System Settings → [your name], or "Sign in" at the top',
      'Open Apple Account Settings',
    ],
    ['apple-account', 12, undefined, 'System Preferences → Apple ID', 'Open Apple ID Preferences'],
    // Each network has its own proxies and name servers.
    [
      'proxies',
      26,
      undefined,
      'System Settings → Network → the network in use, such as Wi-Fi or Ethernet → Details → Proxies',
      'Open Proxy Settings',
    ],
    [
      'dns',
      13,
      undefined,
      'System Settings → Network → the network in use, such as Wi-Fi or Ethernet → Details → DNS',
      'Open DNS Settings',
    ],
    [
      'proxies',
      12,
      undefined,
      'System Preferences → Network → the network in use, such as Wi-Fi or Ethernet → Advanced → Proxies',
      'Open Network Preferences',
    ],
    [
      'dns',
      11,
      undefined,
      'System Preferences → Network → the network in use, such as Wi-Fi or Ethernet → Advanced → DNS',
      'Open Network Preferences',
    ],
    // Filters stand beside the VPNs until their extensions got a list of their own.
    ['extensions', 12, undefined, 'System Preferences → Network', 'Open Network Preferences'],
    ['extensions', 13, undefined, 'System Settings → Network → VPN & Filters', 'Open VPN & Filters Settings'],
    ['extensions', 14, undefined, 'System Settings → Network → VPN & Filters', 'Open VPN & Filters Settings'],
    [
      'extensions',
      15,
      undefined,
      'System Settings → General → Login Items & Extensions',
      'Open Login Items & Extensions Settings',
    ],
    ['profiles', 14, undefined, 'System Settings → Privacy & Security → Profiles', 'Open Profiles Settings'],
    [
      'profiles',
      15,
      undefined,
      'System Settings → General → Device Management',
      'Open Device Management Settings',
    ],
    ['wifi', 11, undefined, 'System Preferences → Network → Wi-Fi', 'Open Network Preferences'],
    ['photos', 26, undefined, 'Applications → Photos', 'Open Photos'],
  ])('to %s on macOS %i (battery: %s): %s', (destination, major, hasBattery, path, label) => {
    expect(pathInWords(destination, major, { hasBattery })).toBe(path);
    expect(labelFor(destination, major, { hasBattery })).toBe(label);
  });
});
