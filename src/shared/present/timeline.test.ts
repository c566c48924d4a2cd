import { describe, expect, it } from 'vitest';
import { minutes } from '../../../test/harness/entries.ts';
import { BERLIN, type Evening, LOW_POWER, samples, told } from '../../../test/harness/evening.ts';
import type { Entry } from '../history/chronicle.ts';
import { columnHeights, columnValues, type LaneId, type Timeline, timelineOf } from './timeline.ts';

/** Ten hours from 21:00; minutes are counted from there, so a minute is 1/600 of the width. */
const END = 600;

function timeline(scene: Evening): Timeline {
  const { chronicle, night } = told(scene);
  return timelineOf(chronicle, night.stretches, BERLIN);
}

function lane(scene: Evening, id: LaneId) {
  const found = timeline(scene).lanes.find((one) => one.id === id);
  if (!found) throw new Error(`no lane ${id}`);
  return found;
}

/** As "0-74 battery", in minutes. */
const blocks = (scene: Evening, id: LaneId): readonly string[] =>
  lane(scene, id).blocks.map(
    ({ start, end, value }) => `${Math.round(start * END)}-${Math.round(end * END)} ${value}`,
  );

const SLEPT: Evening['events'] = [
  [300, 'suspend'],
  [400, 'resume'],
];

describe('the lanes', () => {
  it('are empty where nothing was written down, and say so', () => {
    expect(timeline({}).lanes.map(({ id, blocks: none, text }) => [id, none, text])).toEqual([
      ['power', [], 'Power is not known.'],
      ['asleep', [], 'Not asleep.'],
      ['network', [], 'Network is not known.'],
      ['paused', [], 'Not paused.'],
      ['upload', [], 'Nothing was seen to upload.'],
    ]);
  });

  it('draw what was the same before and after a sleep through it', () => {
    const entries = [...samples(0, 299, LOW_POWER), ...samples(401, END, LOW_POWER)];
    const scene = { entries, events: SLEPT };
    expect(blocks(scene, 'paused')).toEqual(['0-600 low-power-mode']);
    expect(blocks(scene, 'asleep')).toEqual(['300-400 asleep']);
  });

  it('draw nothing through a sleep after which it was something else', () => {
    const entries = [...samples(0, 299, { power: 'battery' }), ...samples(401, END, { power: 'ac' })];
    const power = blocks({ entries, events: SLEPT }, 'power');
    expect(power).toEqual(['0-299 battery', '401-600 ac']);
  });

  it('draw nothing through time that no one watched', () => {
    const entries = [...samples(0, 299, LOW_POWER), ...samples(400, END, LOW_POWER)];
    expect(blocks({ entries }, 'paused')).toEqual(['0-299 low-power-mode', '400-600 low-power-mode']);
    expect(blocks({ entries }, 'asleep')).toEqual([]);
  });

  it('draw a UPS as mains', () => {
    expect(blocks({ entries: samples(0, END, { power: 'ups' }) }, 'power')).toEqual(['0-600 ac']);
  });

  it('tell the network where it is known, and nothing where it is not', () => {
    const entries = [
      ...samples(0, 99, { online: true }),
      ...samples(100, 199, { online: null }),
      ...samples(200, 299, { online: false }),
      ...samples(401, END, { online: false }),
    ];
    const scene = { entries, events: SLEPT };
    expect(blocks(scene, 'network')).toEqual(['0-100 online', '200-600 offline']);
    expect(lane(scene, 'network').text).toBe('Online 21:00 to 22:40; Offline 00:20 to 07:00.');
  });

  it('make no peak of what went while nobody watched, and do not draw it there', () => {
    const steady = (from: number, to: number): readonly Entry[] =>
      minutes(from, to, (minute) => ({
        left: 5_000 - Math.floor(minute / 5),
        uploaded: Math.floor(minute / 5),
      }));
    const entries = [...steady(0, 60), ...steady(300, END)];
    const { blocks: drawn } = lane({ entries }, 'upload');
    expect(drawn.every(({ height }) => height > 0.9)).toBe(true);
    expect(drawn.filter(({ start, end }) => start < 300 / END && end > 61 / END)).toEqual([]);
  });

  it('are as tall as the upload was fast', () => {
    const entries = [
      ...samples(0, 59, { left: 100, uploaded: 0 }),
      ...samples(60, 119, { left: 90, uploaded: 10 }),
      ...samples(120, END, { left: 50, uploaded: 50 }),
    ];
    const { blocks: drawn } = lane({ entries }, 'upload');
    expect(drawn.map(({ height }) => height)).toEqual([0.25, 1]);
    expect(blocks({ entries }, 'upload')).toEqual(['55-60 uploading', '115-120 uploading']);
  });
});

describe('the lanes in words', () => {
  it('say from when until when, by the clock of the place', () => {
    const entries = [
      ...samples(0, 73, { power: 'ac' }),
      ...samples(74, END, { ...LOW_POWER, power: 'battery' }),
    ];
    expect(
      timeline({ entries })
        .lanes.map(({ text }) => text)
        .slice(0, 4),
    ).toEqual([
      'Plugged in 21:00 to 22:14; On battery 22:14 to 07:00.',
      'Not asleep.',
      'Online all the time.',
      'Paused 22:14 to 07:00: Low Power Mode.',
    ]);
  });

  it('say what never changed in three words', () => {
    expect(lane({ entries: samples(0, END, { power: 'battery' }) }, 'power').text).toBe(
      'On battery all the time.',
    );
  });

  it('do not list more than anyone listens to', () => {
    const entries = Array.from({ length: 10 }, (_, nth) => [
      ...samples(nth * 60, nth * 60 + 29, LOW_POWER),
      ...samples(nth * 60 + 30, nth * 60 + 59),
    ]).flat();
    expect(lane({ entries }, 'paused').text).toMatch(/^(Paused [^;]+; ){6}and 4 more times\.$/);
  });
});

describe('columns', () => {
  const drawn = (...spans: readonly (readonly [start: number, end: number, value?: string])[]) => ({
    id: 'paused' as const,
    label: '',
    text: '',
    blocks: spans.map(([start, end, value = 'x']) => ({ start, end, value, height: 1 })),
  });

  it.each([
    ['nothing', drawn(), [null, null, null, null]],
    ['all of it', drawn([0, 1]), ['x', 'x', 'x', 'x']],
    ['a quarter that begins in the middle of a column', drawn([0.125, 0.375]), ['x', 'x', null, null]],
    ['less than half of a column on either side', drawn([0.16, 0.34]), [null, 'x', null, null]],
    ['a moment', drawn([0.6, 0.601]), [null, null, 'x', null]],
    ['the greater share', drawn([0, 0.1, 'a'], [0.1, 0.25, 'b']), ['b', null, null, null]],
    ['the last moment', drawn([0.999, 1]), [null, null, null, 'x']],
  ])('show %s', (_case, one, values) => {
    expect(columnValues(one, 4)).toEqual(values);
  });

  it('have the mean height', () => {
    expect(columnHeights(drawn([0, 0.125], [0.5, 1]), 4)).toEqual([0.5, 0, 1, 1]);
  });
});
