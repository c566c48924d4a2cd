import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kept, keptHistory, lookedOn } from './history.ts';

const script = fileURLToPath(new URL('../../assets/fleet/jamf-extension-attribute.sh', import.meta.url));
const SQLITE = 'sqlite3';
const hasSqlite = spawnSync(SQLITE, ['-version']).status === 0;
const unread = hasSqlite
  ? null
  : 'what the Jamf script reads: SKIPPED, because sqlite3 is not installed here';
const onMac =
  process.platform === 'darwin'
    ? 'a Mac without a person: SKIPPED, because somebody is logged in here'
    : null;
for (const reason of [unread, onMac]) if (reason !== null) console.warn(reason);

let kept: Kept;
beforeAll(() => {
  kept = keptHistory();
});
afterAll(() => kept.remove());

const run = (history?: string): string =>
  execFileSync('/bin/sh', ['-u', script], {
    encoding: 'utf8',
    timeout: 10_000,
    env: history === undefined ? {} : { UNSTUCK_HISTORY: history },
  });

describe('the extension attribute for Jamf', () => {
  it('is fit for a plain POSIX shell', () => {
    expect(spawnSync('/bin/sh', ['-n', script]).status).toBe(0);
  });

  it('answers where Unstuck was never started', () => {
    expect(run(join(kept.folder, 'elsewhere.sqlite'))).toBe('<result>no history</result>\n');
  });

  it.skipIf(onMac !== null)(onMac ?? 'answers where nobody is logged in', () => {
    expect(run()).toBe('<result>nobody is logged in</result>\n');
  });

  describe.skipIf(unread !== null)(unread ?? 'with sqlite3, which every Mac has', () => {
    it('answers for a file that is no history', () => {
      const file = join(kept.folder, 'notes.txt');
      writeFileSync(file, 'not a database, but long enough to be looked at as one');
      expect(run(file)).toBe('<result>history cannot be read</result>\n');
    });

    it('tells the verdict, the reason, what is left and when it was seen', () => {
      expect(run(kept.file)).toBe(
        '<result>blocked (low-power-mode), 1284 left, seen 2026-11-22 00:00 UTC</result>\n',
      );
    });

    it('believes the program that looked last, not the one that began last', () => {
      lookedOn(kept);
      expect(run(kept.file)).toContain('blocked (low-power-mode), 1284 left, seen 2026-11-22 00:00 UTC');
    });
  });
});
