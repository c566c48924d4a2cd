import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { parseUploadCounts, uploadCounts } from './probe.ts';

const LIBRARY = '~/Pictures/P.photoslibrary';
const DATABASE = `${LIBRARY}/database/Photos.sqlite`;
const library = {
  path: LIBRARY,
  from: 'preferences',
  volume: '/System/Volumes/Data',
  present: true,
} as const;
const row = {
  eligible: 100,
  uploaded: 60,
  failed: 2,
  left_items: 38,
  left_masters: 37,
  left_bytes_original: 4_000_000,
  eligible_bytes_original: 9_000_000,
  model: 18508,
};
const counts = {
  eligible: 100,
  uploaded: 60,
  left: 38,
  leftMasters: 37,
  failed: 2,
  bytesLeft: 4_000_000,
  eligibleBytes: 9_000_000,
  model: 18508,
};
const parse = (rows: unknown) => attempt(() => parseUploadCounts(rows as never), '');

describe('the counts', () => {
  it('are taken by name', () => expect(parse([row])).toEqual(counts));

  it('do without what is not needed', () => {
    const { left_masters, eligible_bytes_original, model, ...needed } = row;
    expect(parse([needed])).toEqual({ ...counts, leftMasters: null, eligibleBytes: null, model: null });
  });

  it.each([
    ['no row', []],
    ['a row without a count', [{ ...row, uploaded: null }]],
    ['a negative count', [{ ...row, left_items: -1 }]],
    ['half an item', [{ ...row, failed: 0.5 }]],
    ['a count in words', [{ ...row, eligible: '100' }]],
    ['no number', [{ ...row, eligible: Number.NaN }]],
  ])('are not read from %s', (_case, rows) => expect(parse(rows)).toEqual({ gap: 'unreadable' }));

  it('are counts or a gap for any row', () => {
    const value = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null));
    const anyRow = fc.record(Object.fromEntries(Object.keys(row).map((name) => [name, value])), {
      requiredKeys: [],
    });
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 2 }), (rows) => void parse(rows)));
  });
});

describe('the library', () => {
  const query = { query: 'upload-counts', database: DATABASE };

  it.each([
    ['opened first', [{ open: DATABASE }, { ...query, rows: [row] }]],
    ['asked, in a recording without the opening', [{ ...query, rows: [row] }]],
  ])('is %s', async (_case, lines) => {
    expect(await uploadCounts.read(machine(...lines), { library })).toEqual(counts);
  });

  it.each([
    ['forbidden', { open: DATABASE, failure: 'EPERM' }, { code: 'EPERM' }],
    ['gone', { open: DATABASE, failure: 'ENOENT' }, { gap: 'absent' }],
    ['too slow', { ...query, failure: 'ETIMEDOUT' }, { code: 'ETIMEDOUT' }],
    ['not recorded', {}, { gap: 'absent' }],
  ])('is a gap when %s', async (_case, line, error) => {
    const lines = Object.keys(line).length === 0 ? [] : [line];
    await expect(uploadCounts.read(machine(...lines), { library })).rejects.toMatchObject(error);
  });
});
