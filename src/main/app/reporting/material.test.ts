import { describe, expect, it } from 'vitest';
import { fakeOutside } from '../../../../test/harness/outside.ts';
import { MORNING, makeState } from '../../../../test/harness/state.ts';
import { emptyForm } from '../../../shared/report/form.ts';
import { Companion } from '../companion.ts';
import { type MaterialParts, materialOf } from './material.ts';

const HOUR_MS = 3_600_000;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function start(differs: Partial<MaterialParts> = {}) {
  const outside = fakeOutside();
  const companion = new Companion(outside);
  let came = 0;
  const material = materialOf({
    companion,
    outside,
    app: 'Unstuck 1.0',
    recorded: false,
    hardware: null,
    person: { known: {}, asked: async () => ({}) },
    updateTrouble: () => null,
    ...differs,
  });
  const of = (hours = 24) =>
    material({ ...emptyForm, hours }, () => {
      came += 1;
    });
  return { outside, companion, of, came: () => came };
}

describe('what a report is made from', () => {
  it('is there without a single sample', () => {
    const { of } = start();
    expect(of()).toMatchObject({ state: null, troubles: [], sleeps: [], health: [], now: MORNING });
  });

  it('reaches back as far as was chosen', () => {
    const { of, outside } = start();
    outside.sampled(makeState({ verdict: 'uploading' }));
    for (const hours of [12, 720]) {
      const { chronicle, state } = of(hours);
      expect([chronicle?.from, chronicle?.to]).toEqual([MORNING - hours * HOUR_MS, MORNING]);
      expect(state?.verdict).toBe('uploading');
    }
  });

  it('asks once for what takes long, and says when it has come', async () => {
    let asked = 0;
    const machine = { name: null, chip: 'Apple M2', memoryGB: 16 };
    const { of, came } = start({
      hardware: async () => {
        asked += 1;
        return machine;
      },
    });
    expect(of().hardware.chip).toBeNull();
    of();
    await settled();
    expect(of().hardware).toEqual(machine);
    expect(asked).toBe(1);
    expect(came()).toBeGreaterThan(0);
  });

  it('asks about sleep once for each time', async () => {
    const windows: number[] = [];
    const sleep = { from: MORNING - HOUR_MS, to: MORNING } as never;
    const { of } = start({
      outside: {
        ...fakeOutside(),
        sleeps: async ({ from, to }) => {
          windows.push((to - from) / HOUR_MS);
          return [sleep];
        },
      },
    });
    for (const hours of [24, 24, 72, 24]) of(hours);
    await settled();
    expect(windows).toEqual([24, 72]);
    expect(of(24).sleeps).toEqual([sleep]);
  });

  it('knows names to take out at once, and the others when they are told', async () => {
    const { of } = start({
      person: { known: { userNames: ['jane'] }, asked: async () => ({ userNames: ['jane', 'Jane Doe'] }) },
    });
    expect(of().clean('ask jane')).not.toContain('jane');
    await settled();
    expect(of().clean('ask Jane Doe')).not.toContain('Doe');
  });

  it('tells what went wrong in the program itself', () => {
    const { of, companion, outside } = start({ updateTrouble: () => 'Looking for updates failed: no.' });
    companion.testAlert();
    outside.shown[0]?.told(false);
    expect(of().troubles).toEqual([
      'Looking for updates failed: no.',
      'macOS does not show the alerts of Unstuck.',
    ]);
  });
});
