import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOON } from '../../../test/harness/look.ts';
import type { FactId } from '../../shared/reading.ts';
import type { Known } from '../probes/probe.ts';
import { type RecordedSystem, recordedSystem } from '../system/recorded.ts';
import { parseSteps } from '../system/recording-steps.ts';
import type { System } from '../system/system.ts';
import type { AnyProbe } from './collect.ts';
import { remembered } from './remembered.ts';

const TOOL = '/usr/bin/brctl';
const nothingKnown = {} as Known<FactId>;

const asking = {
  id: 'icloudQuota',
  every: 60,
  read: async (system: System) => (await system.run(TOOL, ['quota'])).stdout,
} as unknown as AnyProbe;

/** Says another thing from each of these seconds on; null: it fails. */
function machine(says: ReadonlyMap<number, string | null>): RecordedSystem {
  const lines = [...says].map(([t, stdout]) => {
    const answer = stdout === null ? { failure: 'ETIMEDOUT' } : { stdout };
    return JSON.stringify({ t, run: [TOOL, 'quota'], ...answer });
  });
  const mac = { model: null, osVersion: null };
  const times = { startedAt: NOON, endsAt: NOON + 120_000, timeZone: 'UTC' };
  const header = { ...times, title: 'test', mac, synthetic: true, redacted: true };
  return recordedSystem({ folder: '', header, ...parseSteps(lines.join('\n'), NOON) });
}

const changing = () =>
  machine(
    new Map([
      [0, 'a'],
      [60, 'b'],
    ]),
  );

describe('a probe of a recording', () => {
  it('holds nothing before it has been read', () => {
    expect(remembered(asking, changing()).holds?.(nothingKnown)).toBe(false);
  });

  it('holds until the answer changes', async () => {
    const system = changing();
    const probe = remembered(asking, system);
    await probe.read(system, nothingKnown);
    system.advanceTo(NOON + 59_999);
    expect(probe.holds?.(nothingKnown)).toBe(true);
    system.advanceTo(NOON + 60_000);
    expect(probe.holds?.(nothingKnown)).toBe(false);
  });

  it('does not hold before the moment at which it was read', async () => {
    const system = changing();
    const probe = remembered(asking, system);
    system.advanceTo(NOON + 60_000);
    await probe.read(system, nothingKnown);
    system.advanceTo(NOON);
    expect(probe.holds?.(nothingKnown)).toBe(false);
  });

  it('does not hold when a fact that it uses is another one', async () => {
    const system = changing();
    const probe = remembered(asking, system);
    const known = { macos: { major: 15 } } as unknown as Known<FactId>;
    await probe.read(system, nothingKnown);
    expect(probe.holds?.(known)).toBe(false);
  });

  it('does not hold when it depends on the time itself', async () => {
    const system = changing();
    const probe = remembered(
      { ...asking, read: async (asked: System) => asked.now() } as unknown as AnyProbe,
      system,
    );
    await probe.read(system, nothingKnown);
    expect(probe.holds?.(nothingKnown)).toBe(false);
  });

  it('never holds while asking again would bring something else', async () => {
    const answers = fc.array(fc.tuple(fc.nat(200), fc.constantFrom('a', 'b', null)), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(answers, fc.nat(200), fc.nat(200), async (said, read, later) => {
        const system = machine(new Map(said.toSorted(([a], [b]) => a - b)));
        const probe = remembered(asking, system);
        const outcome = () => asking.read(system, nothingKnown).catch((error: Error) => error.message);
        system.advanceTo(NOON + read * 1000);
        await probe.read(system, nothingKnown).catch(() => undefined);
        const before = await outcome();
        system.advanceTo(NOON + later * 1000);
        if (probe.holds?.(nothingKnown)) expect(await outcome()).toBe(before);
      }),
    );
  });
});
