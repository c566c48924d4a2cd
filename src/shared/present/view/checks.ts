import { checkTotals } from '../check-totals.ts';
import { type Opening, opening } from '../opening.ts';
import type { Place } from '../place.ts';
import type { Mark, Row, Rows } from '../rows.ts';
import { sentenceCase } from '../sentence-case.ts';
import { count } from '../units.ts';

/** The list of checks: only what is fine is folded away. */
export interface ChecksView {
  readonly totals: string;
  /** Troubles first, then what follows from them or cannot be told. */
  readonly open: readonly CheckView[];
  readonly fine: readonly CheckView[];
  readonly fineSummary: string;
  /** What only a Mac can answer, by name. */
  readonly elsewhere: readonly string[];
}

export interface CheckView extends Pick<Row, 'id' | 'label' | 'mark' | 'text'> {
  /** Null: nothing can be done there. `name` is read aloud. */
  readonly button: (Opening & { readonly verb: string; readonly name: string }) | null;
}

const verbs: Partial<Record<Mark, string>> = { bad: 'Fix…', warn: 'Fix…', note: 'Open…' };

export function checksView(rows: Rows, place: Place): ChecksView {
  const open = rows.rows.filter(({ mark }) => mark !== 'ok');
  const fine = rows.rows.filter(({ mark }) => mark === 'ok');
  return {
    totals: checkTotals(rows),
    open: open.map((row) => checkView(row, place)),
    fine: fine.map((row) => checkView(row, place)),
    fineSummary: fineSummary(rows, fine),
    elsewhere: rows.elsewhere,
  };
}

function fineSummary({ rows, elsewhere }: Rows, fine: readonly Row[]): string {
  if (fine.length === rows.length && elsewhere.length === 0)
    return 'Everything that can stop an upload looks fine';
  return `${count(fine.length)} more: nothing wrong there`;
}

function checkView({ id, label, mark, text, opens }: Row, place: Place): CheckView {
  const verb = opens === 'full-disk-access' ? 'Allow…' : verbs[mark];
  const way = opens && verb ? opening(opens, place) : null;
  const button = way && verb ? { ...way, verb, name: `${verb} ${label}: ${way.label}` } : null;
  return { id, label, mark, text: sentenceCase(text), button };
}
