import { type Place, placeOf } from '../present/place.ts';
import { checkRows, type Rows } from '../present/rows.ts';
import type { Snapshot } from '../reading.ts';
import { appleOf } from './apple.ts';
import { changedSettings } from './changed-settings.ts';
import { fingerprint } from './fingerprint.ts';
import type { ReportForm } from './form.ts';
import { impersonalEvents } from './impersonal/events.ts';
import { impersonal } from './impersonal/impersonal.ts';
import type { ReportInput } from './input.ts';
import { instant } from './instant.ts';
import { LONGEST_NOTE, longestOfDevice, MOST_DEVICES } from './limits.ts';
import { engineOf, libraryOf, macOf } from './mac.ts';
import { missingOf } from './missing.ts';
import { neverIncluded } from './never-included.ts';
import type { Check, Device, Failures, SupportReport } from './report.ts';
import type { Section } from './sections.ts';
import { seenOf } from './seen.ts';
import { noSummary, summaryOf } from './summary.ts';
import { timelineIn } from './timeline.ts';
import { triedOf } from './tried.ts';

const HOUR_MS = 3_600_000;
/** Cleaned before it is cut, as half an address would not be known for one. This only bounds the work. */
const MARGIN = 4;
const MOST_TROUBLES = 10;

/**
 * The report: what identifies anyone is taken out of the readings first, and everything after that sees only what is
 * left. Never throws for what a Mac, a history or a person may say; what is missing is named.
 */
export function buildReport(input: ReportInput): SupportReport {
  const { form, now, timeZone, recorded, app } = input;
  const report: Omit<SupportReport, 'id'> = {
    format: 1,
    madeAt: instant(now),
    timeZone,
    app,
    window: { from: instant(now - form.hours * HOUR_MS), to: instant(now) },
    recorded,
    ...partsOf(input),
    leftOut: form.leftOut,
    neverIncluded,
  };
  // The id stands in front, where a reader looks for it.
  const { format, ...rest } = report;
  return { format, id: fingerprint(JSON.stringify(report)), ...rest };
}

type Parts = Omit<
  SupportReport,
  'format' | 'id' | 'madeAt' | 'timeZone' | 'app' | 'window' | 'recorded' | 'leftOut' | 'neverIncluded'
>;

function partsOf(input: ReportInput): Parts {
  const { form, timeZone, settings, screenshots, clean, sleeps, recorded } = input;
  const state = input.state && impersonal(input.state);
  const chronicle = input.chronicle && {
    ...input.chronicle,
    events: impersonalEvents(input.chronicle.events),
  };
  const snapshot: Snapshot = state?.snapshot ?? {};
  const place: Place = { ...(state ? placeOf(state, timeZone) : { timeZone, macosMajor: null }), recorded };
  const rows = state && checkRows(state, place);
  const unless = sectionsOf(form);
  const watched = chronicle !== null && chronicle.watched.length > 0;
  return {
    summary: state ? summaryOf(state, place) : noSummary,
    seen: unless('seen', () => seenOf(form.message)),
    mac: macOf(snapshot, input),
    library: unless('library', () => libraryOf(snapshot, state?.progress ?? null)),
    engine: unless('engine', () => engineOf(snapshot)),
    timeline: unless('timeline', () => (watched ? timelineIn({ chronicle, sleeps, timeZone }) : null)),
    checks: unless('checks', () => checksOf(rows)),
    tried: unless('tried', () => triedOf(chronicle?.events ?? [], form.tried, place)),
    apple: unless('apple', () => appleOf(snapshot, chronicle, timeZone)),
    devices: unless('devices', () => devicesOf(form.devices, clean)),
    settings: unless('settings', () => settings && changedSettings(settings)),
    failures: unless('failures', () => failuresOf(input)),
    screenshots: unless('screenshots', () => screenshots),
    note: unless('note', () => noteOf(form.note, clean)),
    missing: missingOf(input, rows),
  };
}

function sectionsOf({ leftOut }: ReportForm) {
  return <Part>(section: Section, make: () => Part): Part | null =>
    leftOut.includes(section) ? null : make();
}

function checksOf(rows: Rows | null): readonly Check[] | null {
  if (rows === null) return null;
  return rows.rows.map(({ evidence, id, label, mark, text }) => ({
    id,
    label,
    mark,
    text,
    source: evidence,
  }));
}

function devicesOf(devices: readonly Device[], clean: ReportInput['clean']): readonly Device[] {
  const field = (text: string, length: number): string => cleanAndCut(text, length, clean);
  return devices.slice(0, MOST_DEVICES).map(({ kind, model, os, shows }) => ({
    kind,
    model: field(model, longestOfDevice.model),
    os: field(os, longestOfDevice.os),
    shows: field(shows, longestOfDevice.shows),
  }));
}

function noteOf(note: string, clean: ReportInput['clean']): string | null {
  const text = cleanAndCut(note, LONGEST_NOTE, clean);
  return text === '' ? null : text;
}

const cleanAndCut = (text: string, length: number, clean: ReportInput['clean']): string =>
  clean(text.trim().slice(0, MARGIN * length))
    .slice(0, length)
    .toWellFormed();

function failuresOf({ troubles, health, clean }: ReportInput): Failures {
  return {
    sentences: troubles.slice(0, MOST_TROUBLES).map(clean),
    probes: health.filter(({ failed }) => failed > 0),
  };
}
