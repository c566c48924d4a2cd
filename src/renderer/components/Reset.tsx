import { useState } from 'react';

/** Asks once more before it does it. */
export function Reset({ onReset }: { readonly onReset: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" onClick={() => setAsked(true)}>
        Reset all settings…
      </button>
    );
  }
  return (
    <fieldset className="confirm">
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
      <button type="button" ref={(button) => button?.focus()} onClick={() => setAsked(false)}>
        Cancel
      </button>
    </fieldset>
  );
}
