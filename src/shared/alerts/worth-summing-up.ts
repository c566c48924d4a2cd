import type { Night } from '../night/night.ts';
import { lengthOf, within } from '../night/spans.ts';

/** Of a night that was seen for less, "nothing was uploaded" would be a guess. */
const USEFUL_SECONDS = 30 * 60;

/** Whether a summary can be made of a night. `morning`: its end, after which the first night of a watch still goes on. */
export function isWorthSummingUp({ time, stretches, uploads }: Night, morning: number): boolean {
  if (time !== 'night') return false;
  if (uploads.some(({ from }) => from < morning)) return true;
  const known = stretches.filter(({ cause }) => cause !== 'not-recorded');
  return lengthOf(within(known, [{ from: -Infinity, to: morning }])) >= USEFUL_SECONDS;
}
