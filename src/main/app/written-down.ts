import type { State } from '../../shared/diagnosis.ts';
import { entryOf } from '../../shared/history/entry.ts';
import { newsOf } from '../../shared/history/news.ts';
import { type History, RETENTION_MS } from '../history/history.ts';

/** Writes samples down, with what is news in them. What went wrong, or null. */
export function writingDown(history: History): (state: State) => string | null {
  const news = newsOf();
  return (state) => {
    const written = history.append(entryOf(state));
    for (const event of news(state)) history.event(event);
    history.prune(RETENTION_MS);
    return written.written ? null : written.why;
  };
}
