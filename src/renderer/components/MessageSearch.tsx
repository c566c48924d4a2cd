import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Explanation } from '../../shared/explain/explain.ts';
import { pickMessages } from '../../shared/explain/pick.ts';

interface MessageSearchProps {
  /** What is said where nothing is found. */
  readonly none: string;
  /** What is made of what is found. */
  readonly children: (found: readonly Explanation[]) => ReactNode;
}

/** Messages of Photos, found by their own words. */
export function MessageSearch({ none, children }: MessageSearchProps) {
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = pickMessages(search);
  return (
    <>
      <div className="search">
        <input
          ref={field}
          type="search"
          aria-label="Message of Photos"
          placeholder="Such as “Paused”"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || search === '') return;
            // Only the next one leads away.
            event.preventDefault();
            setSearch('');
          }}
        />
        <p className="small" role="status">
          {found.length === 0 ? none : found.length === 1 ? '1 message' : `${found.length} messages`}
        </p>
      </div>
      {children(found)}
    </>
  );
}
