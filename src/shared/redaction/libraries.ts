import { decoded, isEveryMacsVolume } from './paths.ts';
import type { RedactionRule, StandIn } from './rule.ts';

const END = /\.photoslibrary/gi;
const SEPARATOR = /(\/|%2F)/i;
/** None of these is part of a path; beyond this length, none is looked for. */
const OUTSIDE = ['\r', '\n', '\t', '<', '>'];
const LONGEST = 1_024;

/** Folders of macOS itself, in which anyone's library may lie. */
const everyMacsFolders = new Set(
  [
    ...['', '~', 'Users', 'home', 'Volumes', 'System', 'Data', 'private', 'var', 'tmp', 'mnt', 'media'],
    ...['Shared', 'Guest', 'Pictures', 'Desktop', 'Documents', 'Downloads', 'Movies', 'Music', 'Public'],
    ...['Library', 'Mobile Documents', 'com~apple~CloudDocs', 'CloudStorage', 'Application Support'],
  ].map((name) => name.toLowerCase()),
);

/** What a sync app calls its folder says whose it is; the account or company behind that says more. */
const synced = /^(?:Dropbox(?: \((?<account>[^()]*)\))?|OneDrive(?: - (?<company>.*))?|Google ?Drive)$/i;

/** A photo library's own name, unless it is the one that Photos gives, and the names of the folders above it. */
export const libraries: RedactionRule = {
  id: 'libraries',
  prepare: (standIn) => (text) => {
    let cleaned = '';
    let done = 0;
    for (const { index } of text.matchAll(END)) {
      const start = startOf(text, done, index);
      cleaned += text.slice(done, start) + cleanPath(text.slice(start, index), standIn);
      done = index;
    }
    return cleaned + text.slice(done);
  },
};

/** Where the path begins that goes on to `end`, not before `from`. */
function startOf(text: string, from: number, end: number): number {
  const earliest = Math.max(from, end - LONGEST);
  const near = text.slice(earliest, end);
  const outside = Math.max(...OUTSIDE.map((sign) => near.lastIndexOf(sign)));
  const inside = near.slice(outside + 1);
  // A new path begins at "~/", or behind another library's; else the first "/" counts, as folders' names may hold blanks.
  const another =
    from > 0 && earliest === from && outside < 0 ? /^.*?\s(?=~?\/)/.exec(inside)?.[0] : undefined;
  const rest = inside.slice((/^.*\s(?=~\/)/.exec(inside)?.[0] ?? another ?? '').length);
  const root = /~?(?:\/|%2F)/i.exec(rest)?.index ?? 0;
  return end - rest.length + root;
}

function cleanPath(path: string, standIn: StandIn): string {
  const parts = path.split(SEPARATOR);
  const name = parts.pop() ?? '';
  return (
    parts.map((part) => (SEPARATOR.test(part) ? part : folderName(part, standIn))).join('') +
    libraryName(name, standIn)
  );
}

const libraryName = (name: string, standIn: StandIn): string =>
  name === '' || decoded(name) === 'Photos Library'
    ? name
    : standIn('library', decoded(name), (nth) => `library-${nth}`);

function folderName(part: string, standIn: StandIn): string {
  const name = decoded(part);
  if (everyMacsFolders.has(name.toLowerCase()) || isEveryMacsVolume(name)) return part;
  // What another rule has put there.
  if (/^(?:user|volume)-\d+$/.test(name)) return part;
  const { account, company } = synced.exec(name)?.groups ?? {};
  const told = account ?? company;
  if (told === undefined) return synced.test(name) ? part : folderStandIn(name, standIn);
  const made =
    name.slice(0, name.lastIndexOf(told)) + folderStandIn(told, standIn) + (account === undefined ? '' : ')');
  return part.includes('%') ? encodeURI(made) : made;
}

const folderStandIn = (name: string, standIn: StandIn): string =>
  standIn('folder', name, (nth) => `folder-${nth}`);
