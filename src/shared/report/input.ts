import type { State } from '../diagnosis.ts';
import type { Chronicle } from '../history/chronicle.ts';
import type { SleepInterval } from '../night/sleep-interval.ts';
import type { Settings } from '../settings/settings.ts';
import type { ReportForm } from './form.ts';
import type { Mac, ProbeFailure, Screenshot } from './report.ts';

/** Takes personal data out of a person's words and of error texts. The same original gets the same placeholder. */
export type CleanText = (text: string) => string;

/** All that a report is made from. It is as private as the Mac itself; the report is not. */
export interface ReportInput {
  /** Null: not one sample could be taken. */
  readonly state: State | null;
  /** Of the whole window. Null: no history could be read. */
  readonly chronicle: Chronicle | null;
  /** False: nothing was ever written down. Default: there is one. */
  readonly hasHistory?: boolean;
  readonly sleeps: readonly SleepInterval[];
  readonly settings: Settings | null;
  /** Never changes. All null where it is not known, as of a recorded Mac. */
  readonly hardware: Pick<Mac, 'name' | 'chip' | 'memoryGB'>;
  readonly health: readonly ProbeFailure[];
  /** Sentences about what went wrong in the program itself. */
  readonly troubles: readonly string[];
  readonly screenshots: readonly Screenshot[];
  readonly form: ReportForm;
  readonly app: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
  readonly recorded: boolean;
  readonly clean: CleanText;
}
