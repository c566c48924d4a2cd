import { expect, it } from 'vitest';
import { healthyFacts } from '../../../../test/harness/snapshot.ts';
import { MORNING, makeState, type StateScene } from '../../../../test/harness/state.ts';
import { rules } from '../../rules/index.ts';
import { checkRows, type Mark, type Row } from '../rows.ts';
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
  ['one is fine', ['bad', 'ok'], [], '1 more: nothing wrong there'],
  ['several are fine', ['warn', 'ok', 'ok'], [], '2 more: nothing wrong there'],
  ['another row explains one', ['bad', 'neutral', 'ok'], [], '1 more: nothing wrong there'],
  ['only a Mac can answer the rest', ['ok'], ['Heat'], '1 more: nothing wrong there'],
])('sums up what is folded away where %s', (_case, marks, elsewhere, words) => {
  expect(checksView({ rows: marks.map(row), elsewhere }, PLACE).fineSummary).toBe(words);
});

it('folds away what is fine, and nothing else', () => {
  const marks: readonly Mark[] = ['bad', 'warn', 'note', 'neutral', 'unknown', 'ok'];
  const { open, fine } = checksView({ rows: marks.map(row), elsewhere: [] }, PLACE);
  expect(open.map(({ mark }) => mark)).toEqual(['bad', 'warn', 'note', 'neutral', 'unknown']);
  expect(fine.map(({ mark }) => mark)).toEqual(['ok']);
});

const buttonsOf = (found: NonNullable<StateScene['found']>) => {
  const facts = healthyFacts(MORNING);
  const { open, fine } = checksView(checkRows(makeState({ found, facts }), PLACE), PLACE);
  return [...open, ...fine].flatMap(({ button }) => (button === null ? [] : [button]));
};

it.each(rules)(
  'the row of $id opens what its headline opens, and no other row opens anything',
  ({ id, opens }) => {
    expect(buttonsOf([{ rule: id }]).map((button) => button.destination)).toEqual(opens ? [opens] : []);
  },
);

it('opens where this very finding is put right, if anywhere', () => {
  const opened = (rule: 'disk-full' | 'icloud-photos-off', variant: string) =>
    buttonsOf([{ rule, variant, values: { freeBytes: 3e8, deleteAt: MORNING } }]).map(
      (button) => button.destination,
    );
  expect(opened('icloud-photos-off', 'leaving')).toEqual(['icloud-storage']);
  expect(opened('disk-full', 'external')).toEqual([]);
});

it('asks for access to the library only where that is what is missing', () => {
  expect(buttonsOf([])).toEqual([]);
  expect(buttonsOf([{ rule: 'library-missing' }])).toEqual([]);
  expect(buttonsOf([{ rule: 'library-not-readable' }])).toEqual([
    {
      destination: 'full-disk-access',
      label: 'Open Full Disk Access Settings',
      path: 'System Settings → Privacy & Security → Full Disk Access',
      verb: 'Allow…',
      name: 'Allow… Library: Open Full Disk Access Settings',
    },
  ]);
});
