import { MOST_PICTURES } from '../../../shared/report/limits.ts';
import { isRefused, type Picture } from '../../../shared/report/picture/picture.ts';
import type { Screenshot } from '../../../shared/report/report.ts';
import type { ViewedPicture } from '../../../shared/report/view.ts';
import type { ReportingOutside } from './outside.ts';

interface Added extends Picture {
  readonly id: number;
  readonly version: number;
}

/** The pictures of one report. Only their pixels are kept; of what was covered not even those. */
export class Pictures {
  readonly #withoutMetadata: ReportingOutside['withoutMetadata'];
  #all: readonly Added[] = [];
  #lastId = 0;

  constructor(withoutMetadata: ReportingOutside['withoutMetadata']) {
    this.#withoutMetadata = withoutMetadata;
  }

  /** Null: added. Else a sentence. */
  add(bytes: Uint8Array): string | null {
    if (this.#all.length >= MOST_PICTURES)
      return `A report holds ${MOST_PICTURES} pictures at most. Remove one to add another.`;
    const stripped = this.#withoutMetadata(bytes);
    if (isRefused(stripped)) return stripped.refused;
    this.#lastId += 1;
    this.#all = [...this.#all, { id: this.#lastId, version: 1, ...stripped }];
    return null;
  }

  /** Takes the place of the picture as it was. Null: done. */
  cover(id: number, bytes: Uint8Array): string | null {
    if (this.find(id) === null) return GONE;
    const stripped = this.#withoutMetadata(bytes);
    if (isRefused(stripped)) return stripped.refused;
    this.#all = this.#all.map((one) => (one.id === id ? { id, version: one.version + 1, ...stripped } : one));
    return null;
  }

  remove(id: number): string | null {
    if (this.find(id) === null) return GONE;
    this.#all = this.#all.filter((one) => one.id !== id);
    return null;
  }

  /** The pixels, for the window's own page. */
  find(id: number): Pick<Added, 'bytes' | 'kind'> | null {
    return this.#all.find((one) => one.id === id) ?? null;
  }

  get viewed(): readonly ViewedPicture[] {
    return this.#all.map(({ id, version, width, height }, at) => ({
      ...{ id, version, width, height },
      name: `Picture ${at + 1}`,
    }));
  }

  /** As a report names them: by their order, never by what the files were called. */
  get screenshots(): readonly Screenshot[] {
    return this.#all.map(({ kind, width, height, bytes }, at) => ({
      ...{ kind, width, height },
      name: nameOf(at, kind),
      bytes: bytes.byteLength,
    }));
  }

  get bytesByName(): ReadonlyMap<string, Uint8Array> {
    return new Map(this.#all.map(({ kind, bytes }, at) => [nameOf(at, kind), bytes]));
  }
}

const GONE = 'This picture is not there any more.';

const nameOf = (at: number, kind: Screenshot['kind']): string =>
  `screenshot-${at + 1}.${kind === 'png' ? 'png' : 'jpg'}`;
