/**
 * What structured cloning keeps, as JSON text: undefined, NaN, -0, bigint, Date, Map, Set, RegExp, Error, buffers and
 * references that meet again. One function without imports, because pages get its source text.
 */
export function makeWire() {
  type Packed = readonly [tag: string, ...rest: readonly unknown[]] | string | boolean | null | number;

  const numberTo = (value: number): Packed =>
    Number.isFinite(value) && !Object.is(value, -0) ? value : ['n', Object.is(value, -0) ? '-0' : `${value}`];

  const pack = (value: unknown, seen: Map<unknown, number>): Packed => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value === undefined) return ['u'];
    if (typeof value === 'number') return numberTo(value);
    if (typeof value === 'bigint') return ['i', `${value}`];
    const before = seen.get(value);
    if (before !== undefined) return ['r', before];
    seen.set(value, seen.size);
    const each = (list: readonly unknown[]) => list.map((one) => pack(one, seen));
    if (Array.isArray(value)) return ['a', each(value)];
    if (value instanceof Date) return ['d', numberTo(value.getTime())];
    if (value instanceof Map) return ['m', each([...value].flat())];
    if (value instanceof Set) return ['s', each([...value])];
    if (value instanceof RegExp) return ['x', value.source, value.flags];
    if (value instanceof Error) return ['e', value.name, value.message];
    if (value instanceof ArrayBuffer) return ['b', 'ArrayBuffer', [...new Uint8Array(value)]];
    if (ArrayBuffer.isView(value)) {
      const bytes = [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
      return ['b', value.constructor.name, bytes];
    }
    const entries = Object.entries(value as object);
    return ['o', entries.map(([key]) => key), each(entries.map(([, inner]) => inner))];
  };

  const bufferOf = (kind: string, bytes: readonly number[]): unknown => {
    const { buffer } = new Uint8Array(bytes);
    if (kind === 'ArrayBuffer') return buffer;
    const View = Reflect.get(globalThis, kind) as new (of: ArrayBuffer) => unknown;
    return new View(buffer);
  };

  const plain = (tag: string, rest: readonly unknown[]): unknown => {
    const [first, second] = rest as readonly string[];
    if (tag === 'd') return new Date(unpack(rest[0] as Packed, []) as number);
    if (tag === 'x') return new RegExp(first ?? '', second);
    if (tag === 'b') return bufferOf(first ?? '', rest[1] as readonly number[]);
    const Kind = (Reflect.get(globalThis, first ?? '') ?? Error) as new (message?: string) => Error;
    return new Kind(second);
  };

  const unpack = (packed: Packed, seen: unknown[]): unknown => {
    if (!Array.isArray(packed)) return packed;
    const [tag, ...rest] = packed as readonly [string, ...unknown[]];
    const list = () => rest[0] as readonly Packed[];
    if (tag === 'u') return undefined;
    if (tag === 'n') return Number(rest[0]);
    if (tag === 'i') return BigInt(rest[0] as string);
    if (tag === 'r') return seen[rest[0] as number];
    const keep = <T>(made: T): T => {
      seen.push(made);
      return made;
    };
    if (tag === 'a') {
      const array = keep<unknown[]>([]);
      for (const one of list()) array.push(unpack(one, seen));
      return array;
    }
    if (tag === 's') {
      const set = keep(new Set());
      for (const one of list()) set.add(unpack(one, seen));
      return set;
    }
    if (tag === 'm') {
      const map = keep(new Map());
      const all = list();
      for (let at = 0; at < all.length; at += 2) {
        map.set(unpack(all[at] ?? null, seen), unpack(all[at + 1] ?? null, seen));
      }
      return map;
    }
    if (tag === 'o') {
      const object = keep<Record<string, unknown>>({});
      const keys = rest[0] as readonly string[];
      (rest[1] as readonly Packed[]).forEach((one, at) => {
        Object.defineProperty(object, keys[at] ?? '', {
          value: unpack(one, seen),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      });
      return object;
    }
    return keep(plain(tag, rest));
  };

  return {
    /** Throws what Electron throws where a value cannot be cloned: functions, symbols, class internals. */
    encode(value: unknown): string {
      let clone: unknown;
      try {
        clone = structuredClone(value);
      } catch {
        throw new Error('An object could not be cloned.');
      }
      return JSON.stringify(pack(clone, new Map()));
    },
    decode: (text: string): unknown => unpack(JSON.parse(text), []),
  };
}

export type Wire = ReturnType<typeof makeWire>;
export const wire: Wire = makeWire();
