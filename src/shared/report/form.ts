import type { Device } from './report.ts';
import type { Section } from './sections.ts';

/** Hours back from now that a report may cover. */
export const windowHours = [12, 24, 72, 168, 720] as const;

/** What its owner chose and filled in before the report is made. */
export interface ReportForm {
  readonly hours: number;
  readonly leftOut: readonly Section[];
  /** The id of a message in the catalogue that Photos shows. */
  readonly message: string | null;
  /** Steps of the guide that were tried, and when as told, milliseconds since 1970. */
  readonly tried: readonly ToldStep[];
  readonly devices: readonly Device[];
  readonly note: string;
  /** The redacted recording of the last day goes into the archive. */
  readonly withRecording: boolean;
}

export interface ToldStep {
  readonly step: string;
  readonly at: number | null;
}

export const emptyForm: ReportForm = {
  hours: 24,
  leftOut: [],
  message: null,
  tried: [],
  devices: [],
  note: '',
  withRecording: false,
};
