import type { Loss } from '../night/losses.ts';
import { nightTexts, otherNightText, unrecordedText } from '../text/en/night.ts';

/** What took a night from the upload, as a name. */
export function lossName(cause: Loss['cause']): string {
  if (cause === 'asleep') return 'Asleep';
  return (cause === 'not-recorded' ? unrecordedText : (nightTexts[cause] ?? otherNightText)).name;
}
