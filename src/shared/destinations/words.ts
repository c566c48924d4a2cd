import type { Destination } from './destination.ts';
import type { MacKind } from './link.ts';
import type { SettingsPlace } from './other-places.ts';
import { isSetting, isSystemSettings, NEWEST_MACOS, onThisMac } from './this-mac.ts';

const SEQUOIA = 15;

/** The way there for a person, as every link can silently open the wrong place. */
export function pathInWords(destination: Destination, macosMajor: number | null, mac: MacKind = {}): string {
  const place = onThisMac(destination, macosMajor, mac);
  if (!isSetting(place)) return elsewhere[place];
  // On macOS 11 and 12 this one is not in System Preferences at all.
  if (place === 'storage' && !isSystemSettings(macosMajor)) return 'Apple menu → About This Mac → Storage';
  const steps = isSystemSettings(macosMajor) ? newSteps(place, macosMajor ?? NEWEST_MACOS) : oldSteps[place];
  const app = isSystemSettings(macosMajor) ? 'System Settings' : 'System Preferences';
  return [app, ...steps].join(' → ');
}

/** What the button says. */
export function labelFor(destination: Destination, macosMajor: number | null, mac: MacKind = {}): string {
  const place = onThisMac(destination, macosMajor, mac);
  if (!isSetting(place)) return labels[place];
  if (!isSystemSettings(macosMajor))
    return place === 'settings' ? 'Open System Preferences' : oldLabel(place);
  if (place === 'settings') return 'Open System Settings';
  return `Open ${nameOf(place, macosMajor ?? NEWEST_MACOS)} Settings`;
}

const elsewhere: Readonly<Record<Exclude<Destination, SettingsPlace>, string>> = {
  photos: 'Applications → Photos',
  'apple-status': 'www.apple.com/support/systemstatus',
  'apple-support': 'support.apple.com/101559',
  'captive-portal': 'Web browser → captive.apple.com',
};

const labels: Readonly<Record<Exclude<Destination, SettingsPlace>, string>> = {
  photos: 'Open Photos',
  'apple-status': "Open Apple's System Status",
  'apple-support': 'Open Apple Support',
  'captive-portal': 'Open Sign-In Page',
};

const YOU = '[your name]';
/** Proxies and name servers are those of one network. */
const IN_USE = 'the network in use, such as Wi-Fi or Ethernet';

function newSteps(place: SettingsPlace, major: number): readonly string[] {
  const renamed = major < SEQUOIA ? beforeSequoia[place] : undefined;
  return renamed ?? sinceVentura[place];
}

const sinceVentura: Readonly<Record<SettingsPlace, readonly string[]>> = {
  settings: [],
  battery: ['Battery', 'Low Power Mode'],
  'battery-options': ['Battery', 'Options'],
  energy: ['Energy'],
  'lock-screen': ['Lock Screen'],
  wifi: ['Wi-Fi'],
  'wifi-details': ['Wi-Fi', 'Details (beside your network)', 'Low Data Mode'],
  network: ['Network'],
  proxies: ['Network', IN_USE, 'Details', 'Proxies'],
  dns: ['Network', IN_USE, 'Details', 'DNS'],
  vpn: ['VPN'],
  firewall: ['Network', 'Firewall'],
  'apple-account': [`${YOU}, or "Sign in" at the top`],
  icloud: [YOU, 'iCloud'],
  'icloud-photos': [YOU, 'iCloud', 'Photos'],
  'icloud-storage': [YOU, 'iCloud', 'Manage'],
  storage: ['General', 'Storage'],
  'date-time': ['General', 'Date & Time'],
  'software-update': ['General', 'Software Update'],
  'login-items': ['General', 'Login Items & Extensions'],
  extensions: ['General', 'Login Items & Extensions'],
  notifications: ['Notifications'],
  'full-disk-access': ['Privacy & Security', 'Full Disk Access'],
  'screen-time': ['Screen Time', 'Content & Privacy'],
  profiles: ['General', 'Device Management'],
};

/** Names that macOS 13 and 14 had for the same places. */
const beforeSequoia: Readonly<Partial<Record<SettingsPlace, readonly string[]>>> = {
  energy: ['Energy Saver'],
  'login-items': ['General', 'Login Items'],
  extensions: ['Network', 'VPN & Filters'],
  profiles: ['Privacy & Security', 'Profiles'],
};

const oldSteps: Readonly<Record<SettingsPlace, readonly string[]>> = {
  settings: [],
  battery: ['Battery'],
  'battery-options': ['Battery', 'Power Adapter'],
  energy: ['Energy Saver'],
  'lock-screen': ['Battery'],
  wifi: ['Network', 'Wi-Fi'],
  'wifi-details': ['Network', 'Wi-Fi'],
  network: ['Network'],
  proxies: ['Network', IN_USE, 'Advanced', 'Proxies'],
  dns: ['Network', IN_USE, 'Advanced', 'DNS'],
  vpn: ['Network'],
  firewall: ['Security & Privacy', 'Firewall'],
  'apple-account': ['Apple ID'],
  icloud: ['Apple ID', 'iCloud'],
  'icloud-photos': ['Apple ID', 'iCloud', 'Photos'],
  'icloud-storage': ['Apple ID', 'iCloud', 'Manage'],
  storage: [],
  'date-time': ['Date & Time'],
  'software-update': ['Software Update'],
  'login-items': ['Users & Groups', 'Login Items'],
  extensions: ['Network'],
  notifications: ['Notifications'],
  'full-disk-access': ['Security & Privacy', 'Privacy', 'Full Disk Access'],
  'screen-time': ['Screen Time', 'Content & Privacy'],
  profiles: ['Profiles'],
};

/** Places whose button needs another name than the last step on the way. */
const names: Readonly<Partial<Record<SettingsPlace, string>>> = {
  battery: 'Battery',
  'battery-options': 'Battery',
  'wifi-details': 'Wi-Fi',
  proxies: 'Proxy',
  icloud: 'iCloud',
  'icloud-photos': 'iCloud Photos',
  'icloud-storage': 'iCloud Storage',
  'screen-time': 'Screen Time',
};

function nameOf(place: SettingsPlace, major: number): string {
  if (place === 'apple-account') return major < SEQUOIA ? 'Apple ID' : 'Apple Account';
  return names[place] ?? newSteps(place, major).at(-1) ?? place;
}

/** A pane of System Preferences goes by its first name; what is behind it cannot be opened directly. */
function oldLabel(place: SettingsPlace): string {
  if (place === 'storage') return 'Open System Preferences';
  return `Open ${oldSteps[place][0]} Preferences`;
}
