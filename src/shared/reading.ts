import type * as mac from './facts/mac.ts';
import type * as network from './facts/network.ts';
import type * as photos from './facts/photos.ts';

/** Every fact the program can know. One probe fills one key; the names are public (`check --json`, reports). */
export interface Facts {
  readonly power: mac.Power;
  readonly lowPowerMode: mac.LowPowerMode;
  readonly sleepInForce: mac.SleepInForce;
  readonly sleepSettings: mac.SleepSettings;
  readonly keepsAwake: mac.KeepsAwake;
  readonly heat: mac.Heat;
  readonly lid: mac.Lid;
  readonly lastSleep: mac.LastSleep;
  readonly model: mac.Model;
  readonly disk: mac.Disk;
  readonly processes: mac.Processes;
  readonly timeMachine: mac.TimeMachine;
  readonly clock: mac.Clock;
  readonly macos: mac.MacOS;
  readonly macosUpdate: mac.MacOSUpdate;
  readonly reachability: network.Reachability;
  readonly appleRoute: network.AppleRoute;
  readonly interfaces: network.Interfaces;
  readonly hardwarePorts: network.HardwarePorts;
  readonly wifiPower: network.WifiPower;
  readonly link: network.Link;
  readonly signal: network.Signal;
  readonly vpnServices: network.VpnServices;
  readonly vpn: network.Vpn;
  readonly proxy: network.Proxy;
  readonly proxyConnection: network.ProxyConnection;
  readonly dns: network.Dns;
  readonly icloudName: network.ICloudName;
  readonly portal: network.Portal;
  readonly icloudConnection: network.ICloudConnection;
  readonly filters: network.Filters;
  readonly library: photos.Library;
  readonly libraryInUse: photos.PhotosLibraryInUse;
  readonly volume: photos.Volume;
  readonly libraryAccess: photos.LibraryAccess;
  readonly uploadCounts: photos.UploadCounts;
  readonly libraryCounts: photos.LibraryCounts;
  readonly outgoingQueue: photos.OutgoingQueue;
  readonly syncEngine: photos.SyncEngine;
  readonly icloudPhotos: photos.ICloudPhotos;
  readonly userPause: photos.UserPause;
  readonly resetEvents: photos.ResetEvents;
  readonly account: photos.Account;
  readonly restrictions: photos.Restrictions;
  readonly icloudQuota: photos.ICloudQuota;
  readonly appleStatus: photos.AppleStatus;
  readonly icloudTraffic: photos.ICloudTraffic;
}

export type FactId = keyof Facts;

/**
 * Why there is no fact. Each leads to different advice, so it is never free text.
 * `absent`: this Mac has no such thing (a battery, a lid). `depends`: another fact was needed first and is missing.
 * `elsewhere`: only a Mac can answer this.
 */
export type Gap =
  | 'absent'
  | 'not-permitted'
  | 'timed-out'
  | 'tool-missing'
  | 'unreadable'
  | 'depends'
  | 'elsewhere';

/**
 * What one probe saw at one moment: the fact, or why there is none. Never a stand-in value. `at`: ms since 1970.
 * `source`: who said so, where it was not the tool that a Mac is asked with.
 */
export type Reading<Fact> =
  | { readonly at: number; readonly known: true; readonly fact: Fact; readonly source?: string }
  | { readonly at: number; readonly known: false; readonly gap: Gap; readonly detail: string };

export type Snapshot = { readonly [Id in FactId]?: Reading<Facts[Id]> };
