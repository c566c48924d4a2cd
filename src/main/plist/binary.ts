import { parseBuffer } from 'bplist-parser';

// A file may name one object many times, so a few bytes can stand for billions of values, or for a list that holds
// itself. What the file would unfold to is counted before anything is unfolded.
const MOST_VALUES = 100_000;
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_LEVELS = 64;

const HEADER_BYTES = 8;
const TRAILER_BYTES = 32;

/** Reads a binary property list (bplist00); throws an Error for anything else. */
export function parseBinary(bytes: Uint8Array): unknown {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkObjects(buffer);
  return parseBuffer(buffer)[0];
}

interface Layout {
  readonly buffer: Buffer;
  readonly objects: number;
  readonly top: number;
  readonly table: number;
  readonly offsetBytes: number;
  readonly referenceBytes: number;
}

/** What one object unfolds to, with everything in it. */
interface Extent {
  readonly values: number;
  readonly bytes: number;
  readonly levels: number;
}

function checkObjects(buffer: Buffer): void {
  const layout = layoutOf(buffer);
  extentOf(layout, layout.top, 0, new Map());
}

function layoutOf(buffer: Buffer): Layout {
  if (buffer.length < HEADER_BYTES + TRAILER_BYTES) throw new Error('it is too short');
  const trailer = buffer.subarray(buffer.length - TRAILER_BYTES);
  const layout = {
    buffer,
    offsetBytes: trailer.readUInt8(6),
    referenceBytes: trailer.readUInt8(7),
    objects: Number(trailer.readBigUInt64BE(8)),
    top: Number(trailer.readBigUInt64BE(16)),
    table: Number(trailer.readBigUInt64BE(24)),
  };
  const tableEnd = layout.table + layout.objects * layout.offsetBytes;
  if (layout.objects > MOST_VALUES || tableEnd > buffer.length)
    throw new Error('its table of objects is damaged');
  return layout;
}

function extentOf(layout: Layout, object: number, level: number, known: Map<number, Extent>): Extent {
  // Also ends a list that holds itself: it would be walked down for ever.
  if (level > MOST_LEVELS) throw new Error('it is nested too deeply');
  if (object >= layout.objects) throw new Error('it names an object that is not there');
  const before = known.get(object);
  if (before !== undefined) return before;

  const content = contentOf(layout, object);
  let { values, bytes, levels } = { values: 1, bytes: content.bytes, levels: 1 };
  for (const part of content.parts) {
    const inner = extentOf(layout, part, level + 1, known);
    values += inner.values;
    bytes += inner.bytes;
    levels = Math.max(levels, inner.levels + 1);
    if (values > MOST_VALUES || bytes > MOST_BYTES) throw new Error('it unfolds to too many values');
    if (levels > MOST_LEVELS) throw new Error('it is nested too deeply');
  }
  const extent = { values, bytes, levels };
  known.set(object, extent);
  return extent;
}

const INTEGER = 0x1;
const DATE = 0x3;
const DATA = 0x4;
const ASCII = 0x5;
const UTF16 = 0x6;
const ARRAY = 0xa;
const DICTIONARY = 0xd;

interface Content {
  readonly bytes: number;
  readonly parts: readonly number[];
}

function contentOf(layout: Layout, object: number): Content {
  const { buffer, table, offsetBytes } = layout;
  const at = unsigned(buffer, table + object * offsetBytes, offsetBytes);
  const marker = buffer.readUInt8(at);
  const kind = marker >> 4;
  switch (kind) {
    case DATA:
    case ASCII:
    case UTF16: {
      const { count, start } = lengthAt(buffer, at);
      const bytes = count * (kind === UTF16 ? 2 : 1);
      if (start + bytes > buffer.length) throw new Error('it ends too early');
      return { bytes, parts: [] };
    }
    case ARRAY:
    case DICTIONARY:
      return { bytes: 0, parts: referencesAt(layout, at, kind === DICTIONARY ? 2 : 1) };
    case DATE:
      if ((marker & 0xf) !== 3) throw new Error('it holds a date of unknown length');
      return { bytes: 0, parts: [] };
    default:
      return { bytes: 0, parts: [] };
  }
}

function referencesAt({ buffer, referenceBytes }: Layout, at: number, perEntry: number): readonly number[] {
  const { count, start } = lengthAt(buffer, at);
  const references = count * perEntry;
  if (start + references * referenceBytes > buffer.length) throw new Error('it ends too early');
  return Array.from({ length: references }, (_, index) =>
    unsigned(buffer, start + index * referenceBytes, referenceBytes),
  );
}

/** The low half of the marker, or 15 and an integer object behind it. */
function lengthAt(buffer: Buffer, at: number): { readonly count: number; readonly start: number } {
  const short = buffer.readUInt8(at) & 0xf;
  if (short !== 0xf) return { count: short, start: at + 1 };
  const marker = buffer.readUInt8(at + 1);
  const width = 1 << (marker & 0xf);
  if (marker >> 4 !== INTEGER || width > 8) throw new Error('it holds a length that is no number');
  return { count: unsigned(buffer, at + 2, width), start: at + 2 + width };
}

function unsigned(buffer: Buffer, at: number, width: number): number {
  if (width < 1 || at + width > buffer.length) throw new Error('it ends too early');
  let value = 0;
  for (const byte of buffer.subarray(at, at + width)) value = value * 256 + byte;
  return value;
}
