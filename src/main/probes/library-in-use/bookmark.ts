/** Where a bookmark of macOS points. `volume`: the mount point it noted, without a slash at its end. */
export interface BookmarkedPath {
  readonly path: string;
  readonly volume: string;
}

// The layout of "book" blobs as CoreFoundation writes them: a header that names where the data begins, a table of
// contents from key to item, and items of a length, a type and their bytes. All numbers are little-endian.
const MAGIC = 0x6b6f6f62;
const TABLE_MAGIC = 0xfffffffe;
const PATH_COMPONENTS = 0x1004;
const VOLUME_PATH = 0x2002;
const TYPE_TEXT = 0x0101;
const TYPE_LIST = 0x0601;
const MOST_ENTRIES = 1_000;

/** The path inside a bookmark; null for bytes that are none, or one of another make. */
export function bookmarkedPath(bytes: Uint8Array): BookmarkedPath | null {
  try {
    return pathIn(bytes);
  } catch (error) {
    // Reading past the end: the blob is cut short or damaged.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function pathIn(bytes: Uint8Array): BookmarkedPath | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return null;
  const start = view.getUint32(12, true);
  const items = tableOf(view, start);

  const list = itemAt(view, start, items.get(PATH_COMPONENTS));
  if (list?.type !== TYPE_LIST) return null;
  const names = Array.from({ length: list.length / 4 }, (_, index) =>
    textAt(view, start, view.getUint32(list.at + index * 4, true)),
  );
  if (names.length === 0 || names.includes(null)) return null;
  const volume = textAt(view, start, items.get(VOLUME_PATH)) ?? '';
  return { path: `/${names.join('/')}`, volume: volume.replace(/\/$/, '') };
}

function tableOf(view: DataView, start: number): ReadonlyMap<number, number> {
  const table = start + view.getUint32(start, true);
  const count = view.getUint32(table + 16, true);
  if (view.getUint32(table + 4, true) !== TABLE_MAGIC || count > MOST_ENTRIES) return new Map();
  const entry = (index: number): [number, number] => {
    const at = table + 20 + index * 12;
    return [view.getUint32(at, true), view.getUint32(at + 4, true)];
  };
  return new Map(Array.from({ length: count }, (_, index) => entry(index)));
}

interface Item {
  readonly type: number;
  readonly length: number;
  /** Where its bytes begin. */
  readonly at: number;
}

function itemAt(view: DataView, start: number, offset: number | undefined): Item | null {
  if (offset === undefined) return null;
  const at = start + offset;
  const item = { length: view.getUint32(at, true), type: view.getUint32(at + 4, true), at: at + 8 };
  if (item.length > view.byteLength - item.at) throw new RangeError('the item ends behind the bookmark');
  return item;
}

function textAt(view: DataView, start: number, offset: number | undefined): string | null {
  const item = itemAt(view, start, offset);
  if (item?.type !== TYPE_TEXT) return null;
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + item.at, item.length));
}
