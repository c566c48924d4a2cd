import { describe, expect, it } from 'vitest';
import { judge, type Scene } from '../../../../test/harness/look.ts';
import { expectSpoken, onBatteryAt, onMains, sleepsAfter } from '../../../../test/harness/scenes.ts';
import { power } from '../../text/en/power.ts';
import { clear, found, notJudged } from '../rule.ts';
import { holdsMacAwake } from './holders.ts';
import { willSleep } from './rule.ts';

const profile = (sleepMinutes: number | null) => ({
  sleepMinutes,
  displaySleepMinutes: null,
  lowPowerMode: null,
});
const heldBy = (process: string, type = 'PreventUserIdleDisplaySleep') => ({
  system: {},
  owners: [{ pid: 512, process, type, ageSeconds: 60, timeoutSeconds: null }],
});
const settings = { battery: profile(10), ac: profile(0), ups: null };

describe('will-sleep', () => {
  it.each<[string, Scene]>([
    ['when nothing is left', { left: 0, facts: { sleepInForce: sleepsAfter(10) } }],
    ['when nothing is left and no more is known', { left: 0 }],
    ['when the Mac never sleeps', { left: 12, facts: { sleepInForce: sleepsAfter(0) } }],
    [
      'when sleep is disabled altogether',
      { left: 12, facts: { sleepInForce: sleepsAfter(10, { sleepDisabled: true }) } },
    ],
    [
      'while a program keeps the Mac awake',
      { left: 12, facts: { sleepInForce: sleepsAfter(10, { preventedBy: ['powerd', 'caffeinate'] }) } },
    ],
    [
      'while a program keeps the display on',
      { left: 12, facts: { sleepInForce: sleepsAfter(10), keepsAwake: heldBy('Keynote') } },
    ],
    [
      'when the upload is done before',
      { left: 12, facts: { sleepInForce: sleepsAfter(10) }, pace: { secondsToFinish: 600 } },
    ],
    [
      'when only the settings of the present source say never',
      { left: 12, facts: { sleepInForce: sleepsAfter(null), sleepSettings: settings, power: onMains } },
    ],
  ])('stays silent %s', (_case, scene) => expect(judge(willSleep, scene)).toEqual(clear));

  it.each<[string, Scene, ReturnType<typeof notJudged>]>([
    ['the count', { facts: { sleepInForce: sleepsAfter(10) } }, notJudged('uploadCounts')],
    ['the settings in force', { left: 12 }, notJudged('sleepInForce', 'sleepSettings')],
    ['the sleep row', { left: 12, facts: { sleepInForce: sleepsAfter(null) } }, notJudged('sleepSettings')],
    [
      'the power source that the settings are for',
      { left: 12, facts: { sleepInForce: sleepsAfter(null), sleepSettings: settings } },
      notJudged('sleepSettings'),
    ],
  ])('is not judged without %s', (_case, scene, judgement) =>
    expect(judge(willSleep, scene)).toEqual(judgement),
  );

  it.each<[string, Scene, ReturnType<typeof found>]>([
    [
      'the present source is not known',
      { left: 12, facts: { sleepInForce: sleepsAfter(10) } },
      found({ idleSeconds: 600 }),
    ],
    [
      'on battery',
      { left: 12, facts: { sleepInForce: sleepsAfter(10), power: onBatteryAt(60) } },
      found({ idleSeconds: 600 }, { variant: 'battery' }),
    ],
    [
      'plugged in, with Apple daemons busy for the moment',
      {
        left: 12,
        facts: {
          sleepInForce: sleepsAfter(10, { preventedBy: ['powerd', 'nsurlsessiond'] }),
          power: onMains,
        },
      },
      found({ idleSeconds: 600 }, { variant: 'ac' }),
    ],
    [
      "the list of who prevents sleep ends in the middle of a daemon's name",
      { left: 12, facts: { sleepInForce: sleepsAfter(10, { preventedBy: ['powerd', 'nsurlsessi'] }) } },
      found({ idleSeconds: 600 }),
    ],
    [
      'an assertion is held that does not stop idle sleep',
      {
        left: 12,
        facts: { sleepInForce: sleepsAfter(10), keepsAwake: heldBy('Mail', 'BackgroundTask') },
      },
      found({ idleSeconds: 600 }),
    ],
    [
      'the display is on for the moment',
      {
        left: 12,
        facts: { sleepInForce: sleepsAfter(10), keepsAwake: heldBy('powerd', 'PreventUserIdleSystemSleep') },
      },
      found({ idleSeconds: 600 }),
    ],
    [
      'the display goes off later than the sleep setting',
      { left: 12, facts: { sleepInForce: sleepsAfter(1, { displaySleepMinutes: 15 }) } },
      found({ idleSeconds: 900 }),
    ],
    [
      'the upload takes a little longer',
      { left: 12, facts: { sleepInForce: sleepsAfter(10) }, pace: { secondsToFinish: 601 } },
      found({ idleSeconds: 600 }),
    ],
    [
      'only the settings of the present source tell',
      {
        left: 12,
        facts: { sleepInForce: sleepsAfter(null), sleepSettings: settings, power: onBatteryAt(60) },
      },
      found({ idleSeconds: 600 }, { variant: 'battery' }),
    ],
  ])('speaks when %s', (_case, scene, judgement) => {
    expect(judge(willSleep, scene)).toEqual(judgement);
    expectSpoken(power['will-sleep'], judgement);
  });

  it('knows who holds a Mac awake', () => {
    expect(['powerd', 'sharingd', 'WindowServer', 'UniversalControl'].filter(holdsMacAwake)).toEqual([]);
    expect(['caffeinate', 'Amphetamine', 'com.bombich.ccchelper'].filter(holdsMacAwake)).toHaveLength(3);
    expect(['sharing', 'cloudph', 'backupd-h', 'clou'].filter(holdsMacAwake)).toEqual([]);
    // Three letters are too few to tell a name that was cut off from a short one.
    expect(['caffei', 'Amphe', 'c', 'clo', 'pow'].filter(holdsMacAwake)).toHaveLength(5);
  });
});
