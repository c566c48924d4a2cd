import type { AppView } from '../shared/app-view.ts';
import type { Send } from './bridge.ts';

/** What every page gets. */
export interface PageProps {
  readonly view: AppView;
  readonly send: Send;
}
