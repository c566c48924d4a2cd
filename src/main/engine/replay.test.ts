import { expect, it } from 'vitest';
import { NOON } from '../../../test/harness/look.ts';
import { parseSteps } from '../system/recording-steps.ts';
import { replay } from './replay.ts';

const line = (t: number, event: string) => JSON.stringify({ t, event });

/** The seconds at which samples were taken, of ten minutes with these events. */
async function moments(...lines: readonly string[]): Promise<readonly number[]> {
  const times = { startedAt: NOON, endsAt: NOON + 600_000, timeZone: 'UTC' };
  const header = {
    ...times,
    title: 'test',
    mac: { model: null, osVersion: null },
    synthetic: true,
    redacted: true,
  };
  const seconds: number[] = [];
  const onState = ({ at }: { readonly at: number }) => void seconds.push((at - NOON) / 1000);
  await replay({ folder: '', header, ...parseSteps(lines.join('\n'), NOON) }, { onState });
  return seconds;
}

it('samples every minute and at the end', async () => {
  expect(await moments()).toEqual([0, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600]);
});

it('also samples at what changes, in the order of time, and never while the Mac sleeps', async () => {
  const lines = [
    line(90, 'on-battery'),
    line(130, 'suspend'),
    line(415, 'resume'),
    line(420, 'unlock'),
    line(500, 'lock'),
  ];
  expect(await moments(...lines)).toEqual([0, 60, 90, 120, 415, 420, 480, 540, 600]);
});

it('samples once of a Mac that slept all the time', async () => {
  expect(await moments(line(0, 'suspend'))).toEqual([0]);
});
