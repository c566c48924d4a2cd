import { catalogue } from './catalogue.ts';
import { type Explanation, explain } from './explain.ts';
import type { Message, Wording } from './message.ts';
import { wordsOf } from './normalize.ts';

/** The messages that a search finds, best first; every message where nothing is searched for. */
export function pickMessages(search: string): readonly Explanation[] {
  const typed = wordsOf(search).join(' ');
  if (typed === '') return catalogue.map((entry) => ({ entry, match: 'exact', wording: usual(entry) }));
  const found = explain(search);
  const known = new Set(found.map(({ entry }) => entry.id));
  const others = catalogue.flatMap((entry): readonly Explanation[] => {
    const wording = entry.wordings.find(({ text }) => wordsOf(text).join(' ').includes(typed));
    return wording && !known.has(entry.id) ? [{ entry, match: 'close', wording }] : [];
  });
  return [...found, ...others];
}

/** Of several wordings the one that a current Mac shows. */
function usual({ wordings }: Message): Wording {
  const english = wordings.filter(({ locale }) => locale === 'en');
  const current = english.find(({ platforms, macos }) => platforms.includes('mac') && macos?.to === null);
  const shown = current ?? english[0] ?? wordings[0];
  if (!shown) throw new Error('a message has a wording');
  return shown;
}
