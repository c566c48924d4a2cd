import type { RuleId } from '../rules/index.ts';
import type { PauseReason } from '../rules/rule.ts';

export type Platform = 'mac' | 'iphone' | 'ipad' | 'web';
export type Locale = 'en' | 'de' | 'es' | 'fr' | 'it' | 'ja' | 'zh-Hans' | 'zh-Hant';

/** macOS majors; 10 stands for all of OS X, `to` null for "still so in the newest that was seen". */
export interface MacRange {
  readonly from: number;
  readonly to: number | null;
}

/** One form of a message. `{n}` stands for a count, `{date}` for a date or time. */
export interface Wording {
  readonly text: string;
  readonly locale: Locale;
  readonly platforms: readonly Platform[];
  /** Null: not on the Mac, or not known since when. */
  readonly macos: MacRange | null;
  /** `reported`: by users and articles, not seen in a text of Apple's. `ours`: Apple's words are not known. */
  readonly source: 'apple' | 'reported' | 'ours';
  /** What it translates; left out: the first English form. */
  readonly english?: string;
}

/** What Photos may show and what it means. */
export interface Message {
  readonly id: string;
  readonly kind: 'status' | 'reason' | 'button' | 'alert';
  readonly wordings: readonly Wording[];
  readonly meaning: string;
  readonly worry: { readonly level: 'no' | 'yes' | 'maybe'; readonly sentence: string };
  /** What to do. */
  readonly todo: string;
  /** Photos' own number, where the message is the sentence of a pause reason. */
  readonly reason: PauseReason | null;
  /** What would explain it on this Mac, likeliest first. */
  readonly rules: readonly RuleId[];
}

/** A count or date in a message is anyone's. */
export const withEllipsis = (wording: string): string => wording.replaceAll(/\{\w+\}/g, '…');

type Source = 'apple' | 'reported';

/** English, on the Mac and on iPhone and iPad. */
export const everywhere = (
  text: string,
  from: number,
  source: Source,
  to: number | null = null,
): Wording => ({
  text,
  locale: 'en',
  platforms: ['mac', 'iphone', 'ipad'],
  macos: { from, to },
  source,
});

/** English, on the Mac only. */
export const onMac = (text: string, from: number, source: Source, to: number | null = null): Wording => ({
  ...everywhere(text, from, source, to),
  platforms: ['mac'],
});

/** English, on iPhone and iPad only. */
export const onPhones = (text: string, source: Source): Wording => ({
  text,
  locale: 'en',
  platforms: ['iphone', 'ipad'],
  macos: null,
  source,
});

/** English, on icloud.com. */
export const onWeb = (text: string): Wording => ({
  text,
  locale: 'en',
  platforms: ['web'],
  macos: null,
  source: 'reported',
});

/** From Apple's support article 101559 in another language. Since which macOS is not stated there. */
export const translated = (locale: Locale, text: string, english?: string): Wording => ({
  text,
  locale,
  platforms: ['mac', 'iphone', 'ipad'],
  macos: null,
  source: 'apple',
  ...(english === undefined ? {} : { english }),
});

/** As articles in other languages put it. Photos itself may use other words. */
export const reportedIn = (locale: Locale, text: string): Wording => ({
  ...translated(locale, text),
  source: 'reported',
});

/** Our own words for what Photos says in words we do not know. */
export const ours = (text: string): Wording => ({
  text,
  locale: 'en',
  platforms: ['mac'],
  macos: null,
  source: 'ours',
});
