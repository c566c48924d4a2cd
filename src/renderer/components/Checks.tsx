import { labelFor } from '../../shared/destinations/words.ts';
import { checkTotals } from '../../shared/present/check-totals.ts';
import type { Place } from '../../shared/present/place.ts';
import type { Mark, Row, Rows } from '../../shared/present/rows.ts';
import { sentenceCase } from '../../shared/present/sentence-case.ts';
import type { Send } from '../bridge.ts';
import { Card } from './Card.tsx';
import { MarkIcon } from './MarkIcon.tsx';

interface ChecksProps {
  readonly rows: Rows;
  readonly place: Place;
  readonly send: Send;
}

const quiet: ReadonlySet<Mark> = new Set<Mark>(['ok', 'neutral']);

/** Troubles in the open, what is fine folded away. */
export function Checks({ rows, place, send }: ChecksProps) {
  const troubles = rows.rows.filter(({ mark }) => !quiet.has(mark));
  const fine = rows.rows.filter(({ mark }) => quiet.has(mark));
  const list = (shown: readonly Row[]) => (
    <ul className="checks">
      {shown.map((row) => (
        <CheckRow key={row.id} row={row} place={place} send={send} />
      ))}
    </ul>
  );
  return (
    <Card title="Checks" aside={checkTotals(rows)}>
      {troubles.length > 0 && list(troubles)}
      {fine.length > 0 && (
        <details className="fine">
          <summary>
            <MarkIcon mark="ok" />
            <span>
              {troubles.length === 0
                ? 'Everything that can stop an upload looks fine'
                : `${fine.length} more look fine`}
              <span className="small names">{fine.map(({ label }) => label).join(', ')}</span>
            </span>
          </summary>
          {list(fine)}
        </details>
      )}
      {rows.elsewhere.length > 0 && (
        <p className="small elsewhere">Only a Mac can answer: {rows.elsewhere.join(', ')}</p>
      )}
    </Card>
  );
}

const verbs: Partial<Record<Mark, string>> = { bad: 'Fix…', warn: 'Fix…', note: 'Open…' };

function CheckRow({ row, place, send }: { readonly row: Row } & Omit<ChecksProps, 'rows'>) {
  const { mark, label, text, opens } = row;
  const verb = opens === 'full-disk-access' ? 'Allow…' : verbs[mark];
  return (
    <li>
      <MarkIcon mark={mark} />
      <span>
        {label}
        <span className="small">{sentenceCase(text)}</span>
      </span>
      {opens && verb && (
        <button
          type="button"
          className="link"
          aria-label={`${verb} ${label}: ${labelFor(opens, place.macosMajor, place)}`}
          onClick={() => send('open', opens)}
        >
          {verb}
        </button>
      )}
    </li>
  );
}
