/**
 * What of a value may stay. `plain`: a switch, a number or a time, but no text; `text`: that too; `every`: all keys, each
 * with plain values, at any depth; `list` and `keys`: what is in it.
 */
export type Kept =
  | 'plain'
  | 'text'
  | 'every'
  | { readonly list: Kept }
  | { readonly keys: Readonly<Record<string, Kept>> };

interface Value {
  readonly tag: string;
  /** As it stands in the file, entities and all. */
  readonly text: string;
  readonly inner: readonly (readonly [key: string, value: Value])[];
}

interface Token {
  readonly closes: boolean;
  readonly tag: string;
  readonly empty: boolean;
  readonly text: string;
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n';
const TOKEN = /<(\/?)(plist|dict|array|key|string|integer|real|date|data|true|false)\b[^<>]*?(\/?)>([^<]*)/g;
const MOST_LEVELS = 64;

/** The property list with nothing in it but what is kept. Empty for what plutil would not print: nothing reads that. */
export function neededOfPlist(xml: string, kept: Kept): string {
  // Neither is ever printed by plutil, and both may hold what looks like a tag.
  if (/<!\[CDATA\[|<!--/.test(xml)) return '';
  const tokens = [...xml.matchAll(TOKEN)].map(
    ([, slash, tag = '', empty, text = '']): Token => ({
      closes: slash === '/',
      tag,
      empty: empty === '/',
      text,
    }),
  );
  const reader: Reader = { tokens, at: 0 };
  if (next(reader)?.tag !== 'plist') return '';
  const top = valueAt(reader, 0);
  const end = next(reader);
  if (top === null || end?.tag !== 'plist' || !end.closes || next(reader) !== undefined) return '';
  return `${HEAD}${printed(top, kept)}\n</plist>\n`;
}

const next = (reader: Reader): Token | undefined => reader.tokens[reader.at++];

function valueAt(reader: Reader, level: number): Value | null {
  const token = next(reader);
  if (token === undefined || token.closes || level > MOST_LEVELS) return null;
  const { tag, empty, text } = token;
  if (empty) return { tag, text: '', inner: [] };
  if (tag === 'dict' || tag === 'array') return containerAt(reader, tag, level);
  const end = next(reader);
  return end?.closes && end.tag === tag ? { tag, text, inner: [] } : null;
}

function containerAt(reader: Reader, tag: string, level: number): Value | null {
  const inner: (readonly [string, Value])[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token?.closes && token.tag === tag) {
      reader.at += 1;
      return { tag, text: '', inner };
    }
    const key = tag === 'dict' ? valueAt(reader, level + 1) : null;
    if (tag === 'dict' && key?.tag !== 'key') return null;
    const value = valueAt(reader, level + 1);
    if (value === null || value.tag === 'key') return null;
    inner.push([key?.text ?? '', value]);
  }
}

function printed({ tag, text, inner }: Value, kept: Kept): string {
  if (tag === 'array') {
    const one = typeof kept === 'object' && 'list' in kept ? kept.list : kept === 'every' ? kept : null;
    return one === null
      ? '<array/>'
      : around(
          'array',
          inner.map(([, value]) => printed(value, one)),
        );
  }
  if (tag === 'dict') {
    const rows = inner.flatMap(([key, value]) => {
      const one = keptUnder(kept, key);
      return one === null ? [] : [`<key>${key}</key>`, printed(value, one)];
    });
    return rows.length === 0 ? '<dict/>' : around('dict', rows);
  }
  if (tag === 'true' || tag === 'false') return `<${tag}/>`;
  return `<${tag}>${tag === 'data' || (tag === 'string' && kept !== 'text') ? '' : text}</${tag}>`;
}

function keptUnder(kept: Kept, key: string): Kept | null {
  if (kept === 'every') return kept;
  return typeof kept === 'object' && 'keys' in kept && Object.hasOwn(kept.keys, key)
    ? (kept.keys[key] ?? null)
    : null;
}

const around = (tag: string, rows: readonly string[]): string =>
  [`<${tag}>`, ...rows, `</${tag}>`].join('\n');
