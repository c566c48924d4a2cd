import { catalogue } from '../explain/catalogue.ts';
import { withEllipsis } from '../explain/message.ts';
import type { Seen } from './report.ts';

/** The message that a person says Photos shows, in its first words. */
export function seenOf(id: string | null): Seen | null {
  const message = catalogue.find((one) => one.id === id);
  const text = message?.wordings[0]?.text;
  return message && text !== undefined ? { message: message.id, text: withEllipsis(text) } : null;
}
