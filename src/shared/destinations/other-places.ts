import type { Destination } from './destination.ts';
import { type Link, web } from './link.ts';

/** What opens the same way on every macOS. */
export const otherPlaces = {
  photos: [{ kind: 'app', bundleId: 'com.apple.Photos' }],
  'apple-status': [web('https://www.apple.com/support/systemstatus/')],
  'apple-support': [web('https://support.apple.com/en-us/101559')],
  // Without TLS on purpose: a login page can only answer in place of a page that is not encrypted.
  'captive-portal': [web('http://captive.apple.com/hotspot-detect.html')],
} as const satisfies Readonly<Record<string, readonly Link[]>>;

/** Everything that is found in System Settings or System Preferences. */
export type SettingsPlace = Exclude<Destination, keyof typeof otherPlaces>;
