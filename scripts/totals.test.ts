import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../test/harness/repository.ts';
import { countTests, sayTotals, type Totals } from './totals.ts';

const file = (...statuses: readonly string[]) => ({
  name: 'some.test.ts',
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});
const unloaded = { name: 'broken.test.ts', status: 'failed', assertionResults: [] };

function count(report: string, exitStatus: number): Totals {
  using folder = temporaryFolder();
  const path = join(folder.path, 'report.json');
  writeFileSync(path, report);
  return countTests(path, exitStatus);
}

it.each([
  ['all passed', [file('passed', 'passed'), file('passed')], 0, '3 passed, 0 failed'],
  ['some skipped', [file('passed', 'skipped', 'pending')], 0, '1 passed, 0 failed, 2 skipped'],
  ['some failed', [file('passed', 'failed'), file('failed')], 1, '1 passed, 2 failed'],
  ['a file that cannot be loaded', [file('passed'), unloaded], 1, '1 passed, 1 failed'],
  ['a run that failed without a test', [file('passed')], 1, '1 passed, 1 failed'],
] as const)('%s', (_case, testResults, exitStatus, said) => {
  expect(sayTotals(count(JSON.stringify({ testResults }), exitStatus))).toBe(said);
});

it('says so when a number is not a test', () => {
  expect(count(JSON.stringify({ testResults: [file('passed')] }), 0).note).toBeUndefined();
  expect(count(JSON.stringify({ testResults: [file('passed')] }), 1).note).toContain('counted as one');
});

it.each([
  ['no report', '{'],
  ['an empty report', ''],
])('%s counts as a failure', (_case, report) => {
  expect(sayTotals(count(report, 1))).toBe('0 passed, 1 failed');
});
