import { expect, it } from 'vitest';
import { NOON } from '../../../test/harness/look.ts';
import { parseSteps } from '../system/recording-steps.ts';
import { replay } from './replay.ts';

const line = (t: number, event: string) => JSON.stringify({ t, event });

type OnState = NonNullable<NonNullable<Parameters<typeof replay>[1]>['onState']>;

/** Plays ten minutes with these lines. */
async function played(lines: readonly string[], onState: OnState): Promise<void> {
  const mac = { model: null, osVersion: null };
  const told = { title: 'test', timeZone: 'UTC', mac, synthetic: true, redacted: true };
  const header = { ...told, startedAt: NOON, endsAt: NOON + 600_000 };
  await replay({ folder: '', header, ...parseSteps(lines.join('\n'), NOON) }, { onState });
}

/** The seconds at which samples were taken. */
async function moments(...lines: readonly string[]): Promise<readonly number[]> {
  const seconds: number[] = [];
  await played(lines, ({ at }) => void seconds.push((at - NOON) / 1000));
  return seconds;
}

/** Whether iCloud's address was still found at the moment of the events. */
async function foundAfter(events: readonly string[]): Promise<boolean | undefined> {
  const name = { lookup: 'gateway.icloud.com' };
  const lines = [
    JSON.stringify({ t: 0, ...name, addresses: ['17.248.145.9'] }),
    line(60, 'suspend'),
    JSON.stringify({ t: 100, ...name, failure: 'ENOTFOUND' }),
    ...events.map((event) => line(120, event)),
  ];
  let found: boolean | undefined;
  await played(lines, ({ at, snapshot: { icloudName } }) => {
    if (at === NOON + 120_000 && icloudName?.known) found = icloudName.fact.found;
  });
  return found;
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

it.each([
  ['alone', ['resume']],
  ['before the power cable', ['resume', 'on-ac']],
  ['after the power cable', ['on-ac', 'resume']],
  ['before the password', ['resume', 'unlock']],
])('a wake asks for everything, %s in the same second', async (_order, events) => {
  expect(await foundAfter(events)).toBe(false);
});
