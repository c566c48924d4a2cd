import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { AppView } from '../shared/app-view.ts';
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
  useEscape(pageBehind(view), send);
  useFocusOnNewPage(view.page);
  return (
    <div className="popover" data-page={view.page}>
      <Shown key={view.page} view={view} send={send} />
      <News key={`news of ${view.page}`} headline={view.now?.headline} />
    </div>
  );
}

/** A new headline is read aloud, whichever page is open. One that is there already is the page's own to say. */
function News({ headline }: { readonly headline: string | undefined }) {
  const [known, setKnown] = useState(headline);
  const [news, setNews] = useState<string>();
  if (headline !== known) {
    setKnown(headline);
    setNews(headline);
  }
  return (
    <p className="visually-hidden" role="status">
      {news}
    </p>
  );
}

const behind: { readonly [Each in Page]: Page | null } = {
  now: null,
  night: 'now',
  message: 'now',
  settings: 'now',
  about: 'settings',
  'first-run': 'settings',
};

/** The introduction has nothing behind it until it was read once. */
const pageBehind = ({ page, settings }: AppView): Page | null =>
  page === 'first-run' && !settings.firstRunDone ? null : behind[page];

/** Escape leads back to the first page, and from there out. */
function useEscape(back: Page | null, send: Send): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (back === null) send('hide', undefined);
      else send('show', back);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [back, send]);
}

/** Whoever goes to another page by keyboard or by ear goes on at its top. */
function useFocusOnNewPage(page: Page): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    // A page may have a better place for it.
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('h1')?.focus();
  }, [page]);
}
