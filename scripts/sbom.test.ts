import { expect, it } from 'vitest';
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
