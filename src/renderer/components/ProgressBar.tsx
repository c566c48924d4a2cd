import type { ProgressCard } from '../../shared/present/progress.ts';
import { Card } from './Card.tsx';

export function ProgressBar({ card }: { readonly card: ProgressCard }) {
  const { left, done, share, toGo, pace } = card;
  return (
    <Card>
      <div className="progress">
        <strong>{left}</strong>
        {done && <span>{done}</span>}
        {share !== null && (
          // Rounded down: nothing is finished before it is finished.
          <progress max={100} value={Math.floor(share * 100)} aria-label="Uploaded" />
        )}
        {toGo && <span>{toGo}</span>}
        {pace && <span>{pace}</span>}
      </div>
    </Card>
  );
}
