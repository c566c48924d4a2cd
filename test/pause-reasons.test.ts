import { describe, expect, it } from 'vitest';
import { parseSyncEngine } from '../src/main/probes/sync-engine/probe.ts';
import { parseUserPause } from '../src/main/probes/user-pause/probe.ts';
import { photosWording } from '../src/shared/explain/wording.ts';
import { pauseReasons } from '../src/shared/photos/pause-reason.ts';
import type { PauseReason } from '../src/shared/rules/rule.ts';

/** A status file as the engine writes it, with these keys beside those of a healthy one. */
function statusFile(keys: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>connectedToNetwork</key><true/>
  <key>iCloudLibraryExists</key><true/>
  <key>lastSyncDate</key><date>2026-11-21T20:58:00Z</date>
${keys}
</dict>
</plist>`;
}

const on = (...names: readonly string[]) => names.map((name) => `  <key>${name}</key><true/>`).join('\n');
const pausedByUser = statusFile('').replace(
  /<dict>[\s\S]*<\/dict>/,
  '<dict><key>reason</key><integer>3</integer><key>unpauseTime</key><date>2026-11-22T20:58:00Z</date></dict>',
);

/** Keys of the file, then the reason, the button, and words that Photos 15 (or we) use for it. */
const files: readonly (readonly [string, PauseReason, string | null, RegExp])[] = [
  [on('isExceedingQuota'), 2, null, /iCloud storage/],
  [on('veryLowDiskSpace'), 3, null, /space on this Mac/],
  [on('hasValidSystemBudgetKey', 'hasCellularBudgetKey'), 4, 'Sync Now', /^Optimizing Battery Power$/],
  [on('hasValidSystemBudgetKey', 'hasBatteryBudgetKey'), 5, 'Sync Now', /./],
  [on('constrainedNetwork'), 6, 'Sync Now', /^Low Data Mode$/],
  [on('isBlockedByLowPowerModeKey'), 7, 'Sync Now', /^Low Power Mode$/],
  [on('iCloudLibraryClientVersionTooOld'), 8, null, /too old/],
  [on('iCloudLibraryClientIsNotAuthenticated'), 9, null, /Sign in/],
  [on('cellularIsRestricted'), 10, null, /./],
  [on('inAirplaneMode'), 12, null, /./],
  [on('isBlockedBySnapshot'), 13, null, /snapshot/i],
  [on('heavyResourceUsage'), 14, 'Sync Now', /^Optimizing System Performance$/],
  [on('poorSystemConditions'), 14, 'Sync Now', /^Optimizing System Performance$/],
  [on('poorNetworkQuality'), 15, 'Sync Now', /^Poor Network Connection$/],
  [on('moderateThermalPressure'), 16, 'Sync Now', /Cool Down/i],
  [on('thermalPressure'), 17, null, /Cool Down/i],
  [on('lowBatteryLevel'), 18, 'Sync Now', /^Low Battery$/],
];

const uploading = { uploading: true, userPaused: false };

describe('from a status file to what Photos shows', () => {
  it('gives no reason for a healthy one', () => {
    expect(pauseReasons(parseSyncEngine(statusFile('')), uploading)).toEqual([]);
  });

  it.each(files)('%s', (keys, reason, button, words) => {
    const [first] = pauseReasons(parseSyncEngine(statusFile(keys)), uploading);
    expect(first).toBe(reason);
    expect(photosWording(reason, 15)).toMatchObject({ button, text: expect.stringMatching(words) });
  });

  it('gives reason 1 for a pause of the user, whose file is another', () => {
    const { paused, reason } = parseUserPause(pausedByUser);
    expect({ paused, reason }).toEqual({ paused: true, reason: 3 });
    const engine = parseSyncEngine(statusFile(''));
    expect(pauseReasons(engine, { uploading: true, userPaused: paused })).toEqual([1]);
    expect(photosWording(1, 15).button).toBe('Resume');
  });

  it('gives reason 11 by live readings only: healthy files say "not connected" too', () => {
    const engine = parseSyncEngine(statusFile('').replace('<true/>', '<false/>'));
    expect(pauseReasons(engine, uploading)).toEqual([]);
    expect(pauseReasons(engine, { ...uploading, offline: true })).toEqual([11]);
    expect(photosWording(11, 15).button).toBeNull();
  });
});
