import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure, type System } from '../../system/system.ts';
import { captureScreen } from './capture.ts';

const folder = mkdtempSync(join(tmpdir(), 'capture-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ended = { stdout: '', stderr: '', exit: 0 };

/** What was run, and what it does with the path at its end. */
async function capture(act: (path: string) => void) {
  const asked: Parameters<System['run']>[] = [];
  const run: System['run'] = async (...call) => {
    asked.push(call);
    act(call[1].at(-1) ?? '');
    return ended;
  };
  return { taken: await captureScreen(run, folder), asked };
}

describe('a screenshot', () => {
  it('is none where the person pressed Escape', async () => {
    expect((await capture(() => {})).taken).toBeNull();
  });

  it('is none where nobody chose anything for two minutes', async () => {
    const { taken } = await capture(() => {
      throw new Failure('ETIMEDOUT', 'screencapture: no answer');
    });
    expect(taken).toBeNull();
  });

  it.each(['ENOENT', 'EPERM', 'ENOTMAC'] as const)('that macOS does not take (%s) is said', async (code) => {
    const { taken } = await capture(() => {
      throw new Failure(code, 'screencapture');
    });
    expect(taken).toEqual({ trouble: expect.stringContaining('Shift-Command-4') });
  });

  it('is asked for by one tool, with time to choose', async () => {
    const { taken, asked } = await capture((path) => writeFileSync(path, 'pixels'));
    expect(taken).toEqual(new Uint8Array(Buffer.from('pixels')));
    expect(asked).toEqual([
      ['/usr/sbin/screencapture', ['-i', expect.stringMatching(/\.png$/)], { timeoutMs: 120_000 }],
    ]);
    expect(dirname(dirname(asked[0]?.[1][1] ?? ''))).toBe(folder);
  });

  it('leaves no file behind', () => {
    expect(readdirSync(folder)).toEqual([]);
  });
});
