import type { Finding, State } from '../diagnosis.ts';
import { interfaceUp } from '../facts/network-path.ts';
import type { Entry } from './chronicle.ts';

/** Of the notes only the one that says what the counts mean: while it holds, an item may be gone without an upload. */
const isKept = ({ rule, effect }: Finding): boolean => effect !== 'note' || rule === 'rebaseline';

/** What the history keeps of a state. */
export function entryOf({ at, verdict, headline, diagnoses, snapshot, progress }: State): Entry {
  const { power, reachability, processes } = snapshot;
  return {
    at,
    verdict,
    headline: headline?.rule ?? null,
    findings: diagnoses
      .filter((one): one is Finding => one.outcome === 'found' && isKept(one))
      .map(({ rule }) => rule),
    power: power?.known ? power.fact.source : null,
    percent: power?.known ? power.fact.percent : null,
    online: reachability?.known ? interfaceUp(reachability.fact) : null,
    photosOpen: processes?.known ? processes.fact.photos !== null : null,
    left: progress.left,
    bytesLeft: progress.bytesLeft,
    uploaded: progress.uploaded,
    failed: progress.failed,
  };
}
