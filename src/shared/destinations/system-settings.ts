import { type Link, root, settings } from './link.ts';
import type { SettingsPlace } from './other-places.ts';

const BATTERY = settings('com.apple.Battery-Settings.extension');
const WIFI = settings('com.apple.wifi-settings-extension');
const NETWORK = settings('com.apple.Network-Settings.extension');
const ACCOUNT_ID = 'com.apple.systempreferences.AppleIDSettings';
const ACCOUNT = settings(ACCOUNT_ID);
/** The first is what Apple's own Notes and Freeform use. */
const ICLOUD: readonly Link[] = [
  settings(`${ACCOUNT_ID}*AppleIDSettings?iCloud`),
  settings(`${ACCOUNT_ID}?iCloud`),
  ACCOUNT,
];
const SCREEN_TIME = settings('com.apple.Screen-Time-Settings.extension');
const LOGIN_ITEMS = settings('com.apple.LoginItems-Settings.extension');

const always: Readonly<Record<SettingsPlace, readonly Link[]>> = {
  settings: [root],
  battery: [BATTERY],
  'battery-options': [settings('com.apple.Battery-Settings.extension?options'), BATTERY],
  energy: [BATTERY],
  'lock-screen': [settings('com.apple.Lock-Screen-Settings.extension')],
  wifi: [WIFI, NETWORK],
  'wifi-details': [WIFI, NETWORK],
  network: [NETWORK],
  proxies: [NETWORK],
  dns: [NETWORK],
  vpn: [settings('com.apple.NetworkExtensionSettingsUI.NESettingsUIExtension'), NETWORK],
  firewall: [settings('com.apple.Network-Settings.extension?Firewall'), NETWORK],
  'apple-account': [ACCOUNT],
  icloud: ICLOUD,
  'icloud-photos': ICLOUD,
  'icloud-storage': ICLOUD,
  storage: [settings('com.apple.settings.Storage')],
  'date-time': [settings('com.apple.Date-Time-Settings.extension')],
  'software-update': [settings('com.apple.Software-Update-Settings.extension')],
  'login-items': [LOGIN_ITEMS],
  extensions: [LOGIN_ITEMS],
  notifications: [settings('com.apple.Notifications-Settings.extension')],
  // The old form is the one that is known to work on every macOS from 11 on.
  'full-disk-access': [
    settings('com.apple.preference.security?Privacy_AllFiles'),
    settings('com.apple.settings.PrivacySecurity.extension?Privacy_AllFiles'),
  ],
  'screen-time': [SCREEN_TIME],
  profiles: [settings('com.apple.Profiles-Settings.extension')],
};

const SEQUOIA = 15;
const TAHOE = 26;

/** Until then filters are listed beside the VPNs, and their extensions nowhere. */
const beforeSequoia: Readonly<Partial<Record<SettingsPlace, readonly Link[]>>> = {
  extensions: [NETWORK],
};

/** Deeper places, known for macOS 26 only. In these, `email` is meant literally. */
const sinceTahoe: Readonly<Partial<Record<SettingsPlace, Link>>> = {
  'wifi-details': settings('com.apple.wifi-settings-extension?NetworkDetails'),
  proxies: settings('com.apple.Network-Settings.extension?Proxies'),
  dns: settings('com.apple.Network-Settings.extension?DNS'),
  'icloud-photos': settings(
    `${ACCOUNT_ID}?email/prefs/storage?root=APPLE_ACCOUNT&path=ICLOUD_SERVICE&dataclassId=com.apple.Dataclass.CloudPhotos`,
  ),
  'icloud-storage': settings(`${ACCOUNT_ID}?email/prefs/storage?path=STORAGE_AND_BACKUP`),
  'screen-time': settings('com.apple.Screen-Time-Settings.extension?path=content-and-privacy'),
  extensions: settings('com.apple.LoginItems-Settings.extension?ExtensionItems'),
};

/** macOS 13 and later. */
export function systemSettings(place: SettingsPlace, major: number): readonly Link[] {
  const moved = major < SEQUOIA ? beforeSequoia[place] : undefined;
  const deeper = major >= TAHOE ? sinceTahoe[place] : undefined;
  return deeper ? [deeper, ...always[place]] : (moved ?? always[place]);
}
