import type { Destination } from '../destinations/destination.ts';
import { onThisMac } from '../destinations/this-mac.ts';
import { labelFor, pathInWords } from '../destinations/words.ts';
import type { Place } from './place.ts';

/** A place to open, with its button and the way there in words: macOS never says that a link led elsewhere. */
export interface Opening {
  readonly destination: Destination;
  readonly label: string;
  readonly path: string;
}

export const opening = (destination: Destination, place: Place): Opening => ({
  destination: onThisMac(destination, place.macosMajor, place),
  label: labelFor(destination, place.macosMajor, place),
  path: pathInWords(destination, place.macosMajor, place),
});
