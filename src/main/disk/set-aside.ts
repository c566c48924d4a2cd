import { copyFileSync, existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** Keeps a copy of a damaged file beside it, before something sound is written in its place. Gives the copy's name. */
export function setAside(file: string): string | null {
  const kind = extname(file);
  const stem = basename(file, kind);
  let nth = 1;
  const name = (): string => `${stem}.damaged-${nth}${kind}`;
  while (existsSync(join(dirname(file), name()))) nth += 1;
  try {
    copyFileSync(file, join(dirname(file), name()));
    return name();
  } catch {
    return null;
  }
}
