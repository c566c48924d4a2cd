import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { fromKept } from '../../shared/alerts/kept.ts';
import { jsonFile } from './json-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'unstuck-json-'));
const path = join(folder, 'within', 'alerts.json');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is nothing before it was written', () => {
  expect(jsonFile(path).read()).toBeNull();
});

it('is read as it was written, and leaves nothing else behind', () => {
  jsonFile(path).write({ a: [1, null] });
  expect(jsonFile(path).read()).toEqual({ a: [1, null] });
  expect(readdirSync(join(folder, 'within'))).toEqual(['alerts.json']);
});

it('does not throw where it cannot be written', () => {
  expect(() => jsonFile(join(path, 'below-a-file.json')).write(1)).not.toThrow();
});

it('is harmless, whatever bytes are in it', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      writeFileSync(path, bytes);
      const found = fromKept(jsonFile(path).read(), { now: 2, morning: 1 });
      expect(found).toMatchObject({ snoozedUntil: null, memory: { stretches: {}, summarized: 1 } });
    }),
  );
});
