import type { RedactionRule, StandIn } from './rule.ts';

const everyMacsVolumes = new Set([
  'Macintosh HD',
  'Macintosh HD - Data',
  'Preboot',
  'Recovery',
  'VM',
  '.timemachine',
]);
const everyMacsFolders = new Set(['Shared', 'Guest']);

/** The home folder as a plain path becomes `~`, as in the program's own questions. */
const home: RedactionRule = {
  id: 'home',
  prepare: (_standIn, personal) => {
    if (!personal.home || personal.home === '/') return (text) => text;
    const spellings = [personal.home.normalize('NFC'), personal.home.normalize('NFD')].map(escaped);
    // Inside a URL or behind /System/Volumes/Data a `~` would mean nothing: there the next rule takes the name out.
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}/%])(?:${spellings.join('|')})(?![\\p{L}\\p{N}\\p{M}_.-])`,
      'giu',
    );
    return (text) => text.replace(pattern, '~');
  },
};

const SLASH = String.raw`(?:\\?/|%(?:25)?2F)`;
const userFolder = new RegExp(
  String.raw`(${SLASH}(?:Users|home)${SLASH})((?:[^\s/\\%"'<>:,;()[\]]|%(?!(?:25)?2F))+)`,
  'giu',
);
/** "~otto/x", and who is let in: "smb://otto:word@nas/x". */
const userElsewhere = /(?<=(?<![\w~/])~)\p{L}[\p{L}\p{N}._-]*(?=\/)|(?<=\/\/)[^\s/@"<>]{1,80}(?=@)/gu;

/** Any /Users/<name>, also in a URL and percent-encoded, and a user's name where a path or an address has one. */
const users: RedactionRule = {
  id: 'users',
  prepare: (standIn) => (text) =>
    text
      .replace(
        userFolder,
        (_all, before: string, name: string) =>
          before +
          (everyMacsFolders.has(name) ? name : standIn('user', decoded(name), (nth) => `user-${nth}`)),
      )
      .replace(userElsewhere, (name) => standIn('user', name, (nth) => `user-${nth}`)),
};

/** The temporary folder's name is this user's on this Mac alone. */
const temporary: RedactionRule = {
  id: 'temporary',
  prepare: (standIn) => (text) =>
    text.replace(/(?<=\/var\/folders\/)[^\s/"'<>]+\/[^\s/"'<>]+/g, (name) =>
      standIn('temporary', name, (nth) => `xx/temporary-${nth}`),
    ),
};

/** Any /Volumes/<name>. A name may hold spaces and apostrophes. */
const volumes: RedactionRule = {
  id: 'volumes',
  prepare: (standIn) => (text) =>
    text.replace(
      /((?:\/|%2F)Volumes(?:\/|%2F))((?:[^/%\r\n\t"<>]|%(?!2F))+)/giu,
      (all: string, before: string, name: string, at: number) =>
        // /System/Volumes holds macOS's own volumes.
        text.slice(0, at).endsWith('/System') ? all : before + volumeName(standIn, name),
    ),
};

export const pathRules: readonly RedactionRule[] = [home, users, temporary, volumes];

/** Named by macOS, or by the app whose files are on it. */
export const isEveryMacsVolume = (name: string): boolean =>
  everyMacsVolumes.has(name) || /^(?:Dropbox|OneDrive|Google ?Drive)$/i.test(name);

export function volumeName(standIn: StandIn, name: string): string {
  const plain = decoded(name);
  return isEveryMacsVolume(plain) ? name : standIn('volume', plain, (nth) => `volume-${nth}`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A name as Finder shows it, out of a URL or a property list. */
export function decoded(name: string): string {
  const plain = name.replace(/&(amp|lt|gt|quot|apos);/g, (all, entity: string) => entities[entity] ?? all);
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** The text as a pattern that matches it. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
