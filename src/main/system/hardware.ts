import { totalmem } from 'node:os';
import { inTime } from './deadline.ts';

/** It starts tools of its own and waits for each as long as it takes; a report is not worth more. */
const PATIENCE_MS = 10_000;

/** What a report says of the machine. Null: not known. */
export interface Hardware {
  /** As it is sold: "MacBook Air 13-inch M2 2022". Only a Mac has one. */
  readonly name: string | null;
  /** As its maker names it: "Mac14,2" or "MacBook Air". */
  readonly model: string | null;
  readonly chip: string | null;
  readonly memoryGB: number | null;
  readonly osName: string | null;
  readonly osVersion: string | null;
}

/**
 * What never changes about the machine, from systeminformation. On a Mac nothing else is taken from that library: it
 * fills what it could not read with zeros, waits for some tools with the main thread stopped, and starts a shell for
 * each question. A diagnosis can use none of that; a report, written once on request, can.
 */
export async function hardware(): Promise<Hardware> {
  const library = await import('systeminformation');
  const [system, cpu, os] = await Promise.all([
    inTime(library.system(), PATIENCE_MS),
    inTime(library.cpu(), PATIENCE_MS),
    inTime(library.osInfo(), PATIENCE_MS),
  ]);
  return {
    name: process.platform === 'darwin' ? named(system?.version) : null,
    model: named(system?.model),
    chip: named(
      [cpu?.manufacturer, cpu?.brand]
        .map(named)
        .filter((part) => part !== null)
        .join(' '),
    ),
    memoryGB: Math.round(totalmem() / 2 ** 30) || null,
    osName: named(os?.distro),
    osVersion: named(os?.release),
  };
}

/** The library writes an empty text, a dash or "unknown" for what it did not find. */
function named(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return /^(?:-|unknown)?$/i.test(trimmed) ? null : trimmed;
}
