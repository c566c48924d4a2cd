import { type AppleEvent, appleServices, engineFlags, type SyncEngine } from '../../facts/photos.ts';
import type { PhotosFact } from '../../present/evidence/photos.ts';
import { asIs, type Entries } from './entry.ts';
import { processName } from './processes.ts';
import { among, ifAny, volumePath } from './words.ts';

/** The name that Photos itself gives. */
const USUAL_NAME = 'Photos Library.photoslibrary';
const formats = [
  ...['afpfs', 'apfs', 'cifs', 'exfat', 'fat16', 'fat32', 'ftp', 'hfs'],
  ...['msdos', 'nfs', 'ntfs', 'smbfs', 'udf', 'webdav'],
];
/** Kinds of files that the engine counts. */
const countedTypes = ['public.image', 'public.movie'] as const;
/** The engine's own reasons are small numbers. What is larger is something else. */
const MOST_REASONS = 1000;

export const photos: Entries<PhotosFact> = {
  library: ({ path, from, volume, present }) => ({
    path: path.split('/').at(-1) === USUAL_NAME ? USUAL_NAME : 'a photo library',
    ...{ from, volume: volumePath(volume), present },
  }),
  libraryInUse: asIs,
  volume: ({ mountPoint, type, network, internal, mounted }) => ({
    mountPoint: ifAny(mountPoint, volumePath),
    type: type === '' ? type : (among(formats, type) ?? 'another format'),
    ...{ network, internal, mounted },
  }),
  libraryAccess: asIs,
  uploadCounts: asIs,
  libraryCounts: asIs,
  outgoingQueue: asIs,
  syncEngine: (engine) => ({
    savedAt: engine.savedAt,
    flags: knownFlags(engine.flags),
    ...{ lastSyncDate: engine.lastSyncDate, initialSyncDate: engine.initialSyncDate },
    exitDeleteTime: engine.exitDeleteTime,
    blockedReason: ifAny(engine.blockedReason, smallNumber),
    cloudCounts: ifAny(engine.cloudCounts, knownCounts),
    unknownKeys: engine.unknownKeys.map((_, place) => `key ${place + 1}`),
  }),
  icloudPhotos: asIs,
  userPause: ({ paused, reason, until }) => ({ paused, reason: ifAny(reason, smallNumber), until }),
  resetEvents: asIs,
  account: asIs,
  restrictions: asIs,
  icloudQuota: asIs,
  appleStatus: ({ events }) => ({ events: events.map(appleEvent) }),
  icloudTraffic: ({ processes }) => ({
    processes: processes.map(({ name, pid, bytesIn, bytesOut }) => ({
      name: processName(name),
      ...{ pid, bytesIn, bytesOut },
    })),
  }),
};

function knownFlags(flags: SyncEngine['flags']): SyncEngine['flags'] {
  return Object.fromEntries(engineFlags.flatMap((flag) => (flag in flags ? [[flag, flags[flag]]] : [])));
}

function knownCounts(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([type]) => among(countedTypes, type)));
}

const smallNumber = (value: number): number | null =>
  Number.isInteger(value) && value >= 0 && value < MOST_REASONS ? value : null;

export const serviceName = (service: string): string =>
  among(appleServices, service.trim()) ?? 'an iCloud service';

function appleEvent({ service, type, status, from, to }: AppleEvent): AppleEvent {
  return { service: serviceName(service), id: '', type, status, from, to };
}
