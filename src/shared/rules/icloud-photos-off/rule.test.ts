import { describe, expect, it } from 'vitest';
import { judge, NOON } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import type { SyncEngine } from '../../facts/photos.ts';
import { account } from '../../text/en/account.ts';
import { clear, found, notJudged } from '../rule.ts';
import { icloudPhotosOff } from './rule.ts';

const DAY = 24 * 3600 * 1000;

describe('icloud-photos-off', () => {
  const on = { enabled: true, since: NOON - 60 * DAY };
  const engine = (exitDeleteTime: number | null, savedAt: number | null): SyncEngine => ({
    savedAt,
    flags: {},
    lastSyncDate: null,
    initialSyncDate: null,
    exitDeleteTime,
    blockedReason: null,
    cloudCounts: null,
    unknownKeys: [],
  });

  it.each([
    ['on, the engine is not readable', on, undefined],
    ['on, no deadline', on, engine(null, NOON)],
    [
      'on again since the deadline was saved',
      { enabled: true, since: NOON - DAY },
      engine(NOON, NOON - 2 * DAY),
    ],
  ])('stays silent: %s', (_case, icloudPhotos, syncEngine) => {
    const facts = { icloudPhotos, ...(syncEngine && { syncEngine }) };
    expect(judge(icloudPhotosOff, { facts })).toEqual(clear);
  });

  it('is not judged without the marker', () => {
    expect(judge(icloudPhotosOff, { facts: { syncEngine: engine(null, NOON) } })).toEqual(
      notJudged('icloudPhotos'),
    );
  });

  it('speaks when it is off', () => {
    const judgement = judge(icloudPhotosOff, { facts: { icloudPhotos: { enabled: false, since: null } } });
    expect(judgement).toEqual(found());
    expect(says(account['icloud-photos-off'], judgement)).toContain('turned off');
  });

  it('is less sure where the library is only the one in the Pictures folder', () => {
    const library = {
      path: '~/Pictures/Photos Library.photoslibrary',
      from: 'only-one',
      volume: '/System/Volumes/Data',
      present: true,
    } as const;
    const icloudPhotos = { enabled: false, since: null };
    expect(judge(icloudPhotosOff, { facts: { icloudPhotos, library } })).toEqual(
      found({}, { certainty: 'likely' }),
    );
    const named = { ...library, from: 'preferences' } as const;
    expect(judge(icloudPhotosOff, { facts: { icloudPhotos, library: named } })).toEqual(found());
  });

  it.each([
    ['of known age', NOON],
    ['of unknown age', null],
  ])('speaks when Apple is about to delete the library, by a file %s', (_case, savedAt) => {
    const deleteAt = NOON + 20 * DAY;
    const facts = { icloudPhotos: on, syncEngine: engine(deleteAt, savedAt) };
    const judgement = judge(icloudPhotosOff, { facts });
    expect(judgement).toEqual(found({ deleteAt }, { variant: 'leaving' }));
    expect(says(account['icloud-photos-off'], judgement)).toContain('Undo');
    // Who only has to undo it is not sent into a merge that nothing undoes.
    expect(says(account['icloud-photos-off'], judgement)).toContain('contact Apple Support before that date');
    expect(says(account['icloud-photos-off'], judgement)).not.toContain('System Photo Library');
  });

  it.each([
    ['a day ago', NOON - DAY],
    ['just now', NOON],
  ])('does not speak of undoing it after the deadline: %s', (_case, deleteAt) => {
    const facts = { icloudPhotos: on, syncEngine: engine(deleteAt, NOON - 2 * DAY) };
    const judgement = judge(icloudPhotosOff, { facts });
    expect(judgement).toEqual(found({ deleteAt }, { variant: 'gone', certainty: 'likely' }));
    expect(says(account['icloud-photos-off'], judgement)).not.toContain('Undo');
  });

  it('speaks by the deadline where the marker could not be seen', () => {
    const deleteAt = NOON + 20 * DAY;
    expect(judge(icloudPhotosOff, { facts: { syncEngine: engine(deleteAt, NOON) } })).toEqual(
      found({ deleteAt }, { variant: 'leaving' }),
    );
  });
});
