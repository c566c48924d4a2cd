import { withEllipsis } from '../../shared/explain/message.ts';
import { MessageSearch } from '../components/MessageSearch.tsx';

interface MessagePickerProps {
  readonly onPick: (message: { readonly id: string; readonly text: string }) => void;
}

/** Messages of Photos, found by their own words. */
export function MessagePicker({ onPick }: MessagePickerProps) {
  return (
    <div className="picker">
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
    </div>
  );
}
