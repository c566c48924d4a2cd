import { expect, it } from 'vitest';
import { fakeOutside } from '../../../test/harness/outside.ts';
import { Companion } from './companion.ts';
import { hearLive } from './hear-live.ts';
import type { MachineEvent } from './watching.ts';

async function askedAfter(event: MachineEvent): Promise<readonly string[]> {
  const outside = fakeOutside();
  await hearLive(new Companion(outside), event);
  return outside.asked;
}

it.each([
  ['suspend', []],
  ['lock', []],
  ['unlock', ['power']],
  ['on-ac', ['power']],
  ['on-battery', ['power']],
  ['heat', ['heat']],
] as const)('%s leads to the samples %j', async (event, samples) => {
  expect(await askedAfter(event)).toEqual(samples);
});
