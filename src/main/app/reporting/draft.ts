import { emptyForm, type ReportForm } from '../../../shared/report/form.ts';
import type { ReportingOutside } from './outside.ts';
import { Pictures } from './pictures.ts';

const none = { screenshots: [], bytesByName: new Map<string, Uint8Array>() };

/** What a person filled in. It outlives its window until it was saved: a window is closed in a moment. */
export class Draft {
  readonly pictures: Pictures;
  #form: ReportForm = emptyForm;
  #changes = 0;
  #saved = 0;

  constructor(withoutMetadata: ReportingOutside['withoutMetadata']) {
    this.pictures = new Pictures(withoutMetadata);
  }

  get form(): ReportForm {
    return this.#form;
  }

  /** None of the pictures, where their part is left out. */
  get goingAlong(): Pick<Pictures, 'screenshots' | 'bytesByName'> {
    return this.#form.leftOut.includes('screenshots') ? none : this.pictures;
  }

  /** How often it was changed, to say later what of it was saved. */
  get changes(): number {
    return this.#changes;
  }

  get isUnsaved(): boolean {
    return this.#changes > this.#saved;
  }

  fill(form: ReportForm): void {
    this.#form = form;
    this.#changes += 1;
  }

  pictured(): void {
    this.#changes += 1;
  }

  /** As it was after so many changes. */
  saved(changes: number): void {
    this.#saved = changes;
  }
}
