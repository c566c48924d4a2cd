import type { Night } from '../night/night.ts';
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
  if (night.leftAtEnd === 0 && night.finishedAt === null) return null;
  const tonight = night.facts.find(({ name }) => name === 'tonight')?.text ?? '';
  return { title: titleOf(night), lines: [night.sentence, tonight] };
}

function titleOf({ finishedAt, failedAtEnd, itemsUploaded, leftAtEnd, recordEndsAt }: Night): string {
  if (finishedAt !== null && !failedAtEnd) return 'Everything is uploaded to iCloud';
  if (itemsUploaded === null || recordEndsAt !== null) return 'The upload last night';
  if (itemsUploaded === 0) return 'Nothing was uploaded last night';
  if (leftAtEnd === null) return `${items(itemsUploaded)} uploaded last night`;
  return `${count(itemsUploaded)} of ${items(itemsUploaded + leftAtEnd)} uploaded last night`;
}
