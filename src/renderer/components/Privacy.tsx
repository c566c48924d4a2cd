import { Card } from './Card.tsx';

/** The promise, in the same words wherever it is made. */
export function Privacy() {
  return (
    <Card title="What Unstuck reads">
      <ul className="bullets">
        <li>Settings and states of this Mac: power, sleep, network, disk, clock, iCloud Photos.</li>
        <li>How many items wait, and how large they are, from the photo library. It is only ever read.</li>
        <li>Whether an Apple Account is signed in, and what is left of its iCloud storage.</li>
        <li>Whether Apple's servers answer, and Apple's public status page.</li>
      </ul>
      <h3>What it does not</h3>
      <ul className="bullets">
        <li>Your photos, their names, places, people or dates.</li>
        <li>Your password, your mail, or whose Apple Account it is.</li>
      </ul>
      <p>
        <b>Nothing it reads leaves this Mac.</b> No account, no statistics, no server of ours.
      </p>
    </Card>
  );
}
