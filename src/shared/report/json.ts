import { jsonText } from '../present/plain.ts';
import type { SupportReport } from './report.ts';

/** The report for programs. Its shape is published in assets/schema. */
export const reportJson = (report: SupportReport): string => `${jsonText(report, 2)}\n`;
