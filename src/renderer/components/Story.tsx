import type { Reasons } from '../../shared/present/reasons.ts';
import type { NowView, SaysView } from '../../shared/present/view/now.ts';
import type { Send } from '../bridge.ts';
import { Card } from './Card.tsx';
import { WayTo } from './WayTo.tsx';

interface StoryProps {
  readonly now: NowView;
  readonly send: Send;
}

/** What Photos says, what it means, what to do, and why that is believed. */
export function Story({ now: { says, why, fix, opens, reasons }, send }: StoryProps) {
  return (
    <Card>
      {says && <Says {...says} />}
      {why && <p>{why}</p>}
      {fix && <p className="fix">{fix}</p>}
      {opens && <WayTo key={opens.destination} way={opens} primary send={send} />}
      <div className="links">
        {reasons && <Why reasons={reasons} />}
        <button type="button" className="link" onClick={() => send('show', 'message')}>
          {says ? 'Photos shows something else' : 'What does Photos show?'}
        </button>
      </div>
    </Card>
  );
}

function Says({ intro, text, button }: SaysView) {
  return (
    <p className="says">
      {intro} <b>{text}</b>
      {button && (
        <>
          {' '}
          with the button <b>{button}</b>
        </>
      )}
    </p>
  );
}

function Why({ reasons }: { readonly reasons: Reasons }) {
  return (
    <details className="why">
      <summary>Why do you think so?</summary>
      {reasons.sentences.length > 0 && <p>{reasons.sentences.join(' ')}</p>}
      {reasons.evidence.length > 0 && (
        <ul>
          {reasons.evidence.map(({ text, source }) => (
            <li key={`${text} ${source}`}>
              {text}
              <code>{source}</code>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
