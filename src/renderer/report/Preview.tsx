import { useRef } from 'react';

/** The very bytes that will be saved as a web page. Nothing in the frame runs. */
export function Preview({ revision }: { readonly revision: number }) {
  const top = useRef(0);
  return (
    <section className="report-preview" aria-label="Preview">
      {revision > 0 && (
        <iframe
          title="Preview of the report"
          // Without scripts of its own: the page around it only keeps the place to which someone scrolled.
          sandbox="allow-same-origin"
          src={`./report/preview.html?rev=${revision}`}
          onLoad={({ currentTarget: { contentWindow } }) => {
            contentWindow?.scrollTo(0, top.current);
            contentWindow?.addEventListener('scroll', () => {
              top.current = contentWindow.scrollY;
            });
          }}
        />
      )}
    </section>
  );
}
