import type { System } from '../system/system.ts';

/** Whether an app carries the signature of a developer: one made for this Mac alone names no team. */
export async function isSignedByTeam(run: System['run'], bundle: string): Promise<boolean> {
  try {
    const { stderr, exit } = await run('/usr/bin/codesign', ['--display', '--verbose=2', bundle]);
    return exit === 0 && teamIn(stderr) !== null;
  } catch {
    return false;
  }
}

/** What `codesign --display --verbose=2` prints, on its standard error. Null: no team. */
export function teamIn(printed: string): string | null {
  const team = /^TeamIdentifier=(.+)$/m.exec(printed)?.[1]?.trim();
  return team === undefined || team === 'not set' ? null : team;
}
