import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHeader, readRecording } from './read-recording.ts';
import { RecordingError } from './recording-format.ts';
import { parseSteps } from './recording-steps.ts';

const header = {
  format: 1,
  title: 'Low Power Mode at bedtime',
  startedAt: '2026-11-21T21:00:00.000Z',
  endsAt: '2026-11-22T06:00:00.000Z',
  timeZone: 'Europe/Berlin',
  mac: { model: 'Mac14,2', osVersion: '15.7.2' },
  synthetic: true,
  redacted: true,
};
describe('any bytes', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc
      .record(
        {
          t: fc.oneof(fc.nat(), fc.jsonValue()),
          run: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
          read: fc.jsonValue(),
          query: fc.jsonValue(),
          rows: fc.jsonValue(),
          failure: fc.oneof(fc.constantFrom('EPERM', 'toString'), fc.jsonValue()),
          event: fc.jsonValue(),
          file: fc.jsonValue(),
          mtime: fc.jsonValue(),
        },
        { requiredKeys: ['t'] },
      )
      .map((fields) => JSON.stringify(fields)),
  );

  it('as steps are a recording or a RecordingError', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => onlyRecordingErrors(() => parseSteps(lines.join('\n'), 0))),
      { numRuns: 500 },
    );
  });

  it('as header are a header or a RecordingError', () => {
    const changed = fc
      .dictionary(fc.constantFrom(...Object.keys(header)), fc.jsonValue())
      .map((change) => JSON.stringify({ ...header, ...change }));
    fc.assert(
      fc.property(fc.oneof(line, changed), (source) => onlyRecordingErrors(() => parseHeader(source, 'x'))),
      { numRuns: 500 },
    );
  });

  it('in the file as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unstuck-any-bytes-'));
    writeFileSync(join(folder, 'recording.json'), JSON.stringify(header));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        writeFileSync(join(folder, 'steps.jsonl'), bytes);
        await readRecording(folder).catch((error: unknown) => expect(error).toBeInstanceOf(RecordingError));
      }),
      { numRuns: 100 },
    );
    rmSync(folder, { recursive: true });
  });
});

function onlyRecordingErrors(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(RecordingError);
  }
}
