import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import { clear, found, notJudged } from '../rule.ts';
import { libraryMissing } from './rule.ts';

const library = (present: boolean) =>
  ({
    path: '/Volumes/Extern/Photos Library.photoslibrary',
    from: 'marker',
    volume: '/Volumes/Extern',
    present,
  }) as const;
const volume = (mounted: boolean) => ({
  mountPoint: mounted ? '/Volumes/Extern' : null,
  type: 'apfs',
  network: false,
  internal: false,
  mounted,
});

describe('library-missing', () => {
  it('stays silent when it is there', () => {
    expect(judge(libraryMissing, { facts: { library: library(true), volume: volume(true) } })).toEqual(clear);
  });

  it.each([
    ['opened', { readable: true, forbidden: false, missing: false }],
    ['seen, though not opened', { readable: false, forbidden: true, missing: false }],
  ])('stays silent when it could be %s, whatever is known of the disk', (_case, libraryAccess) => {
    expect(judge(libraryMissing, { facts: { library: library(true), libraryAccess } })).toEqual(clear);
  });

  it.each([
    ['its folder was', { library: library(false), volume: volume(true) }],
    ['its disk was', { library: library(true), volume: volume(false) }],
  ])('stays silent as soon as it can be opened again, though %s gone when last looked at', (_case, facts) => {
    const libraryAccess = { readable: true, forbidden: false, missing: false };
    expect(judge(libraryMissing, { facts: { ...facts, libraryAccess } })).toEqual(clear);
  });

  it('speaks as soon as its database is gone', () => {
    const libraryAccess = { readable: false, forbidden: false, missing: true };
    const facts = { library: library(true), volume: volume(true), libraryAccess };
    expect(judge(libraryMissing, { facts })).toEqual(found());
  });

  it.each([
    ['the library', { volume: volume(true) }, 'library'],
    ['the volume', { library: library(true) }, 'volume'],
  ] as const)('is not judged without %s', (_case, facts, missing) => {
    expect(judge(libraryMissing, { facts })).toEqual(notJudged(missing));
  });

  it.each([
    ['on a disk that is there', { library: library(false), volume: volume(true) }],
    ['on a disk that nothing is known of', { library: library(false) }],
  ])('speaks when the library is gone, %s', (_case, facts) => {
    const judgement = judge(libraryMissing, { facts });
    expect(judgement).toEqual(found());
    expect(says(photos['library-missing'], judgement)).toContain('Hold Option');
  });

  it.each([true, false])('speaks when the disk is gone (library present: %s)', (present) => {
    const judgement = judge(libraryMissing, { facts: { library: library(present), volume: volume(false) } });
    expect(judgement).toEqual(found({}, { variant: 'disk' }));
    expect(says(photos['library-missing'], judgement)).toContain('Connect the disk');
  });
});
