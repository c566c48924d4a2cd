import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '../src/main/engine/collect.ts';
import { lid } from '../src/main/probes/lid/probe.ts';
import { power } from '../src/main/probes/power/probe.ts';
import { reachability } from '../src/main/probes/reachability/probe.ts';
import { realSystem } from '../src/main/system/real.ts';

const folder = mkdtempSync(join(tmpdir(), 'unstuck-bad-tools-'));
const NOW = Date.UTC(2026, 10, 21, 21);
const probes = [power, reachability, lid] as const;

/** What a tool may do wrong, and the gap that must come of it, in seconds at most. */
const wrongs = {
  'prints nothing': { script: 'exit 0', gap: 'unreadable', seconds: 2 },
  'exits with 1': { script: 'echo "usage: none" >&2; exit 1', gap: 'unreadable', seconds: 2 },
  'answers in another language': {
    script: 'echo "Stromversorgung: Netzteil – 100 %"',
    gap: 'unreadable',
    seconds: 2,
  },
  'prints without end': { script: 'exec yes "Now drawing from nowhere"', gap: 'unreadable', seconds: 5 },
  hangs: { script: 'sleep 600 & wait', gap: 'timed-out', seconds: 7 },
} as const;

beforeAll(() => {
  for (const [name, { script }] of Object.entries(wrongs)) {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a tool that', () => {
  for (const [name, { gap, seconds }] of Object.entries(wrongs)) {
    it(`${name} gives the gap "${gap}" in time`, async () => {
      const system = realSystem({ home: folder, locate: () => join(folder, name) });
      const started = performance.now();
      const readings = await Promise.all(probes.map((probe) => collect(probe, system, {} as never, NOW)));
      // Without a lid ioreg prints nothing, so there its silence has a meaning of its own.
      const gaps = readings.map((reading) => !reading.known && reading.gap);
      expect(gaps).toEqual([gap, gap, name === 'prints nothing' ? 'absent' : gap]);
      expect(performance.now() - started).toBeLessThan(seconds * 1000);
    });
  }

  it('is missing gives the gap "tool-missing"', async () => {
    const system = realSystem({ home: folder, locate: () => join(folder, 'not there') });
    for (const probe of probes) {
      expect(await collect(probe, system, {} as never, NOW)).toMatchObject({
        known: false,
        gap: 'tool-missing',
      });
    }
  });
});
