import type { ReactNode } from 'react';
import type { Verdict } from '../../shared/diagnosis.ts';
import type { Mark } from '../../shared/present/rows.ts';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const exclamation = (
  <>
    <path {...line} strokeWidth="1.9" d="M12 10.4v3" />
    <circle cx="12" cy="15.8" r="1.05" fill="currentColor" />
  </>
);

/** What stands in the cloud: a shape for each verdict, as color alone tells nobody anything. */
const signs: { readonly [Each in Verdict]: ReactNode } = {
  blocked: <path {...line} strokeWidth="1.9" d="M10.3 11v4.4M13.7 11v4.4" />,
  stalled: exclamation,
  slowed: (
    <path {...line} strokeWidth="1.7" d="M12 16v-2.2M9.8 12.6 12 10.4l2.2 2.2" strokeDasharray="2 1.7" />
  ),
  uploading: <path {...line} strokeWidth="1.7" d="M12 16v-5.2m-2.2 2 2.2-2.2 2.2 2.2" />,
  'up-to-date': <path {...line} strokeWidth="1.8" d="m9.4 13.4 1.9 1.9 3.4-3.8" />,
  'not-set-up': <path {...line} strokeWidth="1.8" d="m10 11.4 4 4m0-4-4 4" />,
  unknown: (
    <>
      <path {...line} strokeWidth="1.6" d="M10.4 11.7a1.6 1.6 0 1 1 2.2 1.5c-.4.2-.6.5-.6.9" />
      <circle cx="12" cy="16" r=".95" fill="currentColor" />
    </>
  ),
};

/** What stands there where the headline is of another mind than the verdict: an upload may go on and not be well. */
const overruled: Partial<Record<Mark, ReactNode>> = {
  warn: exclamation,
  note: (
    <>
      <circle cx="12" cy="10.6" r="1.05" fill="currentColor" />
      <path {...line} strokeWidth="1.9" d="M12 13.2v3" />
    </>
  ),
};

const isWell: ReadonlySet<Verdict> = new Set<Verdict>(['uploading', 'up-to-date']);

const CLOUD = 'M7 18.6h10.2a4.3 4.3 0 0 0 .7-8.5A6 6 0 0 0 6.4 9 4.9 4.9 0 0 0 7 18.6Z';

interface GlyphProps {
  readonly verdict: Verdict;
  /** Of the headline: it gives the color, so that nothing beside a warning is green. */
  readonly mark: Mark;
}

export function Glyph({ verdict, mark }: GlyphProps) {
  return (
    <span className="glyph" data-mark={mark}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          {...line}
          strokeWidth="1.6"
          d={CLOUD}
          strokeDasharray={verdict === 'unknown' ? '3 2.2' : undefined}
        />
        {(isWell.has(verdict) && overruled[mark]) || signs[verdict]}
      </svg>
    </span>
  );
}
