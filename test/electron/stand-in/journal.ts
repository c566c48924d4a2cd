import { EventEmitter } from 'node:events';

export interface Entry {
  readonly kind: string;
  readonly data: unknown;
}

/** Everything that would have left the app: links opened, notifications, dialogs, login items. */
export const journal: Entry[] = [];

/** Tells each new entry, for a desk that shows them. */
export const written = new EventEmitter<{ entry: [Entry] }>();

export function write(kind: string, data: unknown): void {
  const entry = { kind, data };
  journal.push(entry);
  written.emit('entry', entry);
}
