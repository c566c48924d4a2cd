import type { ChecksView, CheckView } from '../../shared/present/view/checks.ts';
import type { Send } from '../bridge.ts';
import { useOpening } from '../opening.ts';
import { Card } from './Card.tsx';
import { MarkIcon } from './MarkIcon.tsx';
import { Trouble } from './Trouble.tsx';

interface ChecksProps {
  readonly checks: ChecksView;
  readonly send: Send;
}

/** What is fine is folded away, the rest is in the open. */
export function Checks({ checks: { totals, open, fine, fineSummary, elsewhere }, send }: ChecksProps) {
  const list = (shown: readonly CheckView[]) => (
    <ul className="checks">
      {shown.map((check) => (
        <CheckRow key={check.id} check={check} send={send} />
      ))}
    </ul>
  );
  return (
    <Card title="Checks" aside={totals}>
      {open.length > 0 && list(open)}
      {fine.length > 0 && (
        <details className="fine">
          <summary>
            <MarkIcon mark="ok" />
            <span>
              {fineSummary}
              <span className="small names">{fine.map(({ label }) => label).join(', ')}</span>
            </span>
          </summary>
          {list(fine)}
        </details>
      )}
      {elsewhere.length > 0 && (
        <p className="small elsewhere">Only a Mac can answer: {elsewhere.join(', ')}</p>
      )}
    </Card>
  );
}

function CheckRow({
  check: { mark, label, text, button },
  send,
}: {
  readonly check: CheckView;
  readonly send: Send;
}) {
  const { isLost, open } = useOpening(send);
  return (
    <li>
      <MarkIcon mark={mark} />
      <span>
        {label}
        <span className="small">{text}</span>
      </span>
      {button && (
        <button
          type="button"
          className="link"
          aria-label={button.name}
          onClick={() => open(button.destination)}
        >
          {button.verb}
        </button>
      )}
      <Trouble words={button && isLost ? `macOS could not open it. By hand: ${button.path}.` : null} />
    </li>
  );
}
