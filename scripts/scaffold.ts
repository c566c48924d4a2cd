import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { root, runTool } from './run.ts';

/** The spellings of one name. */
export interface Name {
  /** fan-speed: folders and rules. */
  readonly kebab: string;
  /** fanSpeed: facts and constants. */
  readonly camel: string;
  /** FanSpeed: types and functions' names. */
  readonly pascal: string;
  /** Fan speed: what a person reads. */
  readonly label: string;
}

/** A file as it should become, by its path from the root. */
export type Files = Readonly<Record<string, string>>;

const USAGE = 64;

/** The name from the command line, in either spelling. */
export function nameFromArgument(job: string): Name {
  const kebab = (process.argv[2] ?? '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kebab)) {
    giveUp(`Which name? For example: npm run ${job} fan-speed`);
  }
  const words = kebab.split('-');
  const pascal = words.map(capitalized).join('');
  const camel = `${words[0]}${words.slice(1).map(capitalized).join('')}`;
  if (!canBeNamed(camel)) giveUp(`"${camel}" is a word of the language: choose a name of more words.`);
  return {
    kebab,
    camel,
    pascal,
    label: capitalized(words.join(' ')),
  };
}

/** The file, or its `text` so far, with `addition` put in front of the first `anchor` that follows `after`. */
export function inserted(
  file: string,
  after: string,
  anchor: string,
  addition: string,
  text = readFileSync(join(root, file), 'utf8'),
): string {
  const start = text.indexOf(after);
  const place = start < 0 ? -1 : text.indexOf(anchor, start + after.length);
  if (place < 0) giveUp(`${file} has changed: "${after} ... ${anchor.trim()}" is not in it.`);
  return text.slice(0, place) + addition + text.slice(place);
}

export function withImport(text: string, line: string): string {
  return `${line}\n${text}`;
}

/** Writes all or, when one of the new files exists already, nothing. Biome sorts and breaks the lines. */
export async function writeAll(created: Files, edited: Files): Promise<void> {
  for (const file of Object.keys(created)) {
    if (existsSync(join(root, file))) giveUp(`${file} exists already.`);
  }
  const all = Object.entries({ ...created, ...edited });
  for (const [file, text] of all) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const code = all.map(([file]) => file).filter((file) => file.endsWith('.ts'));
  process.exitCode = await runTool('biome', 'check', '--write', '--log-level=warn', ...code);
  for (const file of Object.keys(created)) console.log(`new      ${file}`);
  for (const file of Object.keys(edited)) console.log(`changed  ${file}`);
}

/** Asked of the language itself, which alone knows all of its words. What every object has is no name for a fact. */
function canBeNamed(name: string): boolean {
  if (name in {}) return false;
  try {
    return new Script(`'use strict'; const ${name} = 0;`) instanceof Script;
  } catch {
    return false;
  }
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(USAGE);
}
