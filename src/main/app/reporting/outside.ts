import type { ReportForm } from '../../../shared/report/form.ts';
import type { ReportInput } from '../../../shared/report/input.ts';
import type { ReportKind } from '../../../shared/report/kinds.ts';
import type { Picture, Refused } from '../../../shared/report/picture/picture.ts';
import type { SupportReport } from '../../../shared/report/report.ts';
import type { ReportView } from '../../../shared/report/view.ts';

/** One report and the pixels that go with it, by the names of its screenshots. */
export interface MadePreview {
  readonly report: SupportReport;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** The very bytes that are saved as a web page. */
  readonly html: Uint8Array;
}

/** Where a report is to go. */
export interface Target {
  readonly path: string;
  /** macOS has asked whether a file of that name may be replaced. */
  readonly mayReplace: boolean;
}

/** All that making a report does beyond holding what was filled in. */
export interface ReportingOutside {
  /** What the report is made from, but for the pictures. Calls back when the answer to a slow question has come. */
  readonly material: (form: ReportForm, came: () => void) => Omit<ReportInput, 'screenshots'>;
  readonly clock: () => Pick<ReportInput, 'now' | 'timeZone'>;
  readonly make: (input: ReportInput, pictures: MadePreview['pictures']) => Promise<MadePreview>;
  readonly textOf: (report: SupportReport) => string;
  readonly words: Pick<ReportView, 'guideSteps' | 'neverIncluded' | 'sections'>;
  /** Whether anything was recorded over the last day. */
  readonly hasRecording: () => Promise<boolean>;
  readonly withoutMetadata: (bytes: Uint8Array) => Picture | Refused;
  /** Null: the person thought better of it. A sentence is said in the window. */
  readonly capture: () => Promise<Uint8Array | { readonly trouble: string } | null>;
  /** Null: the person thought better of it. */
  readonly askWhere: (kind: ReportKind, name: string) => Promise<Target | null>;
  /** Null: written. Else a sentence that says why not. */
  readonly write: (
    kind: ReportKind,
    made: MadePreview,
    target: Target,
    withRecording: boolean,
  ) => Promise<string | null>;
  readonly copy: (text: string) => void;
  readonly show: (path: string) => void;
  /** False: macOS opened nothing. */
  readonly openSupport: () => Promise<boolean>;
  /** Calls back once after so long, unless the function that it returns is called before. */
  readonly later: (ms: number, act: () => void) => () => void;
  readonly changed: () => void;
}
