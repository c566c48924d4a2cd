import { duration, fullTime } from '../present/units.ts';
import type { Line } from './lines/line.ts';
import { type Part, partsOf, titles } from './lines/parts.ts';
import type { Library, Summary, SupportReport } from './report.ts';
import { isOff, lasting, numberOr, sizeOr, timeIn, unknown, uploadsOff, windowText } from './words.ts';
import { zoneOffset } from './zone-offset.ts';

/** The report in words, in the order in which it is read. */
export interface Sheet {
  readonly title: string;
  /** When it was made, and of what time it tells. */
  readonly under: string;
  readonly about: string;
  readonly headline: Line;
  /** What Photos shows, since when, why it matters and what to do next. */
  readonly story: readonly Line[];
  /** How sure, and on whose word. */
  readonly sure: readonly string[];
  /** The numbers that an advisor asks for first. */
  readonly tiles: readonly Line[];
  readonly parts: readonly Part[];
  readonly leftOut: string | null;
  /** Sentences. */
  readonly never: readonly string[];
}

export function sheetOf(report: SupportReport): Sheet {
  const { madeAt, timeZone, window, id, app, summary, leftOut, recorded } = report;
  const made = Date.parse(madeAt);
  const names = leftOut.map((section) => titles[section].toLowerCase());
  return {
    title: 'iCloud Photos upload report',
    under: `${fullTime(made, timeZone)} (${zoneOffset(made, timeZone)}) · ${windowText(window)}`,
    about: `Report ${id} · ${app}${recorded ? ' · of a recorded Mac' : ''}`,
    headline: { id: 'headline', label: 'Diagnosis', value: summary.headline },
    story: storyOf(report),
    sure: sureOf(summary),
    tiles: tilesOf(report),
    parts: partsOf(report),
    leftOut: names.length === 0 ? null : `Left out by the owner: ${names.join(', ')}.`,
    never: [...neverTexts(report), 'An advisor will ask for the serial number: Apple menu → About This Mac.'],
  };
}

/** A picture shows whatever its owner left in it, and nobody can find every name in someone's own words. */
function neverTexts({ neverIncluded, screenshots, note }: SupportReport): readonly string[] {
  const listed = `${neverIncluded.join('; ')}.`;
  const more = [
    ...(screenshots?.length ? ['The screenshots show whatever the owner did not cover.'] : []),
    ...(note ? ['The owner’s own words were searched for such things, and may still hold some.'] : []),
  ];
  return more.length === 0
    ? [`Never included: ${listed}`]
    : [`Never included by Unstuck itself: ${listed}`, ...more];
}

function storyOf(report: SupportReport): readonly Line[] {
  const { summary, seen, madeAt } = report;
  const { photosSays, since, why, next } = summary;
  const time = timeIn(report);
  const button = photosSays?.button ? `, with the button ${photosSays.button}` : '';
  const says = photosSays && `${photosSays.probably ? 'probably ' : ''}“${photosSays.text}”${button}`;
  const told: readonly (readonly [id: string, label: string, value: string | null])[] = [
    ['photos-shows', 'Photos shows', says],
    ['seen', 'Seen in Photos', seen && `“${seen.text}”`],
    ['since', 'Since', since && `${time(since)} (${lasting(since, madeAt)})`],
    ['why', 'Why it matters', why],
    ['next', 'Next step', next && [next.text, next.path].filter((part) => part !== null).join(' ')],
  ];
  return told.flatMap(([id, label, value]) => (value === null ? [] : [{ id, label, value }]));
}

const sure = { certain: 'Certain', likely: 'Likely, not certain', possible: 'A possible cause' } as const;
const word = { engine: 'the sync engine’s own word', readings: 'from what this Mac says' } as const;

const sureOf = ({ certainty, by }: Summary): readonly string[] =>
  certainty === null || by === null ? [] : [sure[certainty], word[by]];

function tilesOf(report: SupportReport): readonly Line[] {
  const { library, engine, timeline } = report;
  const time = timeIn(report);
  const counted = library === null || isOff(library) ? null : library;
  const sync = engine && (engine.lastSync === null ? unknown : time(engine.lastSync));
  const told: readonly (readonly [id: string, label: string | null, value: string | null])[] = [
    [
      'left',
      library && leftLabel(library),
      library && (isOff(library) ? uploadsOff : numberOr(library.left)),
    ],
    ['bytes-left', 'left to upload', counted && sizeOr(counted.bytesLeft)],
    ['failed', 'cannot upload', counted && numberOr(counted.failed)],
    ['last-sync', 'last successful sync', sync],
    ['asleep', 'asleep in this time', timeline && duration(timeline.asleepSeconds)],
  ];
  return told.flatMap(([id, label, value]) =>
    label === null || value === null ? [] : [{ id, label, value }],
  );
}

function leftLabel({ left, items }: Library): string {
  const what = left === 1 ? 'item left' : 'items left';
  return items === null ? what : `${what} of ${numberOr(items)}`;
}
