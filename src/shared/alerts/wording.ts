import type { Finding, State } from '../diagnosis.ts';
import type { Night } from '../night/night.ts';
import { morningOf } from '../present/morning.ts';
import { placeOf } from '../present/place.ts';
import { sentencesOf } from '../present/sentences.ts';
import { bytes, items } from '../present/units.ts';
import type { Alert } from './alert.ts';
import { causeOf, importanceOf } from './importance.ts';

/** A finding in the words of the popover. `since`: the beginning of its stretch. */
export function alertOf(finding: Finding, since: number, state: State, timeZone: string): Alert {
  const { what, fix } = sentencesOf(finding, state.at, placeOf(state, timeZone));
  const cause = causeOf(finding);
  return {
    id: `${cause}@${since}`,
    kind: 'finding',
    rule: finding.rule,
    causes: [cause],
    title: what,
    subtitle: left(state),
    body: fix,
    page: 'now',
    urgent: importanceOf(finding) === 'urgent',
  };
}

function left({ progress }: State): string {
  if (!progress.left) return '';
  return `${items(progress.left)} left${progress.bytesLeft ? `, ${bytes(progress.bytesLeft)}` : ''}`;
}

/** Null: the night has nothing to say. `standing`: the alerts that waited for the morning; this one speaks for them. */
export function summaryOf(night: Night, morning: number, standing: readonly Alert[]): Alert | null {
  const told = morningOf(night);
  if (told === null) return null;
  const [subtitle, tonight] = told.lines;
  const now = standing[0] ? `Now: ${standing[0].title}. ` : '';
  return {
    id: `morning@${morning}`,
    kind: 'morning',
    rule: null,
    morning,
    causes: standing.flatMap(({ causes }) => causes),
    title: told.title,
    subtitle,
    body: `${now}${tonight}`.trim(),
    page: 'night',
    urgent: false,
  };
}
