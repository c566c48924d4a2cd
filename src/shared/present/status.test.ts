import { describe, expect, it } from 'vitest';
import { EVENING, MINUTE, makeEntry } from '../../../test/harness/entries.ts';
import { BERLIN, LOW_POWER, lowPowerNight, samples, told } from '../../../test/harness/evening.ts';
import { MORNING, makeState } from '../../../test/harness/state.ts';
import { statusJson, statusOf, statusOfLook, statusText } from './status.ts';

const night = lowPowerNight();
const LAST = night.entries?.at(-1) ?? makeEntry(0);
const PAUSED = statusOf(LAST, told(night).chronicle);

describe('the status', () => {
  it('is the last sample, since when that holds (also through a sleep), and how long the Mac slept', () => {
    expect(PAUSED).toEqual({
      at: EVENING + 540 * MINUTE,
      verdict: 'blocked',
      since: EVENING + 74 * MINUTE,
      headline: 'low-power-mode',
      findings: ['low-power-mode'],
      power: 'battery',
      percent: 71,
      online: true,
      photosOpen: true,
      left: 1100,
      bytesLeft: 33_000_000_000,
      uploaded: 8900,
      failed: 0,
      asleepSeconds: 9600,
    });
  });

  it('holds since the last sample where that one changed it', () => {
    const latest = makeEntry(EVENING + 60 * MINUTE, LOW_POWER);
    const { chronicle } = told({ entries: [...samples(0, 59), latest], end: 60 });
    expect(statusOf(latest, chronicle)).toMatchObject({ verdict: 'blocked', since: latest.at });
  });

  it('tells of no note', () => {
    const latest = makeEntry(LAST.at, { findings: ['rebaseline'] });
    expect(statusOf(latest, told(night).chronicle).findings).toEqual([]);
  });

  it('of one look knows nothing of before', () => {
    expect(statusOfLook(makeState({ verdict: 'unknown' }))).toMatchObject({
      at: MORNING,
      since: MORNING,
      verdict: 'unknown',
      left: null,
      asleepSeconds: null,
    });
  });
});

it('is told in two lines', () => {
  const now = EVENING + 545 * MINUTE;
  expect(statusText(PAUSED, { now, timeZone: BERLIN })).toBe(
    'Uploads are paused because of Low Power Mode\nsince 22:14 (7 h 46 min) · 1,100 items left, 33 GB · last looked 06:00\n',
  );
});

it('claims no more than the library, as it does not know what lies outside it', () => {
  const status = statusOfLook(makeState({ verdict: 'up-to-date', progress: { left: 0 } }));
  expect(statusText(status, { now: MORNING, timeZone: BERLIN })).toMatch(
    /^Everything in the library is uploaded to iCloud\n/,
  );
});

it('as JSON has public names and ISO times', () => {
  expect(statusJson(PAUSED)).toMatchObject({
    format: 1,
    at: '2026-11-22T05:00:00.000Z',
    since: '2026-11-21T21:14:00.000Z',
    findings: [{ rule: 'low-power-mode', effect: 'blocks' }],
  });
});
