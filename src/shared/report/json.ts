import type { SupportReport } from './report.ts';

/** The report for programs. Its shape is published in assets/schema. */
export const reportJson = (report: SupportReport): string => `${JSON.stringify(report, null, 2)}\n`;
