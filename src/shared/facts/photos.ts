/** Facts that the photo library, its sync engine, the account and Apple give. Dates are milliseconds since 1970. */

/** Which photo library: the System Photo Library where macOS tells, else the one that carries the enabled marker. */
export interface Library {
  /** `~/Pictures/Photos Library.photoslibrary` */
  readonly path: string;
  readonly from: 'preferences' | 'marker' | 'only-one' | 'setting';
  /** The folder of the volume: "/System/Volumes/Data" or "/Volumes/<name>". */
  readonly volume: string;
  readonly present: boolean;
}

/** `diskutil info -plist` of the library's volume. */
export interface Volume {
  readonly mountPoint: string | null;
  /** apfs, hfs, exfat, msdos, ntfs, smbfs …, in lower case. */
  readonly type: string;
  readonly network: boolean;
  readonly internal: boolean | null;
  readonly mounted: boolean;
}

/** Opening the library's database for reading. */
export interface LibraryAccess {
  readonly readable: boolean;
  /** True: there is a database, and this program may not read it (Full Disk Access). */
  readonly forbidden: boolean;
  readonly missing: boolean;
}

/** The query `upload-counts`. Counts of items, sizes in bytes. eligible = uploaded + failed + left. */
export interface UploadCounts {
  readonly eligible: number;
  readonly uploaded: number;
  readonly left: number;
  readonly leftMasters: number | null;
  readonly failed: number;
  readonly bytesLeft: number;
  readonly eligibleBytes: number | null;
  /** PLModelVersion, where the query gave it. */
  readonly model: number | null;
}

/** The query `library-counts`. A count that this library's tables cannot give is null. */
export interface LibraryCounts {
  readonly trashed: number | null;
  readonly hidden: number | null;
  readonly shared: number | null;
  readonly referenced: number | null;
  readonly originalsMissing: number | null;
  /** With Live Photo videos, RAW pairs and edits. */
  readonly bytesLeftWithResources: number | null;
}

/** The sync engine's own queue: files now waiting to be sent. */
export interface OutgoingQueue {
  readonly count: number;
  readonly bytes: number | null;
}

/** The sync engine's yes-or-no keys that this version knows. */
export const engineFlags = [
  'connectedToNetwork',
  'inAirplaneMode',
  'cellularIsRestricted',
  'constrainedNetwork',
  'isExceedingQuota',
  'isExceedingSharedLibraryQuota',
  'lowDiskSpace',
  'veryLowDiskSpace',
  'hasValidSystemBudgetKey',
  'hasBatteryBudgetKey',
  'hasCellularBudgetKey',
  'isBlockedByLowPowerModeKey',
  'lowBatteryLevel',
  'heavyResourceUsage',
  'poorNetworkQuality',
  'moderateThermalPressure',
  'thermalPressure',
  'poorSystemConditions',
  'iCloudLibraryClientVersionTooOld',
  'iCloudLibraryClientIsNotAuthenticated',
  'iCloudLibraryExists',
  'iCloudLibraryHasBeenWiped',
  'containerHasBeenWiped',
  'hasChangesToProcess',
  'isStuckInExitForSharedLibrary',
  /** Not an Apple key by this name: any key a newer macOS adds that names a blocking snapshot. */
  'isBlockedBySnapshot',
] as const;

export type EngineFlag = (typeof engineFlags)[number];

/** syncstatus.plist: the state at the engine's last save. A key that is absent is absent here too. */
export interface SyncEngine {
  /** When the file was written; null when its age is not known. */
  readonly savedAt: number | null;
  readonly flags: Readonly<Partial<Record<EngineFlag, boolean>>>;
  readonly lastSyncDate: number | null;
  readonly initialSyncDate: number | null;
  readonly exitDeleteTime: number | null;
  readonly blockedReason: number | null;
  /** Images and movies on the server, where the engine has counted them. */
  readonly cloudCounts: Readonly<Record<string, number>> | null;
  /** Keys this version does not know, kept for the report (names only). */
  readonly unknownKeys: readonly string[];
}

/** cpl_enabled_marker: present = iCloud Photos is on for this library. */
export interface ICloudPhotos {
  readonly enabled: boolean;
  /** When it was switched on: the marker's text, else the file's time. Null when off or unknown. */
  readonly since: number | null;
}

/** pauseICloudPhotos. No file: not paused. */
export interface UserPause {
  readonly paused: boolean;
  readonly reason: number | null;
  readonly until: number | null;
}

/** resetevents.plist. */
export interface ResetEvents {
  /** Since when the oldest pending reset waits; null when none is pending. */
  readonly oldestPending: number | null;
}

/** MobileMeAccounts. */
export interface Account {
  readonly signedIn: boolean;
  /** Services by name, where listed. */
  readonly photosServiceEnabled: boolean | null;
  readonly managed: boolean | null;
}

/** Managed preference allowCloudPhotoLibrary. No profile: allowed. */
export interface Restrictions {
  readonly iCloudPhotosAllowed: boolean;
}

export interface ICloudQuota {
  readonly bytesLeft: number;
}

/** Services that carry iCloud Photos, by their names in the English feed, the only one whose names are known. */
export const appleServices = [
  'Photos',
  'iCloud Account & Sign In',
  'Apple Account',
  'iCloud Storage Upgrades',
] as const;

export const appleEventTypes = ['Outage', 'Issue', 'Performance', 'Maintenance', 'unknown'] as const;
export const appleEventStatuses = ['ongoing', 'upcoming', 'resolved', 'completed', 'unknown'] as const;

export interface AppleEvent {
  readonly service: string;
  readonly id: string;
  readonly type: (typeof appleEventTypes)[number];
  readonly status: (typeof appleEventStatuses)[number];
  readonly from: number | null;
  readonly to: number | null;
}

/** Apple's System Status feed: the events of the services that carry iCloud Photos. */
export interface AppleStatus {
  readonly events: readonly AppleEvent[];
}

/** `nettop`: bytes that iCloud's daemons have sent and received since their connections opened. */
export interface ICloudTraffic {
  readonly processes: readonly {
    readonly name: string;
    readonly pid: number;
    readonly bytesIn: number;
    readonly bytesOut: number;
  }[];
}

/** The library that Photos last opened, where its preferences may be read. */
export interface PhotosLibraryInUse {
  readonly isSystemLibrary: boolean;
}
