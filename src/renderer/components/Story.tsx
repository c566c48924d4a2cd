import { labelFor } from '../../shared/destinations/words.ts';
import type { PhotosSays } from '../../shared/diagnosis.ts';
import type { Place } from '../../shared/present/place.ts';
import type { Reasons } from '../../shared/present/reasons.ts';
import { isGuess, type Top } from '../../shared/present/top.ts';
import type { Send } from '../bridge.ts';
import { Card } from './Card.tsx';

interface StoryProps {
  readonly top: Top;
  readonly says: PhotosSays | null;
  readonly reasons: Reasons | null;
  readonly place: Place;
  readonly send: Send;
}

/** What Photos says, what it means, what to do, and why that is believed. */
export function Story({ top, says, reasons, place, send }: StoryProps) {
  const { why, fix, opens } = top;
  if (says === null && why === null && fix === null) return null;
  return (
    <Card>
      {says && <Says says={says} />}
      {why && <p>{why.text}</p>}
      {fix && <p className="fix">{fix}</p>}
      {opens && (
        <div className="opens">
          <button type="button" className="primary" onClick={() => send('open', opens.destination)}>
            {labelFor(opens.destination, place.macosMajor, place)}
          </button>
          <p className="small path">{opens.path}</p>
        </div>
      )}
      <div className="links">
        {reasons && <Why reasons={reasons} />}
        {says && (
          <button type="button" className="link" onClick={() => send('show', 'message')}>
            Photos shows something else
          </button>
        )}
      </div>
    </Card>
  );
}

function Says({ says }: { readonly says: PhotosSays }) {
  return (
    <p className="says">
      {isGuess(says) ? 'Photos probably says' : 'Photos says'} <b>{says.text}</b>
      {says.button && (
        <>
          {' '}
          with the button <b>{says.button}</b>
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
