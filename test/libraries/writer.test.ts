import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { libraryQuery } from '../../src/main/library/query.ts';
import { temporaryFolder } from '../harness/repository.ts';
import { makeLibrary } from './make-library.ts';

const LEFT = 400;
const SECONDS = process.env.UNSTUCK_LONG === undefined ? 5 : 60;

it(`reads whole states for ${SECONDS} s while another program writes`, {
  timeout: (SECONDS + 30) * 1_000,
}, async () => {
  const temporary = temporaryFolder();
  onTestFinished(() => temporary[Symbol.dispose]());
  const database = makeLibrary(join(temporary.path, 'Live.photoslibrary'), {
    items: Array.from({ length: LEFT }, () => ({})),
  });
  const script = join(import.meta.dirname, 'write-library.ts');
  const writer = spawn(process.execPath, [script, database, String(SECONDS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void writer.kill());
  const ended = once(writer, 'exit');
  await once(writer.stdout, 'data');

  let uploaded = 0;
  let reads = 0;
  while (writer.exitCode === null) {
    const [counts] = await libraryQuery('upload-counts', database);
    // Half a commit would show one more or one less.
    expect(counts).toMatchObject({ left_items: LEFT, failed: 0, left_bytes_original: LEFT * 1_000 });
    expect(counts?.eligible).toBe(LEFT + Number(counts?.uploaded));
    expect(Number(counts?.uploaded)).toBeGreaterThanOrEqual(uploaded);
    uploaded = Number(counts?.uploaded);
    reads += 1;
  }
  expect(await ended).toEqual([0, null]);
  expect(reads).toBeGreaterThan(SECONDS * 5);
  expect(uploaded).toBeGreaterThan(SECONDS * 10);
});
