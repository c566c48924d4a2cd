import { type RecordedSystem, recordedSystem } from '../../src/main/system/recorded.ts';
import { parseSteps } from '../../src/main/system/recording-steps.ts';
import { NOON } from './look.ts';

/** A Mac that answers these lines of a recording, and nothing else; a line without a time holds from the beginning. */
export function machine(...lines: readonly Readonly<Record<string, unknown>>[]): RecordedSystem {
  const source = lines.map((line) => JSON.stringify({ t: 0, ...line })).join('\n');
  return recordedSystem({
    folder: '',
    header: {
      title: 'test',
      startedAt: NOON,
      endsAt: NOON,
      timeZone: 'UTC',
      mac: { model: null, osVersion: null },
      synthetic: true,
      redacted: true,
    },
    ...parseSteps(source, NOON),
  });
}
