import type { EngineFlag } from '../../src/shared/facts/photos.ts';
import type { FactId, Facts, Gap, Snapshot } from '../../src/shared/reading.ts';

export const START = Date.UTC(2026, 10, 21, 21);

/** A MacBook on power with 1,284 items left, on which nothing is in the way. */
export function healthyFacts(at: number): Facts {
  const path = '~/Pictures/Photos Library.photoslibrary';
  return {
    ...macFacts(at),
    ...networkFacts,
    library: { path, from: 'preferences', volume: '/System/Volumes/Data', present: true },
    libraryInUse: { isSystemLibrary: true },
    volume: {
      mountPoint: '/System/Volumes/Data',
      type: 'apfs',
      network: false,
      internal: true,
      mounted: true,
    },
    libraryAccess: { readable: true, forbidden: false, missing: false },
    uploadCounts: counts(1_284),
    libraryCounts: {
      trashed: 3,
      hidden: 0,
      shared: 0,
      referenced: 0,
      originalsMissing: 0,
      bytesLeftWithResources: 40_000_000_000,
    },
    outgoingQueue: { count: 12, bytes: 500_000_000 },
    syncEngine: engine(at, {}),
    icloudPhotos: { enabled: true, since: at - 400 * 86_400_000 },
    userPause: { paused: false, reason: null, until: null },
    resetEvents: { oldestPending: null },
    account: { signedIn: true, photosServiceEnabled: true, managed: false },
    restrictions: { iCloudPhotosAllowed: true },
    icloudQuota: { bytesLeft: 187_000_000_000 },
    appleStatus: { events: [] },
    icloudTraffic: { processes: [{ name: 'cloudd', pid: 501, bytesIn: 0, bytesOut: 0 }] },
  };
}

function macFacts(at: number) {
  const profile = { sleepMinutes: 0, displaySleepMinutes: 10, lowPowerMode: false };
  return {
    power: { source: 'ac', hasBattery: true, percent: 96, state: 'charging', minutesRemaining: 20 },
    lowPowerMode: { on: false, highPower: false, row: 'lowpowermode 0' },
    sleepInForce: { sleepMinutes: 0, displaySleepMinutes: 10, sleepDisabled: null, preventedBy: [] },
    sleepSettings: { battery: { ...profile, sleepMinutes: 1 }, ac: profile, ups: null },
    keepsAwake: { system: {}, owners: [] },
    heat: { cpuSpeedLimit: null, thermalWarning: null, performanceWarning: null },
    lid: { closed: false, causesSleep: true },
    lastSleep: { bootAt: at - 86_400_000, sleptAt: null, wokeAt: null },
    model: { identifier: 'Mac14,2', virtual: false },
    disk: { path: '/System/Volumes/Data', freeBytes: 182_000_000_000, totalBytes: 494_384_795_648 },
    processes: {
      photos: { pid: 800, cpu: 1, elapsedSeconds: 7_200 },
      daemons: [{ name: 'photolibraryd', pid: 400, cpu: 3, elapsedSeconds: 80_000 }],
    },
    timeMachine: { running: false, phase: null, fraction: null, secondsLeft: null },
    clock: { offsetSeconds: 0.02, errorSeconds: 0.01 },
    macos: { name: 'macOS', version: '15.7.2', major: 15, extra: null, build: '24G325', beta: false },
    macosUpdate: { waiting: [] },
  } as const satisfies Partial<Facts>;
}

const networkFacts = {
  reachability: {
    ipv4: [{ interface: 'en0', addresses: ['192.168.1.20'], reachable: true, vpnServer: null }],
    ipv6: [],
    primary: 'en0',
  },
  appleRoute: { interface: 'en0', gateway: '192.168.1.1' },
  interfaces: [
    {
      name: 'en0',
      up: true,
      active: true,
      type: 'Wi-Fi',
      ipv4: ['192.168.1.20'],
      ipv6: [],
      mtu: 1500,
      constrained: false,
      expensive: false,
      isVpn: false,
      vpnName: null,
      clat46: false,
    },
  ],
  hardwarePorts: { ports: { en0: 'Wi-Fi' }, wifi: 'en0' },
  wifiPower: { device: 'en0', on: true },
  link: {
    interface: 'en0',
    wifi: true,
    associated: true,
    security: 'WPA2_PSK',
    expensive: false,
    tethered: false,
    clat46: false,
    router: '192.168.1.1',
  },
  signal: { interface: 'en0', rssi: -54, noise: -92, rateMbps: 866, channel: '44', security: null },
  vpnServices: { services: [] },
  vpn: { verdict: 'none', interface: null, name: null, evidence: 'route -n get 17.248.128.1: en0' },
  proxy: { endpoints: [] },
  dns: { nameservers: ['192.168.1.1'], interface: 'en0', reachable: true },
  icloudName: { found: true, addresses: ['17.248.145.9'] },
  portal: { answered: true, captive: false, status: 200 },
  icloudConnection: { connected: true, issuer: 'Apple Public Server ECC CA 12 - G1', failure: null },
  filters: { networkExtensions: [], endpointSecurity: [], pendingReboot: [] },
  proxyConnection: { host: '127.0.0.1', port: 8080, answers: true },
} as const satisfies Partial<Facts>;

export function counts(left: number): Facts['uploadCounts'] {
  return {
    eligible: 10_000,
    uploaded: 10_000 - left,
    left,
    leftMasters: left,
    failed: 0,
    bytesLeft: left * 30_000_000,
    eligibleBytes: 300_000_000_000,
    model: 18_508,
  };
}

/** The engine's file as it is when all is well, saved at `at`, with these flags. */
export function engine(
  at: number,
  flags: Readonly<Partial<Record<EngineFlag, boolean>>>,
): Facts['syncEngine'] {
  return {
    savedAt: at,
    flags: { hasValidSystemBudgetKey: true, hasBatteryBudgetKey: true, hasCellularBudgetKey: true, ...flags },
    lastSyncDate: at - 60_000,
    initialSyncDate: at - 400 * 86_400_000,
    exitDeleteTime: null,
    blockedReason: null,
    cloudCounts: null,
    unknownKeys: [],
  };
}

/** Facts as readings taken at `at`; a gap's name in the place of a fact makes it unknown, undefined leaves it out. */
export function snapshotOf(
  at: number,
  facts: { readonly [Id in FactId]?: Facts[Id] | Gap | undefined },
): Snapshot {
  const readings: Record<string, unknown> = {};
  for (const [id, fact] of Object.entries<unknown>(facts)) {
    if (fact === undefined) continue;
    const gap = typeof fact === 'string';
    readings[id] = gap ? { at, known: false, gap: fact, detail: fact } : { at, known: true, fact };
  }
  return readings;
}
