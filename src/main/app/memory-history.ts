import type { Entry, HistoryEvent } from '../../shared/history/chronicle.ts';
import { collectChronicle } from '../../shared/history/in-memory.ts';
import type { History } from '../history/history.ts';

/** A history that ends with the program: for a recording, whose time has passed already. */
export function memoryHistory(): History {
  const collected = collectChronicle();
  const marks: HistoryEvent[] = [];
  let last: Entry | null = null;
  return {
    append: (entry) => {
      collected.add(entry);
      last = entry;
      return { written: true };
    },
    event: (event) => {
      collected.event(event);
      if (event.kind === 'tried' || event.kind === 'untried') marks.push(event);
      return { written: true };
    },
    between: collected.chronicle,
    marks: (from) => marks.filter(({ at }) => at >= from),
    latest: () => last,
    prune: () => false,
    size: () => null,
    unreadable: () => null,
    notice: () => null,
    close: () => {},
  };
}
