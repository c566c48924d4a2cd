import type { AssertionOwner } from '../../facts/mac.ts';

/**
 * Apple's own processes that prevent sleep for a moment and let go again: powerd while the display is on, others for
 * a transfer, a sound or a connection. None of them keeps a Mac awake through a night.
 */
export const comeAndGo: ReadonlySet<string> = new Set([
  'AirPlayXPCHelper',
  'UniversalControl',
  'UserEventAgent',
  'WindowServer',
  'apsd',
  'assistantd',
  'avconferenced',
  'backupd',
  'backupd-helper',
  'bird',
  'bluetoothd',
  'callservicesd',
  'cloudd',
  'cloudphotod',
  'cloudphotosd',
  'configd',
  'coreaudiod',
  'dasd',
  'hidd',
  'identityservicesd',
  'kernel_task',
  'locationd',
  'loginwindow',
  'mDNSResponder',
  'mds',
  'mds_stores',
  'mediaanalysisd',
  'mediaremoted',
  'nsurlsessiond',
  'photoanalysisd',
  'photolibraryd',
  'powerd',
  'rapportd',
  'runningboardd',
  'screensharingd',
  'sharingd',
  'softwareupdated',
  'storedownloadd',
  'symptomsd',
  'timed',
  'useractivityd',
]);

/** A program that someone runs to keep the Mac awake (caffeinate, an app), or that at least lasts as long as they want. */
export const holdsMacAwake = (process: string): boolean => !comeAndGo.has(process) && !isCutOff(process);

/** Fewer letters than this begin the names of many programs. */
const TELLING_LETTERS = 4;

/** pmset cuts a long list off, if need be in the middle of a name: "nsurlsessi" is no program of its own. */
const isCutOff = (process: string): boolean =>
  process.length >= TELLING_LETTERS && [...comeAndGo].some((name) => name.startsWith(process));

/** Assertions that stop idle sleep; a display that stays on stops it too. The last two are older names. */
const STOPS_IDLE_SLEEP: ReadonlySet<string> = new Set([
  'PreventUserIdleSystemSleep',
  'PreventSystemSleep',
  'PreventUserIdleDisplaySleep',
  'NoIdleSleepAssertion',
  'NoDisplaySleepAssertion',
]);

export const holdsIdleSleepOff = ({ type, process }: AssertionOwner): boolean =>
  STOPS_IDLE_SLEEP.has(type) && holdsMacAwake(process);
