import type { AppleEvent, EngineFlag, SyncEngine } from '../../facts/photos.ts';
import { NEEDED_SERVICES } from '../../rules/apple-outage/rule.ts';
import { bytes, clockTime, count, plural } from '../units.ts';
import { type Describe, listed } from './evidence.ts';

export type PhotosFact =
  | 'library'
  | 'libraryInUse'
  | 'volume'
  | 'libraryAccess'
  | 'uploadCounts'
  | 'libraryCounts'
  | 'outgoingQueue'
  | 'syncEngine'
  | 'icloudPhotos'
  | 'userPause'
  | 'resetEvents'
  | 'account'
  | 'restrictions'
  | 'icloudQuota'
  | 'appleStatus'
  | 'icloudTraffic';

export const describePhotos: Describe<PhotosFact> = {
  library: ({ path, present, from }) => ({
    text: present ? (path.split('/').at(-1) ?? path) : 'not found',
    source: {
      preferences: 'Photos preferences',
      marker: 'iCloud marker',
      'only-one': '~/Pictures',
      setting: 'as given',
    }[from],
  }),
  libraryInUse: ({ isSystemLibrary }) => ({
    text: isSystemLibrary ? 'the System Photo Library' : 'not the System Photo Library',
    source: 'Photos preferences',
  }),
  volume: ({ type, network, internal, mounted }) => ({
    text: mounted
      ? `on ${network ? 'a network disk' : internal === true ? 'the internal disk' : internal === false ? 'an external disk' : 'a disk'} (${type.toUpperCase()})`
      : 'its disk is not connected',
    source: `diskutil info: ${mounted ? type : 'not mounted'}`,
  }),
  libraryAccess: ({ readable, forbidden }) => ({
    text: readable ? 'can be read' : forbidden ? 'may not be read (Full Disk Access)' : 'has no database',
    source: `open Photos.sqlite: ${readable ? 'allowed' : forbidden ? 'not permitted' : 'missing'}`,
  }),
  uploadCounts: ({ left, uploaded, eligible, failed }) => ({
    text: [
      left === 0 ? 'none left' : `${count(left)} left of ${count(eligible)}`,
      failed === 0 ? null : `${count(failed)} failed`,
    ]
      .filter((part) => part !== null)
      .join(', '),
    source: `Photos.sqlite: ${count(uploaded)} done`,
  }),
  libraryCounts: ({ originalsMissing, referenced }) => ({
    text:
      [
        originalsMissing === null
          ? null
          : originalsMissing === 0
            ? 'all originals here'
            : `${plural(originalsMissing, 'original', 'originals')} only in iCloud`,
        referenced === null || referenced === 0 ? null : `${count(referenced)} outside the library`,
      ]
        .filter((part) => part !== null)
        .join(', ') || 'not counted',
    source: 'Photos.sqlite',
  }),
  outgoingQueue: (queue) => ({
    text: `${count(queue.count)} waiting`,
    source: `store.cloudphotodb${queue.bytes ? `: ${bytes(queue.bytes)}` : ''}`,
  }),
  syncEngine: ({ savedAt, flags }, { at, timeZone }) => {
    const raised = holdingFlags(flags);
    return {
      text: savedAt === null ? 'no time given' : `saved at ${clockTime(savedAt, timeZone, at)}`,
      source: `syncstatus.plist: ${raised.length === 0 ? 'no pause' : raised.join(', ')}`,
    };
  },
  icloudPhotos: ({ enabled, since }, { at, timeZone }) => ({
    text: enabled ? `on${since === null ? '' : ` since ${clockTime(since, timeZone, at)}`}` : 'off',
    source: `cpl_enabled_marker: ${enabled ? 'present' : 'missing'}`,
  }),
  userPause: ({ paused, until }, { at, timeZone }) => ({
    text: paused
      ? `paused${until === null ? '' : ` until ${clockTime(until, timeZone, at)}`}`
      : 'not paused by you',
    source: `pauseICloudPhotos: ${paused ? 'present' : 'none'}`,
  }),
  resetEvents: ({ oldestPending }, { at, timeZone }) => ({
    text:
      oldestPending === null
        ? 'no reset pending'
        : `a reset is pending since ${clockTime(oldestPending, timeZone, at)}`,
    source: 'resetevents.plist',
  }),
  account: ({ signedIn, photosServiceEnabled }) => ({
    text: signedIn
      ? `signed in${photosServiceEnabled === false ? ', Photos switched off' : ''}`
      : 'not signed in',
    source: 'MobileMeAccounts',
  }),
  restrictions: ({ iCloudPhotosAllowed }) => ({
    text: iCloudPhotosAllowed ? 'iCloud Photos is allowed' : 'a profile forbids iCloud Photos',
    source: `allowCloudPhotoLibrary: ${iCloudPhotosAllowed ? 'not restricted' : 'false'}`,
  }),
  icloudQuota: ({ bytesLeft }) => ({ text: `${bytes(bytesLeft)} left`, source: 'brctl quota' }),
  appleStatus: ({ events }) => ({ text: appleText(events), source: 'system status page' }),
  icloudTraffic: ({ processes }) => {
    const sent = processes.reduce((sum, each) => sum + each.bytesOut, 0);
    return { text: `${bytes(sent)} sent over open connections`, source: 'nettop' };
  },
};

function appleText(events: readonly AppleEvent[]): string {
  const named = (status: AppleEvent['status']) =>
    events.filter((event) => event.status === status).map(({ service }) => service.trim());
  const [ongoing, upcoming] = [named('ongoing'), named('upcoming')];
  const planned = upcoming.length === 0 ? '' : `; work on ${listed(upcoming)} is planned`;
  if (ongoing.length === 0) return `reports no problem with Photos${planned}`;
  // Trouble with what uploads do not need is no reason to worry about them.
  const spared = !ongoing.some((service) => NEEDED_SERVICES.includes(service));
  return `reports ${spared ? 'no problem with Photos, but one' : 'a problem'} with ${listed(ongoing)}${planned}`;
}

/** What holds uploads back by the engine's own word. A budget that is used up has no key while budgets are valid. */
export function holdingFlags(flags: SyncEngine['flags']): readonly string[] {
  const raised = HOLDING.filter((flag) => flags[flag] === true);
  const usedUp = flags.hasValidSystemBudgetKey === true ? BUDGETS.filter((key) => flags[key] !== true) : [];
  return [...raised, ...usedUp.map((key) => `no ${key}`)];
}

const BUDGETS = ['hasBatteryBudgetKey', 'hasCellularBudgetKey'] as const satisfies readonly EngineFlag[];

/** Flags that hold uploads back when true. Others say how things stand. */
const HOLDING: readonly EngineFlag[] = [
  'constrainedNetwork',
  'isExceedingQuota',
  'isExceedingSharedLibraryQuota',
  'lowDiskSpace',
  'veryLowDiskSpace',
  'isBlockedByLowPowerModeKey',
  'lowBatteryLevel',
  'heavyResourceUsage',
  'poorNetworkQuality',
  'moderateThermalPressure',
  'thermalPressure',
  'poorSystemConditions',
  'iCloudLibraryClientVersionTooOld',
  'iCloudLibraryClientIsNotAuthenticated',
  'isBlockedBySnapshot',
];
