import type { ReactNode } from 'react';
import type { Tick } from '../../shared/present/axis.ts';
import type { Block, Lane, LaneId } from '../../shared/present/timeline.ts';

interface LanesProps {
  readonly lanes: readonly Lane[];
  readonly ticks: readonly Tick[];
  readonly start: string;
  readonly end: string;
  /** Laid over the lanes. */
  readonly children?: ReactNode;
}

/** Nearer to an end, the time of a full hour would run into the one that stands there. */
const EDGE = 0.24;

/** The lanes of a night below each other. Each is an image with the same in words. */
export function Lanes({ lanes, ticks, start, end, children }: LanesProps) {
  return (
    <div className="lanes">
      {lanes.map(({ id, label, text, blocks }, place) => (
        <div className="lane-row" key={id} style={{ gridRow: place + 1 }}>
          <span aria-hidden="true">{label}</span>
          <LaneImage id={id} blocks={blocks} text={`${label}: ${text}`} />
        </div>
      ))}
      {children}
      <div className="axis" aria-hidden="true">
        <span>{start}</span>
        {ticks
          .filter(({ at }) => at > EDGE && at < 1 - EDGE)
          .map(({ at, label }) => (
            <span key={at} className="tick" style={{ left: `${at * 100}%` }}>
              {label}
            </span>
          ))}
        <span>{end}</span>
      </div>
    </div>
  );
}

interface LaneImageProps {
  readonly id: LaneId;
  readonly blocks: readonly Block[];
  readonly text: string;
}

const WIDTH = 1000;
const HEIGHT = 100;
/** Color alone would not tell these from plugged in and online. */
const lower: { readonly [value in string]?: number } = { battery: 0.5, offline: 0.2 };
const heightOf = ({ value, height }: Block): number => lower[value] ?? height;

function LaneImage({ id, blocks, text }: LaneImageProps) {
  return (
    <svg
      className="lane"
      data-lane={id}
      role="img"
      aria-label={text}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {blocks.map((block) => (
        <rect
          key={block.start}
          data-value={id === 'paused' ? 'paused' : block.value}
          x={block.start * WIDTH}
          // Less than this would not be seen.
          width={Math.max(3, (block.end - block.start) * WIDTH)}
          y={HEIGHT * (1 - heightOf(block))}
          height={HEIGHT * heightOf(block)}
        />
      ))}
    </svg>
  );
}
