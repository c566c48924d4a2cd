import type { PhotosSays } from '../diagnosis.ts';
import { wasSeen } from '../explain/wording.ts';

/** How near the words come to what stands on the screen. */
export type Nearness = 'exact' | 'probable' | 'similar';

/** Only the engine's own word in Apple's own words is what Photos shows for certain. */
export function nearnessOf({ reason, source, wording }: PhotosSays, macosMajor: number | null): Nearness {
  if (reason !== null && !wasSeen(reason, macosMajor)) return 'similar';
  return source === 'engine' && wording === 'apple' ? 'exact' : 'probable';
}

const before: { readonly [Each in Nearness]: string } = {
  exact: '',
  probable: 'probably ',
  similar: 'something like ',
};

/** Behind "Photos shows": as it is, or marked as a guess. */
export function shownText(says: PhotosSays, macosMajor: number | null): string {
  const nearness = nearnessOf(says, macosMajor);
  return nearness === 'exact' ? says.text : `${before[nearness]}"${says.text}"`;
}
