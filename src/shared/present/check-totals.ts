import type { Mark, Rows } from './rows.ts';

/** What the list of checks comes to: "1 problem · 1 warning · 2 not checked" or "all 12 fine". */
export function checkTotals({ rows, elsewhere }: Rows): string {
  const number = (which: Mark): number => rows.filter(({ mark }) => mark === which).length;
  const parts = [
    some(number('bad'), 'problem', 'problems'),
    some(number('warn'), 'warning', 'warnings'),
    some(number('note'), 'note', 'notes'),
    some(number('unknown') + elsewhere.length, 'not checked', 'not checked'),
  ].filter((part) => part !== null);
  return parts.length === 0 ? `all ${rows.length} fine` : parts.join(' · ');
}

const some = (amount: number, one: string, many: string): string | null =>
  amount === 0 ? null : `${amount} ${amount === 1 ? one : many}`;
