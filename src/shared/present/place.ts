import type { MacKind } from '../destinations/link.ts';
import type { State } from '../diagnosis.ts';

/** Where and for which Mac something is shown. */
export interface Place extends MacKind {
  /** IANA name, e.g. "Europe/Berlin". */
  readonly timeZone: string;
  /** For the names of settings; null where not known: then those of the newest. */
  readonly macosMajor: number | null;
  /** True: out of a recording, where nothing can be asked again. */
  readonly recorded?: boolean;
}

/** The Mac that a state tells of. */
export function placeOf({ snapshot }: State, timeZone: string): Place {
  const { macos, power } = snapshot;
  return {
    timeZone,
    macosMajor: macos?.known ? macos.fact.major : null,
    hasBattery: power?.known ? power.fact.hasBattery : undefined,
  };
}
