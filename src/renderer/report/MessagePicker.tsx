import { withEllipsis } from '../../shared/explain/message.ts';
import { MessageSearch } from '../components/MessageSearch.tsx';

interface MessagePickerProps {
  readonly onPick: (message: { readonly id: string; readonly text: string }) => void;
  readonly onClose: () => void;
}

/** Messages of Photos, found by their own words. */
export function MessagePicker({ onPick, onClose }: MessagePickerProps) {
  return (
    <fieldset
      className="picker"
      aria-label="What Photos can show"
      onKeyDown={(event) => {
        // The first one empties the search.
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <MessageSearch none="Not known. Write it into the note instead.">
        {(found) => (
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
        )}
      </MessageSearch>
    </fieldset>
  );
}
