import { Unreadable } from '../system/unreadable.ts';

export const PMSET = '/usr/bin/pmset';

/** One row of `pmset -g` or of a section of `pmset -g custom`. */
export interface Setting {
  readonly value: number;
  /** What follows the value, such as "(sleep prevented by powerd)"; else empty. */
  readonly note: string;
}

// Rows with keys of several words ("Sleep On Power Button") or with a path as value do not fit, and nobody asks for them.
const ROW = /^[ \t]*(\w+)[ \t]+(\d{1,9})(?!\S)(.*)/s;

/** Settings by key. Which rows there are, and in which order, differs between Macs and from call to call. */
export function readSettings(text: string): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const line of text.split(/\r?\n/)) {
    const [, key, value, note = ''] = ROW.exec(line) ?? [];
    if (key !== undefined) settings.set(key, { value: Number(value), note: note.trim() });
  }
  return settings;
}

/** The section of `pmset -g` that holds now. A sandboxed process is shown no such section. */
export function readInForce(output: string): ReadonlyMap<string, Setting> {
  const [, section = ''] = output.split('Currently in use:');
  const settings = readSettings(section);
  if (settings.size === 0) throw new Unreadable('unreadable', 'pmset listed no settings that are in use');
  return settings;
}
