import { describe, expect, it } from 'vitest';
import { type Evening, LOW_POWER, samples, told } from '../../../test/harness/evening.ts';
import type { Entry } from '../history/chronicle.ts';
import { timelineIn } from '../report/timeline.ts';

const lost: Partial<Entry> = {
  left: null,
  bytesLeft: null,
  uploaded: null,
  failed: null,
  verdict: 'unknown',
};
const none: Partial<Entry> = { left: 0, bytesLeft: 0, uploaded: 1_000, verdict: 'up-to-date' };
const thousand: Partial<Entry> = { left: 1_000, bytesLeft: null };

const tell = (evening: Evening) => {
  const { night } = told(evening);
  const { uploaded, paused, tonight } = Object.fromEntries(night.facts.map(({ name, text }) => [name, text]));
  return { night, sentence: night.sentence, uploaded, paused, tonight };
};

describe('a night in which items could no longer be counted', () => {
  const evening = { entries: [...samples(0, 120, thousand), ...samples(121, 600, lost)] };

  it('tells what was known until then, and gives no number for the rest', () => {
    const { night, ...words } = tell(evening);
    expect(words).toEqual({
      sentence:
        'None of 1,000 items was uploaded by 23:01; after that, the items that wait could not be counted.',
      uploaded: 'Nothing by 23:01, then not known, as the items that wait could not be counted',
      paused: 'Not while it could be judged',
      tonight: 'Check that Unstuck may still read the photo library, so that it can count.',
    });
    expect(night).toMatchObject({ itemsUploaded: null, bytesUploaded: null, leftAtEnd: null });
  });

  it('asks for access where that is what is missing', () => {
    const unread = samples(121, 600, { ...lost, headline: 'library-not-readable' });
    expect(tell({ entries: [...samples(0, 120, thousand), ...unread] }).tonight).toBe(
      'Give Unstuck access to the photo library, so that it can count.',
    );
  });

  it('is not told as zero in a report', () => {
    const { chronicle } = told(evening);
    expect(timelineIn({ chronicle, sleeps: [], timeZone: 'Europe/Berlin' })).toMatchObject({
      itemsUploaded: null,
      bytesUploaded: null,
    });
  });

  it('keeps what went up before, as nothing goes while iCloud Photos is off', () => {
    const off = { ...lost, verdict: 'not-set-up', headline: 'icloud-photos-off' } as const;
    const { night, sentence } = tell({
      entries: [
        ...samples(0, 60),
        ...samples(61, 120, { left: 90, uploaded: 910 }),
        ...samples(121, 600, off),
      ],
    });
    expect(night).toMatchObject({ itemsUploaded: 10, leftAtEnd: null });
    expect(sentence).toBe(
      'iCloud Photos was off for 7 h 59 min of this night: 10 of 100 items were uploaded by 23:01.',
    );
  });

  it('does not mind a count that is missing for some minutes', () => {
    const { night } = tell({
      entries: [...samples(0, 300), ...samples(301, 309, lost), ...samples(310, 600)],
    });
    expect(night).toMatchObject({ itemsUploaded: 0, leftAtEnd: 100, counted: { from: null, until: null } });
  });

  it('knows what went in between two counts', () => {
    const { night } = tell({
      entries: [
        ...samples(0, 120),
        ...samples(121, 400, lost),
        ...samples(401, 600, { left: 40, uploaded: 960 }),
      ],
    });
    expect(night).toMatchObject({ itemsUploaded: 60, leftAtEnd: 40 });
    expect(night.uploads[0]).toMatchObject({
      items: 60,
      from: told({ entries: [] }).night.from + 121 * 60_000,
    });
  });
});

it.each<readonly [string, Evening, sentence: string, uploaded: string]>([
  [
    'all night',
    { entries: samples(0, 600, none) },
    'Nothing was waiting to be uploaded this night.',
    'Nothing',
  ],
  [
    'since the record began',
    { entries: samples(420, 600, none) },
    'Nothing was waiting to be uploaded from 04:00 on, when the record began.',
    'Nothing from 04:00 on',
  ],
  [
    'since it could be counted',
    { entries: [...samples(0, 419, lost), ...samples(420, 600, none)] },
    'Nothing was waiting to be uploaded from 04:00 on, when the items could first be counted.',
    'Nothing from 04:00 on',
  ],
  [
    'until the record ended',
    { entries: samples(0, 120, none) },
    'Nothing was waiting to be uploaded until 23:00, when the record ended.',
    'Nothing by 23:00',
  ],
  [
    'until it could not be counted any more',
    { entries: [...samples(0, 119, none), ...samples(120, 600, lost)] },
    'Nothing was waiting to be uploaded until 23:00, when the items could no longer be counted.',
    'Nothing by 23:00, then not known, as the items that wait could not be counted',
  ],
  [
    'in the middle of the night only',
    { entries: samples(120, 420, none) },
    'Nothing was waiting to be uploaded between 23:00 and 04:00; nothing is known of the rest.',
    'Nothing between 23:00 and 04:00',
  ],
  [
    'with a hole in the record',
    { entries: [...samples(0, 120, none), ...samples(300, 600, none)] },
    'Nothing was waiting to be uploaded whenever Unstuck could look.',
    'Nothing',
  ],
  [
    'through a sleep, in which nothing happens',
    {
      entries: [...samples(0, 120, none), ...samples(300, 600, none)],
      events: [
        [120, 'suspend'],
        [300, 'resume'],
      ],
    },
    'Nothing was waiting to be uploaded this night.',
    'Nothing',
  ],
  [
    'since another library was chosen',
    {
      entries: [...samples(0, 299, { left: 300 }), ...samples(300, 600, none)],
      events: [[300, 'library-changed']],
    },
    'Another photo library was chosen at 02:00, and nothing is waiting in it.',
    'Nothing',
  ],
  [
    'since what waited was deleted',
    { entries: [...samples(0, 299), ...samples(300, 600, { ...none, uploaded: 900 })] },
    'Nothing was left to upload from 02:00 on.',
    'Nothing',
  ],
  [
    'since Photos gave up on it',
    { entries: [...samples(0, 299), ...samples(300, 600, { ...none, uploaded: 900, failed: 100 })] },
    'Nothing but 100 items that Photos cannot upload was left to upload from 02:00 on.',
    'Nothing',
  ],
  [
    'since the last of it was deleted, after some of it went up',
    {
      entries: [
        ...samples(0, 99),
        ...samples(100, 299, { left: 60, uploaded: 940, bytesLeft: 600_000 }),
        ...samples(300, 600, { ...none, uploaded: 940 }),
      ],
    },
    'Nothing was left to upload from 02:00 on; 40 items, 400 KB went up before.',
    '40 items, 400 KB between 22:35 and 22:40',
  ],
])('nothing waits %s', (_when, evening, sentence, uploaded) => {
  const words = tell(evening);
  expect({ sentence: words.sentence, uploaded: words.uploaded }).toEqual({ sentence, uploaded });
});

describe('a night of which nothing could be judged', () => {
  it('is not called one that nothing held up, nor one without a pause', () => {
    const { sentence, paused } = tell({ entries: samples(0, 600, { ...lost, power: null, online: null }) });
    expect(sentence).toBe(
      'Nothing that Unstuck can see held up the upload this night; the items that wait could not be counted.',
    );
    expect(paused).toBe('Not known');
  });
});

describe('what was in the way and is no longer', () => {
  const off = { ...lost, verdict: 'not-set-up', headline: 'icloud-photos-off' } as const;
  const on = (from: number, to: number) =>
    samples(from, to, { left: 9_400, bytesLeft: null, verdict: 'uploading' });

  it.each<readonly [string, readonly Entry[], string]>([
    [
      'iCloud Photos, turned on in the night',
      [...samples(0, 299, off), ...on(300, 600)],
      'Leave Unstuck and',
    ],
    ['iCloud Photos, off to the end', [...on(0, 99), ...samples(100, 600, off)], 'Turn on iCloud Photos'],
    [
      'Low Power Mode, which comes back by itself',
      [...samples(0, 299, LOW_POWER), ...on(300, 600)],
      'Turn Low Power Mode off',
    ],
    [
      'a pause that was clicked, and is over',
      [...samples(0, 299, { ...LOW_POWER, headline: 'paused-by-you' }), ...on(300, 600)],
      'Leave Unstuck and',
    ],
  ])('%s', (_case, entries, advice) => {
    expect(tell({ entries }).tonight).toContain(advice);
  });
});

it('does not take items for uploads that were perhaps only compared', () => {
  const comparing = { findings: ['rebaseline'] } as const;
  const { night, ...words } = tell({
    entries: [
      ...samples(0, 120, { ...comparing, left: 28_740 }),
      ...samples(121, 600, { ...comparing, left: 21_305, uploaded: 8_335 }),
    ],
  });
  expect(words).toMatchObject({
    sentence: '7,435 of 28,740 items were compared or uploaded, and nothing was found in the way.',
    uploaded: '7,435 items compared or uploaded between 22:56 and 23:01',
    tonight: 'Leave Unstuck and the Mac running: 21,305 items are still to be compared or uploaded.',
  });
  expect(night).toMatchObject({ itemsUploaded: null, bytesUploaded: null, pace: null });
});
