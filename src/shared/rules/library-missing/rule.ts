import { clear, defineRule, found, notJudged } from '../rule.ts';

/** The library's disk is not connected, or the library was moved, renamed or deleted. */
export const libraryMissing = defineRule({
  id: 'library-missing',
  effect: 'blocks',
  certainty: 'certain',
  group: 'library',
  needs: ['library'],
  looksAt: ['volume', 'libraryAccess'],
  find({ library }, look) {
    const access = look.fact('libraryAccess');
    // Asked every few minutes, the others every few hours: a disk that came back is known here first.
    if (access?.readable) return clear;
    const volume = look.fact('volume');
    if (volume?.mounted === false) return found({}, { variant: 'disk' });
    if (access ? access.missing : !library.present) return found();
    // What can be opened, or only forbidden, is there; the volume says so as well.
    return access || volume ? clear : notJudged('volume');
  },
});
