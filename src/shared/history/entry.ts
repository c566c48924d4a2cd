import type { Finding, State } from '../diagnosis.ts';
import { interfaceUp } from '../facts/network-path.ts';
import type { Entry } from './chronicle.ts';

/** What the history keeps of a state. */
export function entryOf({ at, verdict, headline, diagnoses, snapshot, progress }: State): Entry {
  const { power, reachability, processes } = snapshot;
  return {
    at,
    verdict,
    headline: headline?.rule ?? null,
    findings: diagnoses
      .filter((one): one is Finding => one.outcome === 'found' && one.effect !== 'note')
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
