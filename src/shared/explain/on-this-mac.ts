import { inNamesOf } from '../text/older-names.ts';
import type { Message } from './message.ts';

/** What a message means and asks for, in the names of this macOS. Its wordings are Apple's and stay. */
export function onThisMac(
  { meaning, worry, todo }: Message,
  macosMajor: number | null,
): Pick<Message, 'meaning' | 'worry' | 'todo'> {
  const named = (sentence: string): string => inNamesOf(macosMajor, sentence);
  return { meaning: named(meaning), worry: { ...worry, sentence: named(worry.sentence) }, todo: named(todo) };
}
