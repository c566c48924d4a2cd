import { basename } from 'node:path';
import type { ReportForm } from '../../../shared/report/form.ts';
import type { ReportKind } from '../../../shared/report/kinds.ts';
import { seenOf } from '../../../shared/report/seen.ts';
import type { ReportView } from '../../../shared/report/view.ts';
import { Draft } from './draft.ts';
import type { MadePreview, ReportingOutside } from './outside.ts';
import { said } from './said.ts';

/** While someone types, the preview follows a few times a second. */
const SETTLE_MS = 300;

type Shown = Pick<ReportView, 'busy' | 'done' | 'trouble'>;

const nothing: Shown = { busy: null, done: null, trouble: null };

/** One report in the making: what it is made of, what it makes, and where it goes. It ends with its window. */
export class Reporting {
  readonly #outside: ReportingOutside;
  readonly #draft: Draft;
  #made: MadePreview | null = null;
  #latest: Promise<MadePreview>;
  #revision = 0;
  #making = 0;
  #savedAs: string | null = null;
  #shown = nothing;
  #cancel: (() => void) | null = null;
  #hasRecording = false;
  #isUnsampled = true;
  #hasEnded = false;

  /** `draft`: of the window before, where that was not saved. */
  constructor(outside: ReportingOutside, draft: Draft | null = null) {
    this.#outside = outside;
    this.#draft = draft ?? new Draft(outside.withoutMetadata);
    if (draft !== null) this.#shown = { ...nothing, done: said.kept };
    this.#latest = this.#make();
    this.#latest.catch(this.#failed);
    void outside.hasRecording().then((has) => {
      this.#hasRecording = has;
      outside.changed();
    });
  }

  view(): ReportView {
    const { words, clock } = this.#outside;
    return {
      ...this.#shown,
      ...clock(),
      ...words,
      form: this.#draft.form,
      seen: seenOf(this.#draft.form.message)?.text ?? null,
      revision: this.#revision,
      pictures: this.#draft.pictures.viewed,
      hasRecording: this.#hasRecording,
      saved: this.#savedAs && basename(this.#savedAs),
    };
  }

  /** What is seen beside the form, and saved as a web page. */
  get preview(): Uint8Array | null {
    return this.#made?.html ?? null;
  }

  picture(id: number): ReturnType<Draft['pictures']['find']> {
    return this.#draft.pictures.find(id);
  }

  fill(form: ReportForm): void {
    this.#draft.fill(form);
    // What was saved or copied is no longer what is seen.
    this.#shown = { ...nothing, busy: this.#shown.busy };
    this.#soon();
  }

  /** A sample was taken. What was made before the first one is made anew; else the report stays as it is seen. */
  refresh(): void {
    if (this.#isUnsampled) this.#soon();
  }

  addPicture(bytes: Uint8Array): Promise<void> {
    return this.#pictured(this.#draft.pictures.add(bytes));
  }

  coverPicture(id: number, bytes: Uint8Array): Promise<void> {
    return this.#pictured(this.#draft.pictures.cover(id, bytes));
  }

  removePicture(id: number): Promise<void> {
    return this.#pictured(this.#draft.pictures.remove(id));
  }

  async takeScreenshot(): Promise<void> {
    await this.#busily('capturing', async () => {
      const taken = await this.#outside.capture();
      if (taken instanceof Uint8Array) await this.#pictured(this.#draft.pictures.add(taken));
      else this.#say({ trouble: taken?.trouble ?? null });
    });
  }

  async copyText(): Promise<void> {
    await this.#busily('copying', async () => {
      const { report } = await this.#settled();
      this.#outside.copy(this.#outside.textOf(report));
      this.#say({ done: said.copied });
    });
  }

  async save(kind: ReportKind): Promise<void> {
    await this.#busily('saving', async () => {
      // What is seen now is what is saved, however long the question stays open.
      const { changes } = this.#draft;
      const made = await this.#settled();
      const target = await this.#outside.askWhere(kind, `iCloud Photos report ${made.report.id}.${kind}`);
      if (target === null) return;
      const trouble = await this.#outside.write(kind, made, target, this.#draft.form.withRecording);
      if (trouble !== null) return this.#say({ trouble });
      this.#draft.saved(changes);
      this.#savedAs = target.path;
      this.#say({ done: `Saved as ${basename(target.path)}.` });
    });
  }

  showSaved(): void {
    if (this.#savedAs !== null) this.#outside.show(this.#savedAs);
  }

  async openSupport(): Promise<void> {
    if (!(await this.#outside.openSupport())) this.#say({ trouble: said.noSupportPage });
  }

  /** What was filled in and not saved. Null: nothing. */
  end(): Draft | null {
    this.#hasEnded = true;
    this.#cancel?.();
    return this.#draft.isUnsaved ? this.#draft : null;
  }

  /** One thing at a time: a second click while the first is under way changes nothing. */
  async #busily(busy: NonNullable<Shown['busy']>, act: () => Promise<void>): Promise<void> {
    if (this.#shown.busy !== null) return;
    this.#say({ busy });
    try {
      await act();
    } finally {
      this.#shown = { ...this.#shown, busy: null };
      this.#outside.changed();
    }
  }

  async #pictured(trouble: string | null): Promise<void> {
    if (trouble === null) {
      this.#draft.pictured();
      await this.#make();
    }
    this.#say({ trouble });
  }

  /** Instead of what was said before. What is under way stays so. */
  #say(shown: Partial<Shown>): void {
    this.#shown = { ...nothing, busy: this.#shown.busy, ...shown };
    this.#outside.changed();
  }

  #soon(): void {
    if (this.#hasEnded) return;
    this.#cancel ??= this.#outside.later(SETTLE_MS, () => void this.#make().catch(this.#failed));
  }

  /** With all that was filled in up to now. */
  readonly #settled = (): Promise<MadePreview> => (this.#cancel === null ? this.#latest : this.#make());

  #make(): Promise<MadePreview> {
    this.#cancel?.();
    this.#cancel = null;
    this.#making += 1;
    this.#latest = this.#makeNow(this.#making);
    return this.#latest;
  }

  async #makeNow(nth: number): Promise<MadePreview> {
    const input = this.#outside.material(this.#draft.form, () => this.#soon());
    this.#isUnsampled = input.state === null;
    const { screenshots, bytesByName: pictures } = this.#draft.goingAlong;
    const made = await this.#outside.make({ ...input, screenshots }, pictures);
    // A later one may have been quicker.
    if (nth < this.#making) return made;
    this.#made = made;
    this.#revision += 1;
    this.#outside.changed();
    return made;
  }

  readonly #failed = (error: unknown): void => {
    console.error('The report cannot be made:', error);
    this.#say({ trouble: said.notMade });
  };
}
