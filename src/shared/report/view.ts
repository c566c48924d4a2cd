import type { ReportForm } from './form.ts';
import type { GuideStep } from './guide.ts';
import type { Section } from './sections.ts';

/** A picture that goes along. Its pixels are fetched by `id` and `version`. */
export interface ViewedPicture {
  readonly id: number;
  /** Rises when something in it was covered. */
  readonly version: number;
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Everything that the report window shows: pushed by the main process whenever it changed. */
export interface ReportView {
  /** As it was when the window opened; from then on the window holds its own and sends each change. */
  readonly form: ReportForm;
  /** The words of the message that Photos shows, where one is chosen. */
  readonly seen: string | null;
  /** Of the preview. 0: there is none yet. */
  readonly revision: number;
  readonly neverIncluded: readonly string[];
  readonly sections: readonly { readonly id: Section; readonly title: string }[];
  readonly pictures: readonly ViewedPicture[];
  readonly guideSteps: readonly GuideStep[];
  readonly hasRecording: boolean;
  readonly busy: 'saving' | 'capturing' | 'copying' | null;
  /** What was done last, in a sentence. */
  readonly done: string | null;
  /** The name of the file that was saved last and can be shown in the Finder. */
  readonly saved: string | null;
  /** What went wrong last, in a sentence. */
  readonly trouble: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
}
