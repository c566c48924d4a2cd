import type { Destination } from './destination.ts';
import type { MacKind } from './link.ts';
import type { otherPlaces, SettingsPlace } from './other-places.ts';

/** System Preferences became System Settings with macOS 13. */
const SYSTEM_SETTINGS = 13;
/** Taken where the macOS is not known. */
export const NEWEST_MACOS = 27;

/** By name alone: whoever only shows a place needs no link to it. */
const elsewhere: { readonly [Place in keyof typeof otherPlaces]: true } = {
  photos: true,
  'apple-status': true,
  'apple-support': true,
  'captive-portal': true,
};

/** Desktop Macs have no Battery pane, laptops no Energy pane; System Settings keeps both under one identifier. */
export function onThisMac(
  destination: Destination,
  macosMajor: number | null,
  { hasBattery }: MacKind,
): Destination {
  const isPower = destination === 'battery' || destination === 'battery-options';
  // System Preferences has no Lock Screen: when the display turns off is set where power is.
  const isDisplay = destination === 'lock-screen' && !isSystemSettings(macosMajor);
  if (hasBattery === false && (isPower || isDisplay)) return 'energy';
  return hasBattery === true && destination === 'energy' ? 'battery-options' : destination;
}

export const isSetting = (destination: Destination): destination is SettingsPlace =>
  !Object.hasOwn(elsewhere, destination);

export const isSystemSettings = (macosMajor: number | null): boolean =>
  (macosMajor ?? NEWEST_MACOS) >= SYSTEM_SETTINGS;
