import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** Keeps a copy of a damaged file beside it, before something sound is written in its place. Gives the copy's name. */
export const setAside = (file: string): string | null => aside(file, copyFileSync);

/** Takes what cannot even be read out of the way. Gives its new name; null: it stays where it is. */
export const moveAside = (file: string): string | null => aside(file, renameSync);

function aside(file: string, act: (from: string, to: string) => void): string | null {
  const kind = extname(file);
  const stem = basename(file, kind);
  let nth = 1;
  const name = (): string => `${stem}.damaged-${nth}${kind}`;
  while (existsSync(join(dirname(file), name()))) nth += 1;
  try {
    act(file, join(dirname(file), name()));
    return name();
  } catch {
    return null;
  }
}
