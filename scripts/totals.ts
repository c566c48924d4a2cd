import { readFileSync } from 'node:fs';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What the numbers alone do not tell. */
  readonly note?: string;
}

/** The part of Vitest's JSON report that is read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: 'passed' | 'failed';
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Counts a Vitest JSON report. Whatever made the run fail is counted, even where no test could. */
export function countTests(file: string, exitStatus: number): Totals {
  const report = readReport(file);
  if (report === undefined)
    return { passed: 0, failed: 1, skipped: 0, note: 'The tests ended without a report.' };

  const all = report.testResults.flatMap((result) => result.assertionResults.map((test) => test.status));
  const passed = all.filter((status) => status === 'passed').length;
  // A file that cannot be loaded fails without a single test in it.
  const unloaded = report.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0);
  const failed = all.filter((status) => status === 'failed').length + unloaded.length;
  const skipped = all.length - passed - all.filter((status) => status === 'failed').length;

  if (exitStatus !== 0 && failed === 0) {
    return {
      passed,
      failed: 1,
      skipped,
      note: 'No test failed, but the run did (see above): counted as one.',
    };
  }
  return { passed, failed, skipped };
}

export function sayTotals({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
