import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The stand-ins for a Mac's tools note here, in their folder, what each was asked: one line a program. */
export const askedFile = (stubs: string): string => join(stubs, 'asked.log');

export function askedOf(stubs: string): readonly string[] {
  return readFileSync(askedFile(stubs), 'utf8').split('\n').filter(Boolean);
}
