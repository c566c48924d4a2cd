import { describe, expect, it } from 'vitest';
import { NOON } from '../../../test/harness/look.ts';
import { machine } from '../../../test/harness/machine.ts';
import type { FactId } from '../../shared/reading.ts';
import type { Known } from '../probes/probe.ts';
import { recordedSystem } from '../system/recorded.ts';
import { parseSteps } from '../system/recording-steps.ts';
import type { System } from '../system/system.ts';
import type { AnyProbe } from './collect.ts';
import { remembered } from './remembered.ts';

const TOOL = '/usr/bin/brctl';
const nothingKnown = {} as Known<FactId>;

/** A probe that asks one tool and counts how often it had to make a fact of the answer. */
function counting() {
  const made = { times: 0 };
  const probe = {
    id: 'icloudQuota',
    every: 60,
    read: async (system: System, known: Known<FactId>) => {
      const { stdout } = await system.run(TOOL, ['quota']);
      made.times += 1;
      return { stdout, known };
    },
  } as unknown as AnyProbe;
  return { probe: remembered(probe), made };
}

/** Says one thing for a minute and another one after it. */
function changingMachine() {
  const lines = [0, 60].map((t) => JSON.stringify({ t, run: [TOOL, 'quota'], stdout: `at ${t}` }));
  const mac = { model: null, osVersion: null };
  const times = { startedAt: NOON, endsAt: NOON + 120_000, timeZone: 'UTC' };
  const header = { ...times, title: 'test', mac, synthetic: true, redacted: true };
  return recordedSystem({ folder: '', header, ...parseSteps(lines.join('\n'), NOON) });
}

describe('a probe that remembers', () => {
  it('gives the very same fact while the answer holds', async () => {
    const system = changingMachine();
    const { probe, made } = counting();
    const first = await probe.read(system, nothingKnown);
    system.advanceTo(NOON + 59_000);
    expect(await probe.read(system, nothingKnown)).toBe(first);
    expect(made.times).toBe(1);
  });

  it('reads a new answer', async () => {
    const system = changingMachine();
    const { probe } = counting();
    await probe.read(system, nothingKnown);
    system.advanceTo(NOON + 60_000);
    expect(await probe.read(system, nothingKnown)).toMatchObject({ stdout: 'at 60' });
  });

  it('reads again when a fact that it uses is another one', async () => {
    const system = changingMachine();
    const { probe } = counting();
    const known = { macos: { major: 15 } } as unknown as Known<FactId>;
    await probe.read(system, nothingKnown);
    expect(await probe.read(system, known)).toMatchObject({ known });
  });

  it('fails again while the failure holds', async () => {
    const system = machine({ run: [TOOL, 'quota'], failure: 'ETIMEDOUT' });
    const { probe, made } = counting();
    await expect(probe.read(system, nothingKnown)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    await expect(probe.read(system, nothingKnown)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(made.times).toBe(0);
  });
});
