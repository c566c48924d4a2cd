import { captured } from '../../disk/captured.ts';
import { Failure, type System } from '../../system/system.ts';
import type { ReportingOutside } from './outside.ts';

/** As long as someone may look for the right window. */
const PATIENCE_MS = 120_000;
const TROUBLE =
  'macOS took no screenshot. Press Shift-Command-4 instead and drop the file that it makes into this window.';

/** Lets the person choose a part of the screen, as with Shift-Command-4. */
export async function captureScreen(
  run: System['run'],
  folder: string,
): Promise<Awaited<ReturnType<ReportingOutside['capture']>>> {
  const choose = (path: string) => run('/usr/sbin/screencapture', ['-i', path], { timeoutMs: PATIENCE_MS });
  try {
    return await captured(folder, 'screenshot.png', choose);
  } catch (error) {
    // Nobody chose anything: as good as Escape.
    if (error instanceof Failure && error.code === 'ETIMEDOUT') return null;
    return { trouble: TROUBLE };
  }
}
