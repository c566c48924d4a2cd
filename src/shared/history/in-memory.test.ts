import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENING, MINUTE, makeEntry, minutes } from '../../../test/harness/entries.ts';
import { uploadsOf } from '../night/uploads.ts';
import type { Entry } from './chronicle.ts';
import { GAP_MS } from './compress.ts';
import { collectChronicle } from './in-memory.ts';

const at = (minute: number): number => EVENING + minute * MINUTE;

function chronicleOf(entries: readonly Entry[], from = at(0), to = at(600)) {
  const collector = collectChronicle();
  for (const entry of entries) collector.add(entry);
  return collector.chronicle(from, to);
}

describe('a chronicle', () => {
  it('of nothing says nothing', () => {
    const { watched, counts, tracks } = chronicleOf([]);
    expect([watched, counts, tracks.verdict]).toEqual([[], [], []]);
  });

  it('of one sample knows its counts, and no stretch of time', () => {
    const { watched, counts } = chronicleOf([makeEntry(at(5))]);
    expect(watched).toEqual([]);
    expect(counts).toMatchObject([{ at: at(5), left: 100 }]);
  });

  it('has one span for a night without changes', () => {
    const { watched, tracks, counts } = chronicleOf(minutes(0, 480, () => ({})));
    expect(watched).toEqual([{ from: at(0), to: at(480), value: true }]);
    expect(tracks.verdict).toEqual([{ from: at(0), to: at(480), value: 'uploading' }]);
    expect(counts).toHaveLength(1);
  });

  it('cuts where a value changed, and there alone', () => {
    const { tracks } = chronicleOf(
      minutes(0, 20, (minute) => ({ findings: minute < 9 ? ['slow-uplink'] : [] })),
    );
    expect(tracks.findings).toEqual([
      { from: at(0), to: at(9), value: ['slow-uplink'] },
      { from: at(9), to: at(20), value: [] },
    ]);
    expect(tracks.power).toHaveLength(1);
  });

  it('never draws a line through a gap', () => {
    const { watched, tracks } = chronicleOf([...minutes(0, 10, () => ({})), ...minutes(22, 30, () => ({}))]);
    const spans = [
      { from: at(0), to: at(10) },
      { from: at(22), to: at(30) },
    ];
    expect(watched).toMatchObject(spans);
    expect(tracks.verdict).toMatchObject(spans);
  });

  it('takes a late sample for no gap', () => {
    const { watched } = chronicleOf([...minutes(0, 10, () => ({})), ...minutes(21, 30, () => ({}))]);
    expect(watched).toMatchObject([{ from: at(0), to: at(30) }]);
  });

  it('has no seam after a day', () => {
    const { watched, tracks } = chronicleOf(
      minutes(0, 3_000, () => ({})),
      at(0),
      at(3_000),
    );
    expect(watched).toHaveLength(1);
    expect(tracks.power).toEqual([{ from: at(0), to: at(3_000), value: 'ac' }]);
  });

  it('begins with the counts that held at its start', () => {
    const entries = minutes(0, 60, (minute) => ({ left: minute < 10 ? 100 : 90 }));
    expect(chronicleOf(entries, at(30)).counts).toMatchObject([{ at: at(30), left: 90 }]);
    expect(chronicleOf(entries, at(5)).counts).toMatchObject([
      { at: at(5), left: 100 },
      { at: at(10), left: 90 },
    ]);
  });

  it('does not know the counts at its start from before a gap', () => {
    expect(
      chronicleOf(
        minutes(0, 10, () => ({})),
        at(30),
      ).counts,
    ).toEqual([]);
  });

  it.each([
    ['slept since then', at(11), 90],
    ['was closed before it slept', at(25), undefined],
  ])('begins with the last counts from before where the Mac %s', (_what, suspended, left) => {
    const collector = collectChronicle();
    minutes(0, 10, (minute) => ({ left: minute < 5 ? 100 : 90 })).forEach(collector.add);
    collector.event({ at: suspended, kind: 'suspend', detail: null });
    expect(collector.chronicle(at(30), at(60)).counts.map((point) => [point.at, point.left])).toEqual(
      left === undefined ? [] : [[at(30), left]],
    );
  });

  it('believes the clock that was set last', () => {
    const fast = minutes(60, 120, () => ({ power: 'battery' }));
    const { watched, tracks } = chronicleOf([...fast, ...minutes(70, 90, () => ({ power: 'ac' }))]);
    expect(watched).toMatchObject([{ from: at(60), to: at(120) }]);
    expect(tracks.power).toEqual([
      { from: at(60), to: at(70), value: 'battery' },
      { from: at(70), to: at(90), value: 'ac' },
      { from: at(90), to: at(120), value: 'battery' },
    ]);
  });

  it('has no count of a run that lost the word at its beginning', () => {
    const before = minutes(0, 120, () => ({ left: 100 }));
    const uncounted = minutes(60, 90, () => ({ left: null }));
    const { watched, counts } = chronicleOf([...before, ...uncounted], at(60), at(90));
    expect(watched).toMatchObject([{ from: at(60), to: at(90) }]);
    expect(counts).toEqual([]);
  });

  it('takes the later of two samples of one moment', () => {
    const { tracks } = chronicleOf([
      makeEntry(at(0), { online: true }),
      makeEntry(at(0), { online: false }),
      makeEntry(at(1), { online: true }),
    ]);
    expect(tracks.online).toEqual([{ from: at(0), to: at(1), value: false }]);
  });

  it('knows that a sleep began before it', () => {
    const collector = collectChronicle();
    collector.event({ at: at(10), kind: 'resume', detail: null });
    collector.event({ at: at(0), kind: 'suspend', detail: null });
    collector.event({ at: at(20), kind: 'suspend', detail: null });
    collector.event({ at: at(40), kind: 'resume', detail: null });
    collector.event({ at: at(15), kind: 'opened', detail: 'battery' });
    const { events } = collector.chronicle(at(30), at(60));
    expect(events.map((event) => event.at)).toEqual([at(10), at(20), at(40)]);
  });

  it('knows it also where a sample was taken in that sleep, and something else came before its end', () => {
    const collector = collectChronicle();
    collector.event({ at: at(0), kind: 'suspend', detail: null });
    collector.add(makeEntry(at(10)));
    collector.event({ at: at(35), kind: 'opened', detail: 'battery' });
    collector.event({ at: at(40), kind: 'resume', detail: null });
    const { events } = collector.chronicle(at(30), at(60));
    expect(events.map(({ kind }) => kind)).toEqual(['suspend', 'opened', 'resume']);
  });
});

const sample = fc.record({
  wait: fc.integer({ min: 0, max: 15 * MINUTE }),
  verdict: fc.constantFrom('uploading', 'blocked', 'stalled'),
  percent: fc.option(fc.integer({ min: 0, max: 3 })),
  left: fc.option(fc.integer({ min: 0, max: 3 })),
});

it('counts each item once while the clock, set back, shows an hour again', () => {
  // One item a minute; at 300 minutes the clock is set back by 60.
  const truly = Array.from({ length: 120 }, (_, nth) => nth);
  const collector = collectChronicle();
  for (const entry of minutes(0, 299, (minute) => ({ left: 5_000 - minute, uploaded: minute })))
    collector.add(entry);
  for (const nth of truly) {
    const left = 5_000 - 300 - nth;
    collector.add(makeEntry(at(240 + nth), { left, uploaded: 300 + nth }));
    const now = at(240 + nth);
    const chronicle = collector.chronicle(at(0), now);
    const { counts } = chronicle;
    expect(counts.at(-1)).toMatchObject({ at: now, left });
    expect(uploadsOf(chronicle).reduce((sum, { items }) => sum + items, 0)).toBe(300 + nth);
  }
});

it('gives back every sample: its values hold until the next one, unless that one comes late', () => {
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 40 }), (samples) => {
      let now = EVENING;
      const entries = samples.map(({ wait, verdict, percent, left }) => {
        now += wait;
        return makeEntry(now, { verdict, percent, left });
      });
      const { watched, tracks, counts } = chronicleOf(entries, EVENING, now);
      for (const [place, entry] of entries.entries()) {
        const next = entries[place + 1];
        if (next?.at === entry.at) continue;
        const holds = next !== undefined && next.at - entry.at <= GAP_MS;
        const seen = watched.some(({ from, to }) => from <= entry.at && entry.at < to);
        expect(seen).toBe(holds);
        const verdict = tracks.verdict.find(({ from, to }) => from <= entry.at && entry.at < to);
        expect(verdict?.value).toBe(holds ? entry.verdict : undefined);
        const count = counts.findLast((point) => point.at <= entry.at);
        if (entry.left !== null) expect(count?.left).toBe(entry.left);
      }
    }),
  );
});
