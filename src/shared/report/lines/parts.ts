import type { SupportReport } from '../report.ts';
import type { Section } from '../sections.ts';
import { deviceText, numberOr, timeIn, unknown } from '../words.ts';
import { type Line, numbered } from './line.ts';
import { engineLines, libraryLines, macLines } from './mac.ts';
import { timelineLines } from './timeline.ts';

type PartName = Section | 'mac' | 'others' | 'missing';

export interface Part {
  readonly name: PartName;
  readonly title: string;
  readonly lines: readonly Line[];
}

export const titles: { readonly [Name in PartName]: string } = {
  others: 'Also in the way',
  mac: 'This Mac',
  library: 'Library',
  engine: 'Sync engine',
  checks: 'Checks',
  tried: 'Tried',
  seen: 'What Photos was seen to show',
  devices: 'Other devices',
  note: 'In the owner’s words',
  timeline: 'What happened',
  apple: 'Apple’s System Status',
  settings: 'Settings that were changed',
  failures: 'Failures of this program',
  screenshots: 'Screenshots',
  missing: 'Not known',
};

type Tell = (report: SupportReport) => readonly Line[];

/** In the order in which they are read. What was seen is told with the diagnosis. */
const told: { readonly [Name in Exclude<PartName, 'seen'>]: Tell } = {
  others: ({ summary }) => numbered('other', summary.others, ({ text }) => ['Also', text]),
  mac: macLines,
  library: libraryLines,
  engine: engineLines,
  checks: ({ checks }) =>
    (checks ?? []).map(({ id, label, mark, text, source }) => ({
      id: `check-${id}`,
      label,
      value: text,
      mark,
      source,
    })),
  tried: triedLines,
  devices: ({ devices }) => numbered('device', devices, deviceText),
  note: ({ note }) => numbered('note', note === null ? null : [note], (text) => ['Note', text]),
  timeline: timelineLines,
  apple: appleLines,
  settings: ({ settings }) => numbered('setting', settings, ({ name, value }) => [name, value]),
  failures: failureLines,
  screenshots: ({ screenshots }) =>
    numbered('screenshot', screenshots, ({ name, width, height }) => [name, `${width} × ${height} pixels`]),
  missing: ({ missing }) => numbered('missing', missing, (text) => ['Not known', text]),
};

/** Parts that have something to say. */
export function partsOf(report: SupportReport): readonly Part[] {
  return (Object.keys(told) as (keyof typeof told)[])
    .map((name) => ({ name, title: titles[name], lines: told[name](report) }))
    .filter(({ lines }) => lines.length > 0);
}

function triedLines(report: SupportReport): readonly Line[] {
  const time = timeIn(report);
  return numbered('tried', report.tried, ({ text, at, by }) => [
    text,
    [at === null ? null : time(at), by === 'person' ? 'as told' : null]
      .filter((part) => part !== null)
      .join(', '),
  ]);
}

function appleLines(report: SupportReport): readonly Line[] {
  const { apple } = report;
  if (apple === null) return [];
  const time = timeIn(report);
  return [
    { id: 'apple-now', label: 'Apple’s status now', value: apple.now ?? unknown },
    ...numbered('apple', apple.events, ({ at, text }) => [time(at), text]),
  ];
}

function failureLines({ failures }: SupportReport): readonly Line[] {
  return [
    ...numbered('failure', failures?.sentences ?? null, (text) => ['Failure', text]),
    ...numbered('probe', failures?.probes ?? null, ({ fact, asked, failed, longestMs }) => [
      fact,
      `${numberOr(failed)} of ${numberOr(asked)} readings failed, the longest took ${numberOr(Math.round(longestMs))} ms`,
    ]),
  ];
}
