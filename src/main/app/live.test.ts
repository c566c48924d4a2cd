import { describe, expect, it, vi } from 'vitest';
import { QUIET_EVENING, silentMac } from '../../../test/harness/silent-mac.ts';
import type { State } from '../../shared/diagnosis.ts';
import type { HistoryEvent } from '../../shared/history/chronicle.ts';
import { watchLive } from './live.ts';
import type { Watcher } from './watching.ts';

const MINUTE = 60_000;
const START = QUIET_EVENING;

function watched(minutes = 1) {
  const mac = silentMac();
  const states: State[] = [];
  const slept: [from: number, to: number][] = [];
  const clocks: HistoryEvent[] = [];
  const place = { zone: 'Europe/Berlin' };
  const watcher: Watcher = {
    onState: (state) => void states.push(state),
    onEvent: () => {},
    onSlept: (from, to) => void slept.push([from, to]),
    onClocks: (event) => void clocks.push(event),
  };
  const watching = watchLive(mac.system, minutes, watcher, () => place.zone);
  return { ...mac, watching, states, slept, clocks, place };
}

describe('the watch of this Mac', () => {
  it('looks at once and then each minute', async () => {
    const { pass, states, watching } = watched();
    await pass(0);
    expect(states.map(({ at }) => at)).toEqual([START]);
    await pass(59_000);
    expect(states.length).toBe(1);
    await pass(1_000);
    await pass(MINUTE);
    expect(states.map(({ at }) => at - START)).toEqual([0, MINUTE, 2 * MINUTE]);
    watching.stop();
    await pass(MINUTE);
    expect(states.length).toBe(3);
  });

  it('looks out of turn without losing its turn', async () => {
    const { pass, states, watching } = watched();
    await pass(10_000);
    await watching.sample('power');
    await pass(50_000);
    expect(states.map(({ at }) => at - START)).toEqual([0, 10_000, MINUTE]);
    watching.stop();
  });

  it('goes on after a sample that nobody could show', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const mac = silentMac();
    let samples = 0;
    const onState = (): void => {
      samples += 1;
      if (samples < 3) throw new Error('there is no icon');
    };
    const watcher: Watcher = { onState, onEvent: () => {}, onSlept: () => {}, onClocks: () => {} };
    const watching = watchLive(mac.system, 1, watcher, () => 'Europe/Berlin');
    await mac.pass(MINUTE);
    await mac.pass(MINUTE);
    expect([samples, said.mock.calls.length]).toEqual([3, 2]);
    watching.stop();
    said.mockRestore();
  });

  it('takes another interval from now on', async () => {
    const { pass, states, watching } = watched();
    await pass(0);
    watching.every(5);
    await pass(MINUTE);
    expect(states.length).toBe(1);
    await pass(4 * MINUTE);
    expect(states.length).toBe(2);
    watching.stop();
  });

  it('tells a sleep that nobody told of', async () => {
    const { pass, slept, watching } = watched();
    await pass(0);
    await pass(MINUTE, 60 * MINUTE);
    expect(slept).toEqual([[START + MINUTE, START + MINUTE + 60 * MINUTE]]);
    await pass(MINUTE);
    expect(slept.length).toBe(1);
    watching.stop();
  });

  it('tells nothing of clocks that nobody touched', async () => {
    const { pass, clocks, watching } = watched();
    await pass(0);
    await pass(MINUTE);
    await pass(MINUTE);
    expect(clocks).toEqual([]);
    expect(watching.timeZone).toBe('Europe/Berlin');
    watching.stop();
  });

  it('tells once of another time zone, and is in it from then on', async () => {
    const { pass, clocks, place, watching } = watched();
    await pass(0);
    place.zone = 'Asia/Tokyo';
    await pass(MINUTE);
    await pass(MINUTE);
    expect(clocks).toEqual([{ at: START + MINUTE, kind: 'zone-changed', detail: 'Asia/Tokyo' }]);
    expect(watching.timeZone).toBe('Asia/Tokyo');
    watching.stop();
  });
});
