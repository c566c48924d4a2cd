import { buttonFor } from '../photos/pause-reason.ts';
import type { PauseReason } from '../rules/rule.ts';
import { inNamesOf } from '../text/older-names.ts';
import { catalogue } from './catalogue.ts';
import type { MacRange, Message, Wording } from './message.ts';

export interface PhotosWording {
  readonly text: string;
  /** `ours`: Apple's words for it on this macOS are not known, or only reported. */
  readonly source: 'apple' | 'ours';
  readonly button: 'Sync Now' | 'Resume' | null;
}

const SYNC_NOW_FROM = 13;

/** How Photos on this macOS puts a pause reason. An unknown macOS is taken for a current one. */
export function photosWording(reason: PauseReason, macosMajor: number | null): PhotosWording {
  const known = seenWording(reason, macosMajor);
  const text = known ?? messageOf(reason).wordings.find(({ source }) => source === 'ours');
  if (!text) throw new Error(`no words for pause reason ${reason}`);
  const tooEarly = macosMajor !== null && macosMajor < SYNC_NOW_FROM;
  const button = buttonFor(reason);
  return {
    text: known ? text.text : inNamesOf(macosMajor, text.text),
    source: known?.source === 'apple' ? 'apple' : 'ours',
    button: button === 'Sync Now' && tooEarly ? null : button,
  };
}

/** Whether anybody has seen Photos on this macOS put it in the very words that `photosWording` gives. */
export const wasSeen = (reason: PauseReason, macosMajor: number | null): boolean =>
  seenWording(reason, macosMajor) !== undefined;

function seenWording(reason: PauseReason, macosMajor: number | null): Wording | undefined {
  return messageOf(reason).wordings.find(
    ({ locale, platforms, macos, source }) =>
      locale === 'en' && platforms.includes('mac') && source !== 'ours' && covers(macos, macosMajor),
  );
}

function messageOf(reason: PauseReason): Message {
  // Photos has one wording for both degrees of heat; only the button differs.
  const listed = reason === 16 ? 17 : reason;
  const message = catalogue.find((one) => one.kind === 'reason' && one.reason === listed);
  if (!message) throw new Error(`no message for pause reason ${reason}`);
  return message;
}

function covers(macos: MacRange | null, major: number | null): boolean {
  if (macos === null) return false;
  if (major === null) return macos.to === null;
  return major >= macos.from && major <= (macos.to ?? Number.POSITIVE_INFINITY);
}
