import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * Draws each view that the main process pushes, from the first one on. It listens before React draws anything: what
 * listens from within a component begins a frame later, and the window would be empty for that long.
 */
export function showPushed<View>(
  onView: (listener: (view: View) => void) => unknown,
  page: (view: View) => ReactNode,
): void {
  const element = document.getElementById('root');
  if (!element) return;
  const root = createRoot(element);
  onView((view) => root.render(page(view)));
}
