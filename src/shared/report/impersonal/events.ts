import { destinations } from '../../destinations/table.ts';
import { appleEventStatuses, appleEventTypes, appleServices } from '../../facts/photos.ts';
import type { EventKind, HistoryEvent } from '../../history/chronicle.ts';
import { readTried } from '../../present/tried.ts';
import { isRuleId } from '../../rules/index.ts';
import { among, formed } from './words.ts';

type Tell = (detail: string) => string | null;

const untold: Tell = () => null;

const stepOfRule: Tell = (detail) => (readTried(detail) ? detail : null);

/** What the detail of each kind may say. The history is a file that anything may have written. */
export const eventDetails: { readonly [Kind in EventKind]: Tell } = {
  suspend: untold,
  resume: untold,
  unlock: untold,
  'on-ac': untold,
  'on-battery': untold,
  alert: (detail) => (isRuleId(detail) || detail === 'morning' || detail === 'finding' ? detail : null),
  opened: (detail) => among(destinations, detail),
  paused: untold,
  tried: stepOfRule,
  untried: stepOfRule,
  'clock-set': (detail) => formed(/^-?\d{1,12} s$/, detail),
  'zone-changed': untold,
  'library-changed': untold,
  'apple-status': (detail) => {
    const [status = '', type = '', ...service] = detail.split(' ');
    const known =
      among(appleEventStatuses, status) &&
      among(appleEventTypes, type) &&
      among(appleServices, service.join(' '));
    return known === null ? null : detail;
  },
};

/** Kinds that this version does not know are left out, as is every detail that is not of its kind's closed set. */
export function impersonalEvents(
  events: readonly HistoryEvent[],
  table: typeof eventDetails = eventDetails,
): readonly HistoryEvent[] {
  return events
    .filter(({ kind }) => Object.hasOwn(table, kind))
    .map(({ at, kind, detail }) => ({ at, kind, detail: detail === null ? null : table[kind](detail) }));
}
