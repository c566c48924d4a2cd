import { release } from 'node:os';
import type { Destination } from '../../shared/destinations/destination.ts';
import type { Link, MacKind } from '../../shared/destinations/link.ts';
import { linksFor } from '../../shared/destinations/table.ts';
import type { State } from '../../shared/diagnosis.ts';
import { placeOf } from '../../shared/present/place.ts';

/** Hands one link to macOS. False: macOS did not take it. */
export type OpenLink = (link: Link) => Promise<boolean>;

/** Opens the first link of a destination that macOS takes; the links come from the table and from nowhere else. */
export async function openDestination(
  destination: Destination,
  state: State | null,
  openLink: OpenLink,
): Promise<boolean> {
  const { macosMajor, ...kind } = knownMac(state);
  for (const link of linksFor(destination, macosMajor, kind)) {
    if (await openLink(link).catch(() => false)) return true;
  }
  return false;
}

function knownMac(state: State | null): MacKind & { readonly macosMajor: number | null } {
  const place = state && placeOf(state, 'UTC');
  const macosMajor = place?.macosMajor ?? (process.platform === 'darwin' ? macosOfDarwin(release()) : null);
  return { macosMajor, hasBattery: place?.hasBattery };
}

/** The macOS that a version of Darwin belongs to: 20 is macOS 11, 24 is 15; with 25 the numbers jumped to 26. */
export function macosOfDarwin(version: string): number | null {
  const darwin = /^(\d{2})\.\d+/.exec(version)?.[1];
  if (darwin === undefined) return null;
  const major = Number(darwin);
  if (major < 20) return null;
  return major < 25 ? major - 9 : major + 1;
}
