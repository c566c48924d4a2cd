import type { Link } from '../../shared/destinations/link.ts';

/** The tool that opens a link. */
export function commandFor(link: Link): readonly [tool: string, args: readonly string[]] {
  switch (link.kind) {
    case 'url':
      return ['/usr/bin/open', [link.url]];
    case 'app':
      return ['/usr/bin/open', ['-b', link.bundleId]];
    case 'pane':
      return [
        '/usr/bin/osascript',
        ['-e', `tell application "System Preferences" to reveal pane id "${link.paneId}"`],
      ];
  }
}
