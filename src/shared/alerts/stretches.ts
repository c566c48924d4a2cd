import type { Finding, State } from '../diagnosis.ts';
import type { AlertMemory, Stretch } from './alert.ts';
import { causeOf, ruleOfCause } from './importance.ts';

/** A finding must be found by so many samples in a row to count, and missed by so many to be over. */
export const SAMPLES = 2;
/** And for so long: a wake, an unlock and a look are samples within seconds, while the network is not there yet. */
const HOLD_MS = 30_000;
/** So often it is noted that a cause is still there. */
export const NOTED_MS = 3_600_000;

type Stretches = AlertMemory['stretches'];

const none: Omit<Stretch, 'since' | 'seenAt'> = {
  found: 0,
  missed: 0,
  stands: false,
  told: false,
  out: null,
};

/** The stretches after one more sample, and the notifications that have nothing to say any more. */
export function follow(
  before: Stretches,
  { diagnoses, at }: State,
): { readonly stretches: Stretches; readonly over: readonly string[] } {
  const findings = diagnoses.filter((diagnosis): diagnosis is Finding => diagnosis.outcome === 'found');
  const unknown = new Set<string>(
    diagnoses.flatMap(({ rule, outcome }) => (outcome === 'not-judged' ? [rule] : [])),
  );
  // What only slows an upload by now, or is no more than a note, has nothing to say any more.
  const speaking = findings.filter(({ effect }) => effect !== 'slows' && effect !== 'note');
  const found = new Set(speaking.map(causeOf));
  const stretches: Record<string, Stretch> = {};
  const over: string[] = [];
  for (const cause of new Set([...Object.keys(before), ...found])) {
    const stretch = before[cause] ?? { ...none, since: at, seenAt: at };
    const next = found.has(cause) ? seen(stretch, at) : unseen(stretch, unknown.has(ruleOfCause(cause)));
    if (next !== null) stretches[cause] = next;
    else if (stretch.out !== null) over.push(stretch.out);
  }
  return { stretches, over };
}

function seen(stretch: Stretch, at: number): Stretch {
  const found = Math.min(stretch.found + 1, SAMPLES);
  // The clock may have been set back meanwhile.
  const holds = found === SAMPLES && Math.abs(at - stretch.since) >= HOLD_MS;
  const seenAt = Math.abs(at - stretch.seenAt) < NOTED_MS ? stretch.seenAt : at;
  return { ...stretch, found, seenAt, missed: 0, stands: stretch.stands || holds };
}

/** Null: over, or it never held. What could not be judged is neither there nor gone. */
function unseen(stretch: Stretch, unknown: boolean): Stretch | null {
  if (unknown) return stretch;
  const missed = stretch.missed + 1;
  return stretch.stands && missed < SAMPLES ? { ...stretch, missed } : null;
}
