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
    ['apple-account', 14, undefined, 'System Settings → [your name]', 'Open Apple ID Settings'],
    ['apple-account', 15, undefined, 'System Settings → [your name]', 'Open Apple Account Settings'],
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
