import { shell } from 'electron';
import type { OpenLink } from '../app/places.ts';
import { commandFor } from '../system/link-command.ts';
import type { System } from '../system/system.ts';

/** Addresses go to whatever macOS opens them with; an app, or a pane that has no address, is opened by a tool. */
export function linkOpener(run: System['run']): OpenLink {
  return async (link) => {
    if (link.kind === 'url') {
      await shell.openExternal(link.url);
      return true;
    }
    const [tool, args] = commandFor(link);
    return (await run(tool, args)).exit === 0;
  };
}
