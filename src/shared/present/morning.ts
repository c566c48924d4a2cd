import type { Night } from '../night/night.ts';
import { wentUp } from '../night/share.ts';
import { toldTimes } from '../text/en/told-time.ts';
import { count, items } from './units.ts';

/** What the morning says of the night: in a notification, and at the top of the popover. */
export interface Morning {
  readonly title: string;
  /** What happened, and what to do tonight. */
  readonly lines: readonly [night: string, tonight: string];
}

/** Null: nothing was written down, or nothing was waiting, so there is nothing to say. */
export function morningOf(night: Night): Morning | null {
  const wholeSeconds = (night.to - night.from) / 1000;
  if (night.unrecordedSeconds >= wholeSeconds) return null;
  if (night.leftAtEnd === 0 && !wasEmptied(night)) return null;
  const tonight = night.facts.find(({ name }) => name === 'tonight')?.text ?? '';
  const share = shareTitle(night);
  const title = share ?? titleOf(night);
  // What the title tells is not told again below it.
  return { title, lines: [share === null ? night.sentence : night.reason, tonight] };
}

/** Something waited, and nothing of it is left. */
const wasEmptied = ({ emptied }: Night): boolean => emptied?.how === 'uploaded' || emptied?.how === 'gone';

/** Null: how much of it went is not known of the whole night, or all of it did. */
function shareTitle({ emptied, counted, comparing, time }: Night): string | null {
  if (emptied !== null || counted === null) return null;
  if (counted.from !== null || counted.until !== null) return null;
  const went = `${wentUp(comparing)} ${toldTimes[time].past}`;
  if (counted.items === 0) return `Nothing was ${went}`;
  return `${count(counted.items)} of ${items(counted.items + counted.left)} ${went}`;
}

function titleOf({ emptied, failedAtEnd, counted, time }: Night): string {
  if (emptied === null || counted?.until !== null) return `The upload ${toldTimes[time].past}`;
  if (failedAtEnd) return 'Nothing is left but what Photos cannot upload';
  return emptied.how === 'uploaded' ? 'Everything is uploaded to iCloud' : 'Nothing is left to upload';
}
