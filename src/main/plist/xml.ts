import { parse } from 'plist';

// Apple's files hold a few hundred values in a few levels. Far above that, a document is not meant to be read.
const MOST_TAGS = 100_000;
const MOST_LEVELS = 64;

// A DOCTYPE without an internal subset: the subset is the only place where a document can define entities.
const PROLOG = /^\uFEFF?\s*(?:<\?xml[^<>]*\?>)?\s*(?:<!DOCTYPE[^<>[]*>)?/;
// The only attribute of the format is the version of <plist>.
const TAG =
  /<(\/?)(plist|dict|array|key|string|integer|real|date|data|true|false)(?:\s+version="[\w.]*")?\s*\/?>/y;
const STRAY_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/**
 * Reads an XML property list; throws an Error for anything else. The parser behind it recurses, repairs and writes
 * its complaints to the console, so only a document whose tags are known, balanced and few is handed to it.
 */
export function parseXml(text: string): unknown {
  const prolog = PROLOG.exec(text)?.[0] ?? '';
  const body = text.slice(prolog.length).trim();
  if (STRAY_AMPERSAND.test(body)) throw new Error('it holds an unknown entity');
  checkTags(body);
  return parse(body);
}

function checkTags(body: string): void {
  const open: string[] = [];
  let tags = 0;
  let values = 0;
  for (const tag of tagsOf(body)) {
    tags += 1;
    if (tags > MOST_TAGS) throw new Error('it holds too many values');
    if (tag.closes) {
      if (open.pop() !== tag.name) throw new Error(`it closes <${tag.name}> where none is open`);
      if (open.length === 0 && tag.end !== body.length) throw new Error('it goes on after its end');
      continue;
    }
    if ((tag.name === 'plist') !== (open.length === 0)) throw new Error('it is not one <plist>');
    if (open.length === 1) values += 1;
    if (!tag.empty) open.push(tag.name);
    if (open.length > MOST_LEVELS) throw new Error('it is nested too deeply');
  }
  if (open.length > 0) throw new Error('it ends too early');
  if (values !== 1) throw new Error(`it holds ${values} values instead of one`);
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
  /** Where the text goes on behind it. */
  readonly end: number;
}

function* tagsOf(body: string): Generator<Tag> {
  let at = 0;
  if (!body.startsWith('<')) throw new Error('it is not a property list');
  while (at < body.length) {
    if (body.startsWith('<!--', at)) {
      at = endOfComment(body, at);
    } else {
      TAG.lastIndex = at;
      const match = TAG.exec(body);
      if (match === null) throw new Error('it is not a property list');
      at = TAG.lastIndex;
      yield { name: match[2] ?? '', closes: match[1] === '/', empty: match[0].endsWith('/>'), end: at };
    }
    const next = body.indexOf('<', at);
    at = next < 0 ? body.length : next;
  }
}

function endOfComment(body: string, at: number): number {
  const end = body.indexOf('-->', at + '<!--'.length);
  if (end < 0) throw new Error('it ends too early');
  return end + '-->'.length;
}
