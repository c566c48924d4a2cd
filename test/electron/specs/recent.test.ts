import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { segmentsIn } from '../../../src/main/system/recent/segments.ts';
import { end, type Launched, launch } from '../launch.ts';

let it: Launched;

afterEach(() => end(it));

test('what a live Mac answers is kept for a report, until one says otherwise', async () => {
  it = await launch({ recording: null });
  const recent = join(it.folder, 'recent');
  await expect.poll(() => segmentsIn(recent).length, { timeout: 20_000 }).toBe(1);
  const steps = join(segmentsIn(recent)[0]?.folder ?? '', 'steps.jsonl');
  await expect.poll(() => readFileSync(steps, 'utf8').split('\n').length).toBeGreaterThan(3);
  expect(statSync(steps).mode & 0o777).toBe(0o600);

  const page = await it.open();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('switch', { name: 'Keep a recording of the last day' }).click();
  await page.getByRole('button', { name: 'Now', exact: true }).click();
  await page.getByRole('button', { name: /^Check/ }).click();
  await expect.poll(() => existsSync(recent), { timeout: 20_000 }).toBe(false);
});
