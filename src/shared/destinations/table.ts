import type { Destination } from './destination.ts';
import { type Link, type MacKind, root } from './link.ts';
import { otherPlaces, type SettingsPlace } from './other-places.ts';
import { systemPreferences } from './system-preferences.ts';
import { systemSettings } from './system-settings.ts';

/** System Preferences became System Settings with macOS 13. */
const SYSTEM_SETTINGS = 13;
/** Taken where the macOS is not known. */
export const NEWEST_MACOS = 27;

/** Links to try in this order. There is at least one for every destination and every macOS. */
export function linksFor(
  destination: Destination,
  macosMajor: number | null,
  mac: MacKind = {},
): readonly Link[] {
  const place = onThisMac(destination, mac);
  if (!isSetting(place)) return otherPlaces[place];
  const major = macosMajor ?? NEWEST_MACOS;
  const links = major < SYSTEM_SETTINGS ? systemPreferences[place] : systemSettings(place, major);
  return links.includes(root) ? links : [...links, root];
}

/** Desktop Macs have no Battery pane, laptops no Energy pane; System Settings keeps both under one identifier. */
export function onThisMac(destination: Destination, { hasBattery }: MacKind): Destination {
  if (hasBattery === false && (destination === 'battery' || destination === 'battery-options'))
    return 'energy';
  return hasBattery === true && destination === 'energy' ? 'battery-options' : destination;
}

export const isSetting = (destination: Destination): destination is SettingsPlace =>
  !Object.hasOwn(otherPlaces, destination);

export const isSystemSettings = (macosMajor: number | null): boolean =>
  (macosMajor ?? NEWEST_MACOS) >= SYSTEM_SETTINGS;

/** Every destination by name. */
export const destinations: readonly Destination[] = Object.keys({
  ...systemPreferences,
  ...otherPlaces,
}) as Destination[];
