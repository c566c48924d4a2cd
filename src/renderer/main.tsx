import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { send } from './bridge.ts';
import { useView } from './useView.ts';

function Root() {
  const view = useView();
  return view && <App view={view} send={send} />;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Root />);
