// Apple's files hold a few hundred values in a few levels. Far above that, a document is not meant to be read.
const MOST_TAGS = 100_000;
const MOST_LEVELS = 64;

// A DOCTYPE without an internal subset: the subset is the only place where a document can define entities.
const PROLOG = /^\uFEFF?\s*(?:<\?xml[^<>]*\?>\s*)?(?:<!--[^-]*(?:-[^-]+)*-->\s*)*(?:<!DOCTYPE[^<>[]*>)?/;
// The only attribute of the format is the version of <plist>.
const TAG =
  /<(\/?)(plist|dict|array|key|string|integer|real|date|data|true|false)(?:\s+version\s*=\s*(?:"[\w.]*"|'[\w.]*'))?\s*(\/?)>/y;
/** Text in which nothing is a tag or an entity. */
const CDATA = '<![CDATA[';
const BLANKS = /\s*/y;
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Document {
  readonly body: string;
  at: number;
  tags: number;
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
}

/**
 * Reads an XML property list; throws an Error for anything else. The format is eleven tags and no attributes: a
 * parser for all of XML repairs and complains where this refuses, and takes longer to load than a replay lasts.
 */
export function parseXml(text: string): unknown {
  const prolog = PROLOG.exec(text)?.[0] ?? '';
  const document: Document = { body: text.slice(prolog.length).trimEnd(), at: 0, tags: 0 };
  const top = nextTag(document);
  if (top.name !== 'plist' || top.closes || top.empty) throw new Error('it is not one <plist>');
  const value = readValue(document, nextTag(document), 1);
  if (!closes(nextTag(document), 'plist')) throw new Error('it holds more than one value');
  if (document.at !== document.body.length) throw new Error('it goes on after its end');
  return value;
}

function readValue(document: Document, tag: Tag, level: number): unknown {
  if (level > MOST_LEVELS) throw new Error('it is nested too deeply');
  if (tag.closes) throw new Error(`it closes <${tag.name}> where a value should be`);
  if (tag.name === 'dict') return tag.empty ? {} : readDictionary(document, level);
  if (tag.name === 'array') return tag.empty ? [] : readList(document, level);
  return readLeaf(tag.name, tag.empty ? '' : readText(document, tag.name));
}

function readList(document: Document, level: number): readonly unknown[] {
  const values: unknown[] = [];
  for (let tag = nextTag(document); !closes(tag, 'array'); tag = nextTag(document)) {
    values.push(readValue(document, tag, level + 1));
  }
  return values;
}

function readDictionary(document: Document, level: number): Readonly<Record<string, unknown>> {
  const entries: Record<string, unknown> = {};
  for (let tag = nextTag(document); !closes(tag, 'dict'); tag = nextTag(document)) {
    if (tag.name !== 'key' || tag.closes) throw new Error('it has a value without a key');
    const key = tag.empty ? '' : readText(document, 'key');
    if (key === '__proto__') throw new Error('it has a key that no file of Apple has');
    entries[key] = readValue(document, nextTag(document), level + 1);
  }
  return entries;
}

function readLeaf(name: string, text: string): unknown {
  switch (name) {
    case 'string':
      return text;
    case 'true':
    case 'false':
      return name === 'true';
    case 'integer':
      if (!/^\s*[+-]?\d{1,20}\s*$/.test(text)) throw new Error('it has an integer that is none');
      return Number(text);
    case 'real':
      return Number.parseFloat(text);
    case 'date':
      return new Date(text.trim());
    case 'data':
      return new Uint8Array(Buffer.from(text, 'base64'));
    default:
      throw new Error(`it has <${name}> where a value should be`);
  }
}

const closes = (tag: Tag, name: string): boolean => tag.closes && tag.name === name;

/** The next tag, behind blanks and comments. */
function nextTag(document: Document): Tag {
  const { body } = document;
  skipBlanks(document);
  while (body.startsWith('<!--', document.at)) {
    const end = body.indexOf('-->', document.at + '<!--'.length);
    if (end < 0) throw new Error('it ends too early');
    document.at = end + '-->'.length;
    skipBlanks(document);
  }
  if (document.at >= body.length) throw new Error('it ends too early');
  TAG.lastIndex = document.at;
  const [all, slash, name, empty] = TAG.exec(body) ?? [];
  if (all === undefined || name === undefined) throw new Error('it is not a property list');
  document.at += all.length;
  document.tags += 1;
  if (document.tags > MOST_TAGS) throw new Error('it holds too many values');
  return { name, closes: slash === '/', empty: empty === '/' };
}

function skipBlanks(document: Document): void {
  BLANKS.lastIndex = document.at;
  BLANKS.test(document.body);
  document.at = BLANKS.lastIndex;
}

/** What stands between a tag and its end. */
function readText(document: Document, name: string): string {
  let text = readCharacters(document);
  while (document.body.startsWith(CDATA, document.at)) {
    const end = document.body.indexOf(']]>', document.at);
    if (end < 0) throw new Error('it ends too early');
    text += document.body.slice(document.at + CDATA.length, end);
    document.at = end + ']]>'.length;
    text += readCharacters(document);
  }
  if (!closes(nextTag(document), name)) throw new Error(`it has a tag inside <${name}>`);
  return text;
}

function readCharacters(document: Document): string {
  const end = document.body.indexOf('<', document.at);
  if (end < 0) throw new Error('it ends too early');
  const text = document.body.slice(document.at, end);
  document.at = end;
  return text.includes('&') ? text.replace(ENTITY, character) : text;
}

function character(entity: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name !== undefined) return ENTITIES[name] ?? '';
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (!(code > 0 && code <= 0x10ffff)) throw new Error(`it holds an unknown entity (${entity})`);
  return String.fromCodePoint(code);
}
