import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './run.ts';
import { billOfMaterials } from './sbom.ts';

const bill = billOfMaterials();

it('names what ships, Electron first of all', () => {
  const names = bill.components.map((component) => component['bom-ref'].replace(/@[^@]+$/, ''));
  expect(names).toEqual(expect.arrayContaining(['electron', 'react', 'react-dom', 'zod', 'electron-store']));
});

it('is the same every time and everywhere', () => {
  expect(billOfMaterials()).toEqual(bill);
  expect(bill).not.toHaveProperty('serialNumber');
  expect(bill.metadata).not.toHaveProperty('timestamp');
});

it('is written by the job of that name, started as npm starts it', () => {
  const bootstrap = join(root, 'scripts/bootstrap.mjs');
  const { status, stdout } = spawnSync(process.execPath, [bootstrap, 'sbom'], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^out\/sbom.cdx.json: \d+ packages\n$/),
  });
});
