import { describe, expect, it } from 'vitest';
import { makeState } from '../../../test/harness/state.ts';
import type { Power } from '../facts/mac.ts';
import { defaultSettings } from '../settings/settings.ts';
import { chooseKeepAwake, keepAwakeSentence, keepAwakeState, letSleep, remembering } from './keep-awake.ts';

const BERLIN = 'Europe/Berlin';
const EVENING = Date.parse('2026-11-21T22:00:00+01:00');
const SEVEN = Date.parse('2026-11-22T07:00:00+01:00');
const settings = defaultSettings;
const insisting = { ...defaultSettings, keepAwakeOnBattery: true };
const working = makeState({ progress: { left: 12 } });
const done = makeState({ progress: { left: 0 } });
const tonight = chooseKeepAwake('tonight', settings, EVENING, BERLIN);
const tonightBusy = remembering(tonight, working);
const untilDone = chooseKeepAwake('until-done', settings, EVENING, BERLIN);
const untilDoneBusy = remembering(untilDone, working);
const base = { settings, source: 'ac' as const, state: working, now: EVENING };

describe('keeping awake', () => {
  it.each([
    ['off is off', { ...base, choice: letSleep }, 'off', 'no', null],
    ['tonight ends in the morning', { ...base, choice: tonight }, 'tonight', 'yes', SEVEN],
    [
      'what a clock chose that was ahead by weeks is off',
      { ...base, choice: tonight, now: EVENING - 25 * 86_400_000 },
      'off',
      'no',
      null,
    ],
    ['and not later', { ...base, choice: tonight, now: SEVEN }, 'off', 'no', null],
    [
      'a minute before it still holds',
      { ...base, choice: tonight, now: SEVEN - 60_000 },
      'tonight',
      'yes',
      SEVEN,
    ],
    ['tonight ends early when all is done', { ...base, choice: tonightBusy, state: done }, 'off', 'no', null],
    [
      'tonight waits for something to upload',
      { ...base, choice: tonight, state: done },
      'tonight',
      'idle',
      SEVEN,
    ],
    [
      'and not for longer than the night',
      { ...base, choice: tonight, state: done, now: SEVEN },
      'off',
      'no',
      null,
    ],
    [
      'what nobody could count was not done before',
      { ...base, choice: remembering(tonight, makeState({})), state: done },
      'tonight',
      'idle',
      SEVEN,
    ],
    ['until done has no hour', { ...base, choice: untilDone, now: SEVEN }, 'until-done', 'yes', null],
    ['until done', { ...base, choice: untilDoneBusy, state: done }, 'off', 'no', null],
    [
      'until done waits, too',
      { ...base, choice: untilDone, state: done, settings: insisting },
      'until-done',
      'idle',
      null,
    ],
    [
      'and for power',
      { ...base, choice: tonight, state: done, source: 'battery' },
      'tonight',
      'waiting',
      SEVEN,
    ],
    ['unknown is not done', { ...base, choice: untilDone, state: makeState({}) }, 'until-done', 'yes', null],
    ['before the first look', { ...base, choice: untilDone, state: null }, 'until-done', 'yes', null],
    ['on battery it waits', { ...base, choice: untilDone, source: 'battery' }, 'until-done', 'waiting', null],
    ['on a UPS too', { ...base, choice: untilDone, source: 'ups' }, 'until-done', 'waiting', null],
    ['and where nobody knows', { ...base, choice: untilDone, source: null }, 'until-done', 'waiting', null],
    [
      'unless the user insists',
      { ...base, choice: untilDone, source: 'battery', settings: insisting },
      'until-done',
      'yes',
      null,
    ],
  ] as const)('%s', (_, scene, mode, holding, until) => {
    expect(keepAwakeState(scene)).toEqual({ mode, holding, until });
  });
});

describe('what is said about it', () => {
  const desktop: Power = {
    source: 'ac',
    hasBattery: false,
    percent: null,
    state: null,
    minutesRemaining: null,
  };
  it.each([
    ['nothing', { ...letSleep, holding: 'no' }, working, null],
    [
      'the lid is mentioned',
      { ...tonight, holding: 'yes' },
      working,
      'This Mac stays awake until 07:00, or until the upload is done. Closing the lid still puts it to sleep.',
    ],
    [
      'where there may be one',
      { ...untilDone, holding: 'yes' },
      null,
      'This Mac stays awake until the upload is done. Closing the lid still puts it to sleep.',
    ],
    [
      'a desktop Mac has none',
      { ...untilDone, holding: 'yes' },
      makeState({ progress: { left: 12 }, facts: { power: desktop } }),
      'This Mac stays awake until the upload is done.',
    ],
    [
      'no end is promised that nobody could see',
      { ...untilDone, holding: 'yes' },
      makeState({ facts: { power: desktop } }),
      'This Mac stays awake until you turn this off, as what is left to upload is not known.',
    ],
    [
      'that it waits for something to upload',
      { ...tonight, holding: 'idle' },
      done,
      'Nothing is left to upload. This Mac will be kept awake until 07:00, as soon as something is.',
    ],
    [
      'the same without an hour',
      { ...untilDone, holding: 'idle' },
      done,
      'Nothing is left to upload. This Mac will be kept awake until the upload is done, as soon as something is.',
    ],
    [
      'and for power',
      { ...tonight, holding: 'waiting' },
      done,
      'Nothing is left to upload. This Mac will be kept awake until 07:00, as soon as something is and it is plugged in.',
    ],
    [
      'what it waits for',
      { ...tonight, holding: 'waiting' },
      working,
      'This Mac will be kept awake until 07:00, as soon as it is plugged in.',
    ],
  ] as const)('%s', (_, shown, state, sentence) => {
    expect(keepAwakeSentence(shown, state, BERLIN, EVENING)).toBe(sentence);
  });
});
