import type { MacFact } from '../../present/evidence/mac.ts';
import type { Facts } from '../../reading.ts';
import { asIs, type Entries } from './entry.ts';
import { processName } from './processes.ts';
import { among, formed, ifAny, macosVersion, updateName, volumePath } from './words.ts';

const MODEL =
  /^(?:i?Mac|MacBook|MacBookAir|MacBookPro|MacPro|iMacPro|Macmini|VirtualMac|VMware|VirtualBox|Parallels|ADP)\d{1,2},\d{1,2}$/;

const assertionTypes = [
  'ApplePushServiceTask',
  'BackgroundTask',
  'ExternalMedia',
  'NetworkClientActive',
  'NoDisplaySleepAssertion',
  'NoIdleSleepAssertion',
  'PreventDiskIdle',
  'PreventSystemSleep',
  'PreventUserIdleDisplaySleep',
  'PreventUserIdleSystemSleep',
  'SoftwareUpdateTask',
  'UserIsActive',
] as const;

const backupPhases = [
  'Copying',
  'FindingBackupVol',
  'FindingChanges',
  'Finishing',
  'LazyThinning',
  'MountingBackupVol',
  'MountingBackupVolForHealthCheck',
  'PreparingSourceVolumes',
  'SizingChanges',
  'Starting',
  'Stopping',
  'ThinningPostBackup',
  'ThinningPreBackup',
] as const;

export const mac: Entries<MacFact> = {
  power: asIs,
  lowPowerMode: ({ on, highPower, row }) => ({
    on,
    highPower,
    row: formed(/^(?:low)?powermode [012]$/, row) ?? 'power mode',
  }),
  sleepInForce: ({ sleepMinutes, displaySleepMinutes, sleepDisabled, preventedBy }) => ({
    sleepMinutes,
    displaySleepMinutes,
    sleepDisabled,
    preventedBy: preventedBy.map(processName),
  }),
  sleepSettings: asIs,
  keepsAwake: ({ system, owners }) => ({
    system: Object.fromEntries(Object.entries(system).filter(([type]) => among(assertionTypes, type))),
    owners: owners.map(({ pid, process, type, ageSeconds, timeoutSeconds }) => ({
      pid,
      process: processName(process),
      type: among(assertionTypes, type) ?? 'another kind',
      ageSeconds,
      timeoutSeconds,
    })),
  }),
  heat: ({ cpuSpeedLimit, thermalWarning, performanceWarning }) => ({
    cpuSpeedLimit,
    thermalWarning: ifAny(thermalWarning, warning('heat warning')),
    performanceWarning: ifAny(performanceWarning, warning('performance warning')),
  }),
  lid: asIs,
  lastSleep: asIs,
  model: ({ identifier, virtual }) => (MODEL.test(identifier) ? { identifier, virtual } : null),
  disk: ({ path, freeBytes, totalBytes }) => ({ path: volumePath(path), freeBytes, totalBytes }),
  processes: asIs,
  timeMachine: ({ running, phase, fraction, secondsLeft }) => ({
    running,
    phase: ifAny(phase, (text) => among(backupPhases, text)),
    fraction,
    secondsLeft,
  }),
  clock: asIs,
  macos: named,
  macosUpdate: ({ waiting }) => ({
    waiting: waiting.map(({ name, version }) => ({
      name: updateName(name) ?? 'a macOS update',
      version: ifAny(version, macosVersion),
    })),
  }),
};

/** pmset gives a level; what else stands there is not passed on. */
function warning(kind: string): (text: string) => string {
  return (text) => {
    const level = /^(?:heat warning level |performance warning level )?(\d{1,2})$/.exec(text)?.[1];
    return level === undefined ? kind : `${kind} level ${level}`;
  };
}

/** Without a version that reads as one there is nothing to tell. */
function named({ name, version, major, extra, build, beta }: Facts['macos']): Facts['macos'] | null {
  if (macosVersion(version) === null) return null;
  return {
    name: among(['macOS', 'Mac OS X', 'OS X'], name) ?? 'macOS',
    version,
    major,
    extra: ifAny(extra, (text) => formed(/^\([a-z]\)$/, text)),
    build: formed(/^\d{2}[A-Z]\d{1,5}[a-z]?$/, build) ?? 'an unknown build',
    beta,
  };
}
