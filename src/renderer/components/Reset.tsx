import { type RefObject, useEffect, useRef, useState } from 'react';

/** Asks once more before it does it. */
export function Reset({ onReset }: { readonly onReset: () => void }) {
  const [asked, setAsked] = useState(false);
  const next = useFocusOnChange(asked);
  if (!asked) {
    return (
      <button type="button" ref={next} onClick={() => setAsked(true)}>
        Reset all settings…
      </button>
    );
  }
  return (
    <fieldset
      className="confirm"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Only the next one leads away from the page.
        event.preventDefault();
        setAsked(false);
      }}
    >
      <legend>Reset all settings? What is written down about your nights stays.</legend>
      <button
        type="button"
        className="danger"
        onClick={() => {
          setAsked(false);
          onReset();
        }}
      >
        Reset
      </button>
      {/* The harmless answer is the one under the hand. */}
      <button type="button" ref={next} onClick={() => setAsked(false)}>
        Cancel
      </button>
    </fieldset>
  );
}

/** The button that was pressed is gone then: the focus goes to the one that is pressed next. */
function useFocusOnChange(asked: boolean): RefObject<HTMLButtonElement | null> {
  const next = useRef<HTMLButtonElement>(null);
  const before = useRef(asked);
  useEffect(() => {
    if (before.current === asked) return;
    before.current = asked;
    next.current?.focus();
  }, [asked]);
  return next;
}
