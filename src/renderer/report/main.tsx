import type { ReportView } from '../../shared/report/view.ts';
import { showPushed } from '../show-pushed.ts';
import { send } from './bridge.ts';
import { ReportPage } from './ReportPage.tsx';

showPushed<ReportView>(window.unstuck.onView, (view) => <ReportPage view={view} send={send} />);
send('ready', undefined);
