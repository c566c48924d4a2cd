import type { ReportForm } from '../../shared/report/form.ts';
import type { ReportView } from '../../shared/report/view.ts';
import type { SendReport } from './bridge.ts';

/** What every part of the form gets. */
export interface FormProps {
  readonly view: ReportView;
  readonly form: ReportForm;
  readonly fill: (change: Partial<ReportForm>) => void;
}

export interface ReportProps {
  readonly view: ReportView;
  readonly send: SendReport;
}
