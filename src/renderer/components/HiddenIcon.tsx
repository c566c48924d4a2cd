import { Card } from './Card.tsx';

/** Two things hide an icon, and neither can be told from the other here. */
export function HiddenIcon() {
  return (
    <Card>
      <details className="why">
        <summary>No icon in the menu bar?</summary>
        <p>Open Unstuck once more, from Applications or with Spotlight: then this comes in a window.</p>
        <p>
          In a full menu bar, or behind the notch, there is no room for it: close something else up there.
        </p>
        <p>Since macOS 26 it can be turned off: System Settings → Menu Bar.</p>
      </details>
    </Card>
  );
}
