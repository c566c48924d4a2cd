import type { Link } from '../../shared/destinations/link.ts';
import { commandFor } from '../system/link-command.ts';
import type { System } from '../system/system.ts';

/** Opens the first link that macOS takes. False: it took none. */
export async function openFirst(system: System, links: readonly Link[]): Promise<boolean> {
  for (const link of links) {
    const [tool, args] = commandFor(link);
    const { exit } = await system.run(tool, args);
    if (exit === 0) return true;
  }
  return false;
}

/** A link as a person can copy it. */
export function linkText(link: Link): string {
  if (link.kind === 'url') return link.url;
  return link.kind === 'app' ? `open -b ${link.bundleId}` : `System Preferences pane ${link.paneId}`;
}
