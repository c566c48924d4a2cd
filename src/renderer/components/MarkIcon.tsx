import type { ReactNode } from 'react';
import { markNames } from '../../shared/present/mark-words.ts';
import type { Mark } from '../../shared/present/rows.ts';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const shapes: { readonly [Each in Mark]: ReactNode } = {
  bad: (
    <>
      <path fill="currentColor" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z" />
      <path className="cut" {...line} strokeWidth="1.6" d="m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6" />
    </>
  ),
  warn: (
    <>
      <path {...line} strokeWidth="1.4" d="M8 1.8 15 14H1Z" />
      <path {...line} strokeWidth="1.5" d="M8 6.3v3.5" />
      <circle cx="8" cy="11.9" r=".9" fill="currentColor" />
    </>
  ),
  note: (
    <>
      <circle {...line} strokeWidth="1.4" cx="8" cy="8" r="7" />
      <path {...line} strokeWidth="1.5" d="M8 7.4v4" />
      <circle cx="8" cy="4.8" r=".95" fill="currentColor" />
    </>
  ),
  neutral: (
    <>
      <circle {...line} strokeWidth="1.4" cx="8" cy="8" r="7" />
      <path {...line} strokeWidth="1.5" d="M5.4 8h5.2" />
    </>
  ),
  ok: (
    <>
      <circle {...line} strokeWidth="1.4" cx="8" cy="8" r="7" />
      <path {...line} strokeWidth="1.5" d="m5.1 8.2 2 2 3.8-4.2" />
    </>
  ),
  unknown: (
    <>
      <circle {...line} strokeWidth="1.4" cx="8" cy="8" r="7" strokeDasharray="2.4 2" />
      <path {...line} strokeWidth="1.4" d="M6.3 6.3a1.8 1.8 0 1 1 2 2.2v.9" />
      <circle cx="8.2" cy="11.5" r=".85" fill="currentColor" />
    </>
  ),
};

interface MarkIconProps {
  readonly mark: Mark;
  /** Read aloud in place of the usual name. */
  readonly label?: string;
}

export function MarkIcon({ mark, label }: MarkIconProps) {
  return (
    <svg
      className="mark"
      data-mark={mark}
      viewBox="0 0 16 16"
      role="img"
      aria-label={label ?? markNames[mark]}
    >
      {shapes[mark]}
    </svg>
  );
}
