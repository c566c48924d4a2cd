import type { Cause } from '../engine/schedule.ts';
import type { Companion } from './companion.ts';
import type { MachineEvent } from './watching.ts';

/** Right after a wake neither the network nor Photos is there yet. */
const SETTLE_MS = 3_000;

const causes: { readonly [Each in MachineEvent]: Cause | null } = {
  suspend: null,
  resume: 'wake',
  lock: null,
  unlock: 'power',
  'on-ac': 'power',
  'on-battery': 'power',
  heat: 'heat',
};

/** What macOS says of this very Mac: it is written down, and then looked at. */
export async function hearLive(companion: Companion, event: MachineEvent): Promise<void> {
  const cause = causes[event];
  if (!companion.hear(event) || cause === null) return;
  if (event === 'resume') await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  await companion.sample(cause);
}
