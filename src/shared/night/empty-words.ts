import { bytes, items } from '../present/units.ts';
import { toldTimes } from '../text/en/told-time.ts';
import type { Counted } from './counted.ts';
import { type Emptied, neverWaited } from './emptied.ts';
import { wentUp } from './share.ts';
import type { Tally } from './tally.ts';

type Clock = (at: number) => string;

/** A night at whose last count nothing was left. */
export function emptiedText(tally: Tally, emptied: Emptied, time: Clock): string {
  if (emptied.how === 'never-filled') return nothingWaited(tally, time);
  const at = time(emptied.at);
  if (emptied.how === 'other-library')
    return `Another photo library was chosen at ${at}, and nothing is waiting in it${lostAfter(tally, time)}`;
  if (emptied.how === 'uploaded') {
    const what = `${allBut('Everything', tally)} was ${wentUp(tally.comparing)} by ${at}`;
    return `${what}${sizeOf(tally, ': ')}${lostAfter(tally, time)}`;
  }
  const some = sizeOf(tally, '; ');
  const before = some === '' ? '' : `${some} went up before`;
  return `${allBut('Nothing', tally)} was left to upload from ${at} on${before}${lostAfter(tally, time)}`;
}

const allBut = (all: string, { failedAtEnd }: Tally): string =>
  failedAtEnd ? `${all} but ${items(failedAtEnd)} that Photos cannot upload` : all;

/** Sizes fall by comparing, too. */
function sizeOf({ counted, bytesUploaded }: Tally, before: string): string {
  if (!counted?.items) return '';
  return `${before}${items(counted.items)}${bytesUploaded ? `, ${bytes(bytesUploaded)}` : ''}`;
}

function lostAfter({ counted }: Tally, time: Clock): string {
  return counted?.isLost && counted.until !== null
    ? `; after ${time(counted.until)}, what waits could not be counted`
    : '';
}

function nothingWaited(tally: Tally, time: Clock): string {
  const { counted, emptied, time: told } = tally;
  const none = 'Nothing was waiting to be uploaded';
  if (counted === null || neverWaited(emptied, counted)) return `${none} ${toldTimes[told].during}`;
  return `${none} ${partKnown(counted, tally, time)}`;
}

/** Of the rest it must not be said. */
function partKnown({ from, until, isLost }: Counted, { stretches }: Tally, time: Clock): string {
  if (from !== null && until !== null)
    return `between ${time(from)} and ${time(until)}; nothing is known of the rest`;
  if (from !== null) {
    const began = stretches.some((one) => one.cause === 'not-recorded' && one.from < from && from <= one.to);
    return `from ${time(from)} on, when ${began ? 'the record began' : 'the items could first be counted'}`;
  }
  if (until !== null)
    return `until ${time(until)}, when ${isLost ? 'the items could no longer be counted' : 'the record ended'}`;
  return 'whenever Unstuck could look';
}
