import { describe, expect, it } from 'vitest';
import { QUIET_EVENING, silentMac } from '../../../test/harness/silent-mac.ts';
import type { State } from '../../shared/diagnosis.ts';
import { startChain, watch } from './chain.ts';

const MINUTE = 60_000;

/** A chain over a Mac that answers nothing. What `onState` throws is told in `errors`. */
function chained(onState: (state: State) => void = () => {}) {
  const mac = silentMac();
  const ended = new AbortController();
  const times: number[] = [];
  const errors: unknown[] = [];
  const chain = startChain(mac.system, {
    signal: ended.signal,
    onState: (state) => {
      times.push(state.at - QUIET_EVENING);
      onState(state);
    },
    onError: (error) => errors.push(error),
  });
  return { ...mac, chain, times, errors, end: () => ended.abort() };
}

describe('the minute chain', () => {
  it('looks once a minute since its first look, until it is ended', async () => {
    const { pass, times, end, chain } = chained();
    await pass(59_000);
    await pass(1_000);
    await pass(MINUTE);
    expect(times).toEqual([0, MINUTE, 2 * MINUTE]);
    end();
    await chain.over;
    await pass(MINUTE);
    expect(times.length).toBe(3);
  });

  it('stays in step with its first look, however late a timer rings', async () => {
    const { pass, times, end } = chained();
    await pass(75_000);
    await pass(44_000);
    expect(times).toEqual([0, 75_000]);
    await pass(1_000);
    expect(times).toEqual([0, 75_000, 120_000]);
    end();
  });

  it('looks once after hours asleep, by either clock', async () => {
    const { pass, times, end } = chained();
    await pass(MINUTE, 8 * 60 * MINUTE);
    expect(times.length).toBe(2);
    await pass(8 * 60 * MINUTE);
    expect(times.length).toBe(3);
    await pass(MINUTE);
    expect(times.length).toBe(4);
    end();
  });

  it('goes on after a sample that failed, and tells of it', async () => {
    let looks = 0;
    const mistake = new Error('a mistake');
    const { pass, times, errors, end } = chained(() => {
      looks += 1;
      if (looks < 3) throw mistake;
    });
    await pass(MINUTE);
    await pass(MINUTE);
    expect(times).toEqual([0, MINUTE, 2 * MINUTE]);
    expect(errors).toEqual([mistake, mistake]);
    end();
  });

  it('tells whoever asked for a sample out of turn that it failed', async () => {
    let fails = false;
    const { pass, chain, errors, end } = chained(() => {
      if (fails) throw new Error('a mistake');
    });
    await pass(0);
    fails = true;
    await expect(chain.sample('power')).rejects.toThrow('a mistake');
    expect(errors).toEqual([]);
    end();
  });

  it('takes another interval at once', async () => {
    const { pass, times, chain, end } = chained();
    await pass(0);
    chain.every(5);
    await pass(MINUTE);
    await pass(3 * MINUTE);
    expect(times.length).toBe(1);
    await pass(MINUTE);
    expect(times).toEqual([0, 5 * MINUTE]);
    chain.every(1);
    await pass(MINUTE);
    expect(times).toEqual([0, 5 * MINUTE, 6 * MINUTE]);
    end();
  });

  it('is over where it is only watched', async () => {
    const { system, pass } = silentMac();
    const ended = new AbortController();
    let looks = 0;
    const over = watch(system, {
      signal: ended.signal,
      onError: () => {},
      onState: () => {
        looks += 1;
        if (looks === 2) ended.abort();
      },
    });
    await pass(MINUTE);
    await over;
    expect(looks).toBe(2);
  });
});
