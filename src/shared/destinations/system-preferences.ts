import { type Link, pane, root, settings } from './link.ts';
import type { SettingsPlace } from './other-places.ts';

const NETWORK: readonly Link[] = [pane('com.apple.preference.network')];
const BATTERY = settings('com.apple.preference.battery');
const ICLOUD: readonly Link[] = [settings('com.apple.preferences.AppleIDPrefPane?iCloud')];

/** macOS 11 and 12. Network, Date & Time and Users & Groups have no URL there. */
export const systemPreferences: Readonly<Record<SettingsPlace, readonly Link[]>> = {
  settings: [root],
  battery: [settings('com.apple.preference.battery?battery'), BATTERY],
  'battery-options': [settings('com.apple.preference.battery?adapter'), BATTERY],
  energy: [settings('com.apple.preferences.EnergySaverPrefPane'), BATTERY],
  // There is no Lock Screen pane: when the display turns off is set in Battery.
  'lock-screen': [
    settings('com.apple.preference.battery?battery'),
    settings('com.apple.preference.security?General'),
  ],
  wifi: NETWORK,
  'wifi-details': NETWORK,
  network: NETWORK,
  proxies: NETWORK,
  dns: NETWORK,
  vpn: NETWORK,
  firewall: [settings('com.apple.preference.security?Firewall')],
  'apple-account': ICLOUD,
  icloud: ICLOUD,
  'icloud-photos': ICLOUD,
  'icloud-storage': ICLOUD,
  // About This Mac has no link of any kind; the way in words leads there.
  storage: [root],
  'date-time': [pane('com.apple.preference.datetime')],
  'software-update': [settings('com.apple.preferences.softwareupdate')],
  'login-items': [pane('com.apple.preferences.users')],
  // Content filters are listed among the network services.
  extensions: NETWORK,
  notifications: [settings('com.apple.preference.notifications')],
  'full-disk-access': [settings('com.apple.preference.security?Privacy_AllFiles')],
  'screen-time': [settings('com.apple.preference.screentime')],
  profiles: [settings('com.apple.preferences.configurationprofiles')],
};
