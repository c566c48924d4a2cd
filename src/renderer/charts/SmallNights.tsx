import { useState } from 'react';
import type { Block, LaneId } from '../../shared/present/timeline.ts';
import type { NightRow } from '../../shared/present/view/night.ts';
import { Card } from '../components/Card.tsx';

const choices = [7, 30] as const;
const WIDTH = 1000;
const HEIGHT = 100;

/** Nights below each other at one scale, the last one first: a slow night has to look slow beside a fast one. */
export function SmallNights({ nights }: { readonly nights: readonly NightRow[] }) {
  const [most, setMost] = useState<number>(choices[0]);
  const shown = nights.slice(-most).toReversed();
  const fastest = Math.max(0, ...shown.map(({ timeline }) => timeline.fastest));
  const chooser = (
    <span className="segments">
      {choices.map((number) => (
        <button type="button" key={number} aria-pressed={most === number} onClick={() => setMost(number)}>
          {number} nights
        </button>
      ))}
    </span>
  );
  return (
    <Card title="The nights before" aside={nights.length > choices[0] ? chooser : undefined}>
      <table className="nights">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Night</th>
            <th scope="col">What happened</th>
            <th scope="col">Items uploaded</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((night) => (
            <Row key={night.from} {...night} fastest={fastest} />
          ))}
        </tbody>
      </table>
      <p className="small legend">
        <i data-value="uploading" /> uploading <i data-value="paused" /> paused <i data-value="asleep" />{' '}
        asleep
      </p>
    </Card>
  );
}

function Row({ label, timeline, words, uploaded, fastest }: NightRow & { readonly fastest: number }) {
  const blocksOf = (id: LaneId): readonly Block[] =>
    timeline.lanes.find((lane) => lane.id === id)?.blocks ?? [];
  const scale = fastest === 0 ? 0 : timeline.fastest / fastest;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <svg
          className="small-night"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          {blocksOf('asleep').map((block) => bar(block, 'asleep', 0.45))}
          {blocksOf('paused').map((block) => bar(block, 'paused', 0.2))}
          {blocksOf('upload').map((block) => bar(block, 'uploading', block.height * scale))}
        </svg>
        <span className="small">{words}</span>
      </td>
      <td>{uploaded}</td>
    </tr>
  );
}

const bar = ({ start, end }: Block, value: string, height: number) => (
  <rect
    key={`${value} ${start}`}
    data-value={value}
    x={start * WIDTH}
    width={Math.max(4, (end - start) * WIDTH)}
    y={HEIGHT * (1 - height)}
    height={HEIGHT * height}
  />
);
