import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import type { Page } from '../shared/view-source.ts';
import type { Send } from './bridge.ts';
import type { PageProps } from './page-props.ts';
import { About } from './pages/About.tsx';
import { FirstRun } from './pages/FirstRun.tsx';
import { Night } from './pages/Night.tsx';
import { Now } from './pages/Now.tsx';
import { Settings } from './pages/Settings.tsx';

// The catalogue of messages is only loaded for those who search it.
const Message = lazy(async () => ({ default: (await import('./pages/Message.tsx')).Message }));

const pages: { readonly [Each in Page]: (props: PageProps) => ReactNode } = {
  now: Now,
  night: Night,
  message: (props) => (
    <Suspense fallback={null}>
      <Message {...props} />
    </Suspense>
  ),
  settings: Settings,
  about: About,
  'first-run': FirstRun,
};

export function App({ view, send }: PageProps) {
  const Shown = pages[view.page];
  useEscape(view.page, send);
  useFocusOnNewPage(view.page);
  return (
    <div className="popover" data-page={view.page}>
      {/* Read aloud when it changes, whichever page is open. */}
      <p className="visually-hidden" role="status">
        {view.now?.headline}
      </p>
      <Shown key={view.page} view={view} send={send} />
    </div>
  );
}

const behind: { readonly [Each in Page]: Page | null } = {
  now: null,
  night: 'now',
  message: 'now',
  settings: 'now',
  about: 'settings',
  'first-run': null,
};

/** Escape leads back to the first page, and from there out. */
function useEscape(page: Page, send: Send): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const back = behind[page];
      if (back === null) send('hide', undefined);
      else send('show', back);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [page, send]);
}

/** Whoever goes to another page by keyboard or by ear goes on at its top. */
function useFocusOnNewPage(page: Page): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    document.querySelector<HTMLElement>('h1')?.focus();
  }, [page]);
}
