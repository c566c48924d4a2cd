import { Unreadable } from '../system/unreadable.ts';
import { parseBinary } from './binary.ts';
import { parseXml } from './xml.ts';

const MOST_BYTES = 8 * 1024 * 1024;
const BINARY_MAGIC = 'bplist00';

/**
 * A property list, XML or binary, as plain values: objects, arrays, strings, numbers, booleans, Dates, Uint8Arrays.
 * Anything else, and anything built to cost more than a settings file can, is `Unreadable`.
 */
export function parsePlist(input: string | Uint8Array): unknown {
  if (input.length > MOST_BYTES)
    throw new Unreadable('unreadable', 'The property list is too large to be one');
  if (input.length === 0) throw new Unreadable('unreadable', 'The property list is empty');
  try {
    return typeof input === 'string' ? parseXml(input) : parseBytes(input);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Unreadable('unreadable', `The property list cannot be read: ${reason.slice(0, 200)}`, {
      cause: error,
    });
  }
}

function parseBytes(bytes: Uint8Array): unknown {
  const magic = String.fromCharCode(...bytes.subarray(0, BINARY_MAGIC.length));
  return magic === BINARY_MAGIC ? parseBinary(bytes) : parseXml(new TextDecoder().decode(bytes));
}
