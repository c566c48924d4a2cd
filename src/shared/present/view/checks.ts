import type { Destination } from '../../destinations/destination.ts';
import { labelFor } from '../../destinations/words.ts';
import { checkTotals } from '../check-totals.ts';
import type { Place } from '../place.ts';
import type { Mark, Row, Rows } from '../rows.ts';
import { sentenceCase } from '../sentence-case.ts';

/** The list of checks: troubles in the open, what is fine folded away. */
export interface ChecksView {
  readonly totals: string;
  readonly troubles: readonly CheckView[];
  readonly fine: readonly CheckView[];
  readonly fineSummary: string;
  /** What only a Mac can answer, by name. */
  readonly elsewhere: readonly string[];
}

export interface CheckView extends Pick<Row, 'id' | 'label' | 'mark' | 'text'> {
  /** Null: nothing can be done there. `name` is read aloud. */
  readonly button: {
    readonly opens: Destination;
    readonly verb: string;
    readonly name: string;
  } | null;
}

const quiet: ReadonlySet<Mark> = new Set<Mark>(['ok', 'neutral']);
const verbs: Partial<Record<Mark, string>> = { bad: 'Fix…', warn: 'Fix…', note: 'Open…' };

export function checksView(rows: Rows, place: Place): ChecksView {
  const troubles = rows.rows.filter(({ mark }) => !quiet.has(mark));
  const fine = rows.rows.filter(({ mark }) => quiet.has(mark));
  return {
    totals: checkTotals(rows),
    troubles: troubles.map((row) => checkView(row, place)),
    fine: fine.map((row) => checkView(row, place)),
    fineSummary:
      troubles.length === 0
        ? 'Everything that can stop an upload looks fine'
        : `${fine.length} more look fine`,
    elsewhere: rows.elsewhere,
  };
}

function checkView({ id, label, mark, text, opens }: Row, place: Place): CheckView {
  const verb = opens === 'full-disk-access' ? 'Allow…' : verbs[mark];
  const name = (to: Destination): string => `${verb} ${label}: ${labelFor(to, place.macosMajor, place)}`;
  const button = opens && verb ? { opens, verb, name: name(opens) } : null;
  return { id, label, mark, text: sentenceCase(text), button };
}
