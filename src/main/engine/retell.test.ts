import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, temporaryFolder } from '../../../test/harness/repository.ts';
import { uploadsOf } from '../../shared/night/uploads.ts';
import { readRecording } from '../system/read-recording.ts';
import { retell } from './retell.ts';

const NAME = 'Photos Library.photoslibrary';
const SWITCHED_AT = 5 * 3_600;

/** A recorded night in which another library takes the place of the first, with one item left. */
async function switched(folder: string) {
  cpSync(join(root, 'test/recordings/healthy-overnight'), folder, { recursive: true });
  const steps = join(folder, 'steps.jsonl');
  const lines = readFileSync(steps, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row) => ({ row, t: (JSON.parse(row) as { t: number }).t }));
  const others = lines
    .filter(({ row, t }) => t === 0 && (row.includes(NAME) || row.includes('com.apple.photolibraryd.plist')))
    .map(({ row }) =>
      row
        .replaceAll(NAME, 'Other.photoslibrary')
        .replace('{"t":0,', `{"t":${SWITCHED_AT},`)
        .replace(/"left_items":\d+/, '"left_items":1')
        .replace(/"uploaded":\d+/, '"uploaded":90000'),
    );
  const rows = [
    ...lines.filter(({ t }) => t <= SWITCHED_AT).map(({ row }) => row),
    ...others,
    ...lines.filter(({ t }) => t > SWITCHED_AT).map(({ row }) => row),
  ];
  writeFileSync(steps, `${rows.join('\n')}\n`);
  return readRecording(folder);
}

it('tells of another library in a recording, and counts nothing across it', async () => {
  using folder = temporaryFolder();
  const { chronicle } = await retell(await switched(folder.path));
  const change = chronicle.events.find(({ kind }) => kind === 'library-changed');
  expect(change).toMatchObject({ detail: null });
  const at = change?.at ?? 0;
  const before = chronicle.counts.findLast((point) => point.at < at);
  expect(before?.left).toBeGreaterThan(100);
  expect(chronicle.counts.findLast((point) => point.at >= at)?.left).toBe(1);
  expect(uploadsOf(chronicle).filter(({ to }) => to >= at)).toEqual([]);
});
