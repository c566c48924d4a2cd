import type { Mark, Rows } from './rows.ts';

/** What the list of checks comes to: "1 problem · 1 warning · 2 not checked" or "all 12 fine". */
export function checkTotals(all: Rows): string {
  const parts = notFine(all);
  return parts.length === 0 ? `all ${all.rows.length} fine` : parts.join(' · ');
}

/** Each kind of what is not fine, counted: "1 problem", "2 not checked". */
export function notFine({ rows, elsewhere }: Rows): readonly string[] {
  const number = (which: Mark): number => rows.filter(({ mark }) => mark === which).length;
  return [
    some(number('bad'), 'problem', 'problems'),
    some(number('warn'), 'warning', 'warnings'),
    some(number('note'), 'note', 'notes'),
    some(number('unknown') + elsewhere.length, 'not checked', 'not checked'),
  ].filter((part) => part !== null);
}

const some = (amount: number, one: string, many: string): string | null =>
  amount === 0 ? null : `${amount} ${amount === 1 ? one : many}`;
