import { expect, it } from 'vitest';
import { machine } from '../../../../test/harness/machine.ts';
import { libraryAccess } from './probe.ts';

const LIBRARY = '~/Pictures/P.photoslibrary';
const DATABASE = `${LIBRARY}/database/Photos.sqlite`;
const library = {
  path: LIBRARY,
  from: 'preferences',
  volume: '/System/Volumes/Data',
  present: true,
} as const;
const readable = { readable: true, forbidden: false, missing: false };

it.each([
  ['opened', { open: DATABASE }, readable],
  ['asked, but not known to be opened', { query: 'upload-counts', database: DATABASE, rows: [{}] }, readable],
  [
    'forbidden by macOS',
    { open: DATABASE, failure: 'EPERM' },
    { ...readable, readable: false, forbidden: true },
  ],
  [
    'forbidden by its owner',
    { open: DATABASE, failure: 'EACCES' },
    { ...readable, readable: false, forbidden: true },
  ],
  [
    'there, and its log is forbidden',
    [{ open: DATABASE }, { open: `${DATABASE}-wal`, failure: 'EACCES' }],
    { ...readable, readable: false, forbidden: true },
  ],
  ['there, and has no log', [{ open: DATABASE }, { open: `${DATABASE}-wal`, failure: 'ENOENT' }], readable],
  ['gone', { open: DATABASE, failure: 'ENOENT' }, { ...readable, readable: false, missing: true }],
])('sees a database that is %s', async (_case, lines, expected) => {
  expect(await libraryAccess.read(machine(...[lines].flat()), { library })).toEqual(expected);
});

it('does not call a library missing that nobody looked for', async () => {
  await expect(libraryAccess.read(machine(), { library })).rejects.toMatchObject({ gap: 'unreadable' });
});

it('does not decide when opening takes too long', async () => {
  const mac = machine({ open: DATABASE, failure: 'ETIMEDOUT' });
  await expect(libraryAccess.read(mac, { library })).rejects.toMatchObject({ code: 'ETIMEDOUT' });
});
