import {
  type AppleEvent,
  type AppleStatus,
  appleEventStatuses,
  appleEventTypes,
  appleServices,
} from '../../../shared/facts/photos.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const appleStatus = defineProbe({
  id: 'appleStatus',
  every: 900,
  read: async (system) => {
    const { status, body } = await system.get(
      'https://www.apple.com/support/systemstatus/data/system_status_en_US.js',
    );
    if (status !== 200) throw new Unreadable('unreadable', `Apple's status page answered with ${status}`);
    return parseAppleStatus(body);
  },
});

const SERVICES: ReadonlySet<string> = new Set(appleServices);

/** The consumer feed: JSON, plain or as the argument of a `jsonCallback(…)`. */
export function parseAppleStatus(body: string): AppleStatus {
  const services = property(parsed(body), 'services');
  if (!Array.isArray(services) || services.length === 0)
    throw new Unreadable('unreadable', "Apple's status page lists no services");

  const events = services.filter((service) => SERVICES.has(nameOf(service))).flatMap(eventsOf);
  // Without Photos, "nothing goes on" would look like "no problem". In another language only some names are the same.
  const isQuiet = !events.some(({ status }) => status === 'ongoing');
  if (isQuiet && !services.some((service) => nameOf(service) === 'Photos'))
    throw new Unreadable('unreadable', "Apple's status page does not list Photos");
  return { events };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1));
  } catch (error) {
    throw new Unreadable('unreadable', "Apple's status page has a form this version does not know", {
      cause: error,
    });
  }
}

function eventsOf(service: unknown): readonly AppleEvent[] {
  const events = property(service, 'events');
  if (!Array.isArray(events))
    throw new Unreadable('unreadable', "Apple's status page has a form this version does not know");
  if (!events.every((event) => typeof event === 'object' && event !== null))
    throw new Unreadable('unreadable', "Apple's status page has a form this version does not know");
  return events.map((event: unknown) => ({
    service: nameOf(service),
    id: String(property(event, 'messageId') ?? ''),
    type: among(appleEventTypes, property(event, 'statusType')),
    status: among(appleEventStatuses, property(event, 'eventStatus')),
    from: time(property(event, 'epochStartDate')),
    to: time(property(event, 'epochEndDate')),
  }));
}

function among<Name extends string>(names: readonly Name[], value: unknown): Name | 'unknown' {
  const said = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return names.find((name) => name.toLowerCase() === said) ?? 'unknown';
}

const nameOf = (service: unknown): string => {
  const name = property(service, 'serviceName');
  return typeof name === 'string' ? name.trim() : '';
};

/** The feed's own numbers, milliseconds since 1970; its text dates change with the season and the language. */
const time = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
