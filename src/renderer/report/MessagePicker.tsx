import { useEffect, useRef, useState } from 'react';
import { withEllipsis } from '../../shared/explain/message.ts';
import { pickMessages } from '../../shared/explain/pick.ts';

interface MessagePickerProps {
  readonly onPick: (message: { readonly id: string; readonly text: string }) => void;
}

/** Messages of Photos, found by their own words. */
export function MessagePicker({ onPick }: MessagePickerProps) {
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = pickMessages(search);
  return (
    <div className="picker">
      <input
        ref={field}
        type="search"
        aria-label="Message of Photos"
        placeholder="Type what you see, such as “Paused”"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <p className="small" role="status">
        {found.length === 0 ? 'Not known. Write it into the note instead.' : `${found.length} found`}
      </p>
      <ul>
        {found.map(({ entry, wording }) => {
          const text = withEllipsis(wording.text);
          return (
            <li key={entry.id}>
              <button
                type="button"
                className="link"
                lang={wording.locale}
                onClick={() => onPick({ id: entry.id, text })}
              >
                {text}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
