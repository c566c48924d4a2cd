import { createRoot } from 'react-dom/client';
import { send, useReportView } from './bridge.ts';
import { ReportPage } from './ReportPage.tsx';

function Root() {
  const view = useReportView();
  return view && <ReportPage view={view} send={send} />;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Root />);
