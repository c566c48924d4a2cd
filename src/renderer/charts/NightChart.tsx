import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { type Readout, type Readouts, readoutAt } from '../../shared/present/readout.ts';
import type { Tonight } from '../../shared/present/tonight.ts';
import { Lanes } from './Lanes.tsx';

interface NightChartProps {
  readonly tonight: Tonight;
  readonly readouts: Readouts;
  readonly timeZone: string;
}

const STEP_MS = 5 * 60_000;
const LEAP_MS = 60 * 60_000;

/** The night's lanes with a hand that the pointer or the arrow keys move, and what was the case there. */
export function NightChart({ tonight, readouts, timeZone }: NightChartProps) {
  const { from, to } = tonight.timeline;
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.min(to - 1, Math.max(from, chosen ?? to - 1));
  const readout = readoutAt(readouts, at, timeZone);
  const onKeyDown = (event: KeyboardEvent): void => {
    const moved = moveBy(event.key, event.shiftKey, at, { from, to });
    if (moved === null) return;
    event.preventDefault();
    setChosen(moved);
  };
  const onPointerMove = ({ currentTarget, clientX }: PointerEvent<HTMLElement>): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setChosen(from + ((clientX - left) / width) * (to - from));
  };
  return (
    <>
      <Lanes {...tonight} lanes={tonight.timeline.lanes}>
        <div
          className="hand-area"
          role="slider"
          tabIndex={0}
          aria-label="Moment of the night"
          aria-valuemin={0}
          aria-valuemax={Math.round((to - from) / 60_000)}
          aria-valuenow={Math.round((at - from) / 60_000)}
          aria-valuetext={inWords(readout)}
          onKeyDown={onKeyDown}
          onPointerMove={onPointerMove}
          onPointerDown={onPointerMove}
        >
          <span className="hand" style={{ left: `${((at - from) / (to - from)) * 100}%` }} />
        </div>
      </Lanes>
      <p className="readout">
        <b>{readout.time}</b> {[readout.what, ...readout.details].join(' · ')}
      </p>
    </>
  );
}

const inWords = ({ time, what, details }: Readout): string => [time, what, ...details].join(', ');

function moveBy(
  key: string,
  far: boolean,
  at: number,
  { from, to }: { readonly from: number; readonly to: number },
): number | null {
  const step = far ? LEAP_MS : STEP_MS;
  if (key === 'Home') return from;
  if (key === 'End') return to - 1;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(from, at - step);
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(to - 1, at + step);
  if (key === 'PageDown') return Math.max(from, at - LEAP_MS);
  if (key === 'PageUp') return Math.min(to - 1, at + LEAP_MS);
  return null;
}
