import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { bookmarkedPath } from './bookmark.ts';
import { libraryInUse, libraryInUseIn } from './probe.ts';

const numbers = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, index * 4);
  return buffer;
};

/** A bookmark blob: header, then a list of names and the mount point, then the table of contents. */
function bookmark(names: readonly string[], volume = '/'): Uint8Array {
  const data: Buffer[] = [numbers(0)];
  const add = (type: number, bytes: Buffer): number => {
    const at = Buffer.concat(data).length;
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    data.push(numbers(bytes.length, type), bytes, padding);
    return at;
  };
  const texts = names.map((name) => add(0x0101, Buffer.from(name)));
  const list = add(0x0601, numbers(...texts));
  const mount = add(0x0101, Buffer.from(volume));
  const table = Buffer.concat(data).length;
  data[0] = numbers(table);
  const contents = numbers(32, 0xfffffffe, 1, 0, 2, 0x1004, list, 0, 0x2002, mount, 0);
  const header = Buffer.concat([Buffer.from('book'), numbers(0, 0x10040000, 48), Buffer.alloc(32)]);
  return Buffer.concat([header, ...data, contents]);
}

const OWN = '~/Pictures/Photos Library.photoslibrary';
const OUTSIDE = '/Volumes/SSD/P.photoslibrary';
const system = (path: string) =>
  ({ path, from: 'preferences', volume: '/System/Volumes/Data', present: true }) as const;
const opened = (...names: readonly string[]) => ({ IPXDefaultLibraryURLBookmark: bookmark(names) });

describe('the library in Photos', () => {
  it.each([
    ['is the own one', OWN, opened('Users', 'sam', 'Pictures', 'Photos Library.photoslibrary'), true],
    ['is the one outside', OUTSIDE, opened('Volumes', 'SSD', 'P.photoslibrary'), true],
    [
      'is noted from its disk on',
      OUTSIDE,
      { IPXDefaultLibraryURLBookmark: bookmark(['P.photoslibrary'], '/Volumes/SSD') },
      true,
    ],
    [
      'is the own one, spelled in other characters',
      '~/Pictures/Photothèque.photoslibrary'.normalize('NFC'),
      opened('Users', 'sam', 'Pictures', 'Photothèque.photoslibrary'.normalize('NFD')),
      true,
    ],
    [
      'is the own one, in small letters',
      OWN,
      opened('users', 'Sam', 'pictures', 'photos library.photoslibrary'),
      true,
    ],
    ['is another one in Pictures', OWN, opened('Users', 'sam', 'Pictures', 'Old.photoslibrary'), false],
    ['is another one outside', OWN, opened('Volumes', 'SSD', 'Photos Library.photoslibrary'), false],
  ])('%s', (_case, path, preferences, isSystemLibrary) => {
    expect(libraryInUseIn(preferences, system(path))).toEqual({ isSystemLibrary });
  });

  it.each([
    ['absent', undefined],
    ['absent', {}],
    ['unreadable', []],
    ['unreadable', { IPXDefaultLibraryURLBookmark: 'text' }],
    ['unreadable', { IPXDefaultLibraryURLBookmark: new Uint8Array(200) }],
    ['unreadable', opened()],
    ['unreadable', opened('Users', 'sam', 'Pictures')],
  ])('is a gap, %s, in %j', (gap, preferences) => {
    expect(attempt(() => libraryInUseIn(preferences, system(OWN)), '')).toEqual({ gap });
  });

  it('cannot be compared with a library that was guessed', async () => {
    const library = { ...system(OWN), from: 'only-one' } as const;
    await expect(libraryInUse.read(machine(), { library })).rejects.toMatchObject({ gap: 'depends' });
  });
});

describe('a bookmark', () => {
  const whole = bookmark(['Users', 'sam', 'P.photoslibrary']);

  it('is a path or nothing, wherever it is cut or damaged', () => {
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(whole.length), damage, (length, changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const found = bookmarkedPath(bytes.subarray(0, length));
        expect(found === null || found.path.startsWith('/')).toBe(true);
      }),
    );
  });

  it('is not found in other bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => bookmarkedPath(bytes) === null));
  });
});
