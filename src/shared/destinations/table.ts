import type { Destination } from './destination.ts';
import { type Link, type MacKind, root } from './link.ts';
import { otherPlaces } from './other-places.ts';
import { systemPreferences } from './system-preferences.ts';
import { systemSettings } from './system-settings.ts';
import { isSetting, isSystemSettings, NEWEST_MACOS, onThisMac } from './this-mac.ts';

/** Links to try in this order. There is at least one for every destination and every macOS. */
export function linksFor(
  destination: Destination,
  macosMajor: number | null,
  mac: MacKind = {},
): readonly Link[] {
  const place = onThisMac(destination, macosMajor, mac);
  if (!isSetting(place)) return otherPlaces[place];
  const links = isSystemSettings(macosMajor)
    ? systemSettings(place, macosMajor ?? NEWEST_MACOS)
    : systemPreferences[place];
  return links.includes(root) ? links : [...links, root];
}

/** Every destination by name. */
export const destinations: readonly Destination[] = Object.keys({
  ...systemPreferences,
  ...otherPlaces,
}) as Destination[];
