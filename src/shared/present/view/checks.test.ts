import { expect, it } from 'vitest';
import type { Mark, Row } from '../rows.ts';
import { checksView } from './checks.ts';

const PLACE = { timeZone: 'UTC', macosMajor: 26 } as const;

const row = (mark: Mark, nth: number): Row => ({
  id: `r${nth}`,
  label: 'Row',
  mark,
  text: 'text',
  evidence: '',
});

it.each<[string, readonly Mark[], readonly string[], string]>([
  ['all is fine', ['ok', 'ok'], [], 'Everything that can stop an upload looks fine'],
  ['one is fine', ['bad', 'ok'], [], '1 more looks fine'],
  ['several are fine', ['warn', 'ok', 'ok'], [], '2 more look fine'],
  ['another row explains one', ['bad', 'neutral', 'ok'], [], '2 more without trouble of their own'],
  ['only a Mac can answer the rest', ['ok'], ['Heat'], '1 more looks fine'],
])('sums up what is folded away where %s', (_case, marks, elsewhere, words) => {
  expect(checksView({ rows: marks.map(row), elsewhere }, PLACE).fineSummary).toBe(words);
});
