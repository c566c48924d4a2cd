import type { Gap, Reading } from '../../reading.ts';

type NoFact = Extract<Reading<unknown>, { known: false }>;

/** A gap and what a person can do about it; empty where nothing needs doing. */
export interface GapText {
  readonly text: string;
  readonly advice: string;
}

/** How the player of recordings ends its sentence. Nobody can put that right afterward. */
export const NOT_RECORDED = 'not in the recording';

/** What the system itself says: the subject, the code, perhaps its own words after it. */
const SYSTEM_SAYS = /^(.+?): (?:[a-z]+ )?(ENOENT|ECONNREFUSED|ENOTFOUND|EOUTPUT)\b/;

const failures: Readonly<Record<string, string>> = {
  ENOENT: 'not found',
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'name not found',
  EOUTPUT: 'answer too long',
};

const texts: { readonly [Each in Gap]: (detail: string) => GapText } = {
  absent: (detail) => ({ text: inRow(detail) || 'this Mac has none', advice: '' }),
  'not-permitted': () => ({
    text: 'needs Full Disk Access',
    advice: 'unstuck open full-disk-access',
  }),
  'timed-out': () => ({ text: 'no answer in time', advice: 'check again in a minute' }),
  'tool-missing': (detail) => ({ text: 'could not be asked', advice: failureIn(detail) ?? detail }),
  unreadable: (detail) => {
    const failure = failureIn(detail);
    if (failure !== null) return { text: 'could not be reached', advice: failure };
    return { text: inRow(detail) || 'the answer could not be understood', advice: '' };
  },
  depends: (detail) => ({ text: detail ? `not checked: ${inRow(detail)}` : 'not checked', advice: '' }),
  elsewhere: () => ({ text: 'only a Mac can answer', advice: '' }),
};

/** Why a fact is missing, in words. No reading at all: nobody has looked. In a recording nobody can look again. */
export function gapText(reading: NoFact | undefined, recorded = false): GapText {
  if (!reading) return { text: 'not looked at yet', advice: recorded ? '' : 'run again without --quick' };
  if (reading.detail.endsWith(NOT_RECORDED)) return { text: NOT_RECORDED, advice: '' };
  const told = texts[reading.gap](reading.detail);
  return recorded && reading.gap === 'timed-out' ? { ...told, advice: '' } : told;
}

/** "www.apple.com: name not found"; null where a person wrote the sentence. */
function failureIn(detail: string): string | null {
  const [, subject = '', code = ''] = SYSTEM_SAYS.exec(detail) ?? [];
  const words = failures[code];
  if (words === undefined) return null;
  const host = /^https?:\/\/([^/]+)/.exec(subject)?.[1];
  return `${host ?? subject}: ${words}`;
}

/** Words that begin a sentence and are no names. */
const ORDINARY = /^(?:There|None|Neither|No|The|This|Which|Whether|A|An|It) /;

/** A sentence as a part of a row: it begins small, but for names. */
export const inRow = (sentence: string): string =>
  ORDINARY.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
