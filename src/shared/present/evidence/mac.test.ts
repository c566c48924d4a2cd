import { describe, expect, it } from 'vitest';
import { says } from '../../../../test/harness/evidence.ts';

const onBattery = {
  source: 'battery',
  hasBattery: true,
  percent: 71,
  state: 'discharging',
  minutesRemaining: 320,
} as const;
const sleep = { sleepMinutes: 10, displaySleepMinutes: 5, sleepDisabled: null, preventedBy: [] };
const profile = (sleepMinutes: number | null) => ({
  sleepMinutes,
  displaySleepMinutes: null,
  lowPowerMode: null,
});

describe('this Mac', () => {
  it.each([
    [says('power', onBattery), 'battery 71 %, 5 h 20 min left | pmset -g batt'],
    [says('power', { ...onBattery, minutesRemaining: null }), 'battery 71 % | pmset -g batt'],
    [
      says('power', { ...onBattery, source: 'ac', state: 'charging', minutesRemaining: 40 }),
      'plugged in, battery 71 % | pmset -g batt',
    ],
    [
      says('power', { source: 'ac', hasBattery: false, percent: null, state: null, minutesRemaining: null }),
      'plugged in | pmset -g batt',
    ],
    [
      says('lowPowerMode', { on: true, highPower: false, row: ' lowpowermode         1' }),
      'on | pmset -g: lowpowermode 1',
    ],
    [says('sleepInForce', sleep), 'after 10 min | pmset -g: sleep 10'],
    [says('sleepInForce', { ...sleep, sleepMinutes: 0 }), 'never | pmset -g: sleep 0'],
    [says('sleepInForce', { ...sleep, sleepMinutes: null }), 'no setting found | pmset -g: sleep not set'],
    [says('sleepInForce', { ...sleep, preventedBy: ['powerd'] }), 'after 10 min | pmset -g: sleep 10'],
    [says('sleepInForce', { ...sleep, sleepMinutes: 1 }), 'after 1 min | pmset -g: sleep 1, displaysleep 5'],
    [
      says('sleepInForce', { ...sleep, preventedBy: ['powerd', 'powerd', 'caffeinate'] }),
      'kept awake by caffeinate | pmset -g: sleep 10',
    ],
    [
      says('heat', { cpuSpeedLimit: null, thermalWarning: null, performanceWarning: null }),
      'no warning recorded | pmset -g therm',
    ],
    [
      says('heat', { cpuSpeedLimit: 60, thermalWarning: null, performanceWarning: null }),
      'slowed down by heat to 60 % | pmset -g therm: CPU_Speed_Limit 60',
    ],
    [
      says('lid', { closed: true, causesSleep: false }),
      'closed, stays awake with a display | ioreg: ClamshellState Yes, CausesSleep No',
    ],
    [says('lid', { closed: true, causesSleep: null }), 'closed | ioreg: ClamshellState Yes'],
    [says('sleepInForce', { ...sleep, sleepDisabled: true }), 'switched off | pmset -g: SleepDisabled 1'],
    [
      says('sleepSettings', { battery: profile(1), ac: profile(0), ups: null }),
      'after 1 min on battery, never on power adapter | pmset -g custom: sleep 1, 0',
    ],
    [
      says('sleepSettings', { battery: profile(null), ac: profile(10), ups: null }),
      'after 10 min on power adapter | pmset -g custom: sleep 10',
    ],
    [
      says('sleepSettings', { battery: null, ac: profile(null), ups: null }),
      'no setting found | pmset -g custom: sleep not set',
    ],
    [
      says('heat', { cpuSpeedLimit: 100, thermalWarning: '2', performanceWarning: null }),
      'a warning was recorded | pmset -g therm: Thermal Warning Level 2',
    ],
    [
      says('heat', { cpuSpeedLimit: null, thermalWarning: null, performanceWarning: '1' }),
      'a warning was recorded | pmset -g therm: Performance Warning Level 1',
    ],
    [
      says('processes', { photos: { pid: 612, cpu: 1, elapsedSeconds: 33_720 }, daemons: [] }),
      'open since 21:40 | ps',
    ],
    [says('processes', { photos: null, daemons: [] }), 'not open | ps'],
    [
      says('timeMachine', { running: true, phase: 'Copying', fraction: 0.349, secondsLeft: 720 }),
      'backing up, 34 %, 12 min left | tmutil status: Running = 1',
    ],
    [
      says('clock', { offsetSeconds: 0.031, errorSeconds: 0.01 }),
      'right to the second | sntp time.apple.com: +0.03 s',
    ],
    [
      says('clock', { offsetSeconds: -400, errorSeconds: 0.01 }),
      '6 min fast | sntp time.apple.com: -400.00 s',
    ],
    [
      says('macosUpdate', { waiting: [{ name: 'macOS Tahoe 26.1', version: '26.1' }] }),
      'macOS Tahoe 26.1 is waiting | com.apple.SoftwareUpdate.plist',
    ],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
