import { bytes, clockTime, count, duration, items } from '../present/units.ts';
import { nightTexts, otherNightText } from '../text/en/night.ts';
import type { Stretch } from './happened.ts';
import type { Instant } from './instant.ts';
import { deviceNames } from './kinds.ts';
import type { Device, Engine, Library, Mac, SupportReport } from './report.ts';

export const unknown = 'not known';
export const uploadsOff = 'uploads are off';

/** The items were counted, and none of them counts as left: iCloud Photos is off. */
export const isOff = ({ items: all, left }: Library): boolean => all !== null && left === null;

export const numberOr = (value: number | null): string => (value === null ? unknown : count(value));
export const sizeOr = (value: number | null): string => (value === null ? unknown : bytes(value));

/** "21 Nov, 22:14", or the time alone where the day is plain. */
export function timeIn({ madeAt, timeZone }: Pick<SupportReport, 'madeAt' | 'timeZone'>) {
  const now = Date.parse(madeAt);
  return (at: Instant): string => clockTime(Date.parse(at), timeZone, now);
}

export const macText = ({ name, model, chip, memoryGB }: Mac): string =>
  [name, name === null ? model : model && `(${model})`, chip, memoryGB === null ? null : `${memoryGB} GB`]
    .filter((part) => part !== null)
    .join(' ') || unknown;

export function libraryText({ items: all, bytes: size, disk }: Library): string {
  const counted = all === null ? 'size not known' : items(all);
  const parts = [counted, size === null ? null : bytes(size), disk && diskText(disk)];
  return parts.filter((part) => part !== null).join(', ');
}

function diskText({ internal, network, type }: NonNullable<Library['disk']>): string {
  // What is not there has no format.
  if (type === '') return 'its disk is not connected';
  const kind = internal === null ? 'a disk' : internal ? 'the internal disk' : 'an external disk';
  return `on ${network ? 'a network disk' : kind} (${type.toUpperCase()})`;
}

export function flagsText({ flags, unknownKeys }: Engine): string {
  const raised = Object.entries(flags).filter(([, on]) => on);
  const more = unknownKeys > 0 ? [`${unknownKeys} more that this version does not know`] : [];
  return [...raised.map(([name]) => name), ...more].join(', ') || 'none raised';
}

export function powerText({ power }: Mac): string {
  if (power === null) return unknown;
  const source = { ac: 'power adapter', battery: 'battery', ups: 'backup power' }[power.source];
  const charge = power.percent === null ? null : `${power.percent} %`;
  const saving = power.lowPowerMode === null ? null : `Low Power Mode ${power.lowPowerMode ? 'on' : 'off'}`;
  return [source, charge, saving].filter((part) => part !== null).join(', ');
}

const causes: Readonly<Record<string, string>> = {
  asleep: 'Asleep',
  uploading: 'Uploading',
  idle: 'Nothing seen to upload',
  'not-recorded': 'Not recorded',
};

export function causeText(cause: Stretch['cause']): string {
  const rules: Readonly<Record<string, { readonly name: string } | undefined>> = nightTexts;
  return causes[cause] ?? `Paused: ${(rules[cause] ?? otherNightText).name}`;
}

export function deviceText({ kind, model, os, shows }: Device): readonly [label: string, value: string] {
  const what = [model, os].filter((part) => part !== '').join(', ') || 'model and system not told';
  return [deviceNames[kind], shows === '' ? what : `${what}; shows: ${shows}`];
}

/** "22:14 to 02:31"; the day once, where it is not plain. */
export function spanIn({ madeAt, timeZone }: Pick<SupportReport, 'madeAt' | 'timeZone'>) {
  return (from: Instant, to: Instant): string => {
    const [start, end] = [Date.parse(from), Date.parse(to)];
    return `${clockTime(start, timeZone, Date.parse(madeAt))} to ${clockTime(end, timeZone, start)}`;
  };
}

/** "last 24 hours", "last 7 days" */
export function windowText({ from, to }: SupportReport['window']): string {
  const hours = Math.round((Date.parse(to) - Date.parse(from)) / 3_600_000);
  if (hours === 1) return 'last hour';
  return hours <= 48 ? `last ${hours} hours` : `last ${Math.round(hours / 24)} days`;
}

export const lasting = (since: Instant, until: Instant): string =>
  duration((Date.parse(until) - Date.parse(since)) / 1000);
