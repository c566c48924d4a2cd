import type { FactId } from '../../shared/reading.ts';
import { account } from './account/probe.ts';
import { appleRoute } from './apple-route/probe.ts';
import { appleStatus } from './apple-status/probe.ts';
import { clock } from './clock/probe.ts';
import { disk } from './disk/probe.ts';
import { dns } from './dns/probe.ts';
import { filters } from './filters/probe.ts';
import { hardwarePorts } from './hardware-ports/probe.ts';
import { heat } from './heat/probe.ts';
import { icloudConnection } from './icloud-connection/probe.ts';
import { icloudName } from './icloud-name/probe.ts';
import { icloudPhotos } from './icloud-photos/probe.ts';
import { icloudQuota } from './icloud-quota/probe.ts';
import { icloudTraffic } from './icloud-traffic/probe.ts';
import { interfaces } from './interfaces/probe.ts';
import { keepsAwake } from './keeps-awake/probe.ts';
import { lastSleep } from './last-sleep/probe.ts';
import { library } from './library/probe.ts';
import { libraryAccess } from './library-access/probe.ts';
import { libraryCounts } from './library-counts/probe.ts';
import { libraryInUse } from './library-in-use/probe.ts';
import { lid } from './lid/probe.ts';
import { link } from './link/probe.ts';
import { lowPowerMode } from './low-power-mode/probe.ts';
import { macos } from './macos/probe.ts';
import { macosUpdate } from './macos-update/probe.ts';
import { model } from './model/probe.ts';
import { outgoingQueue } from './outgoing-queue/probe.ts';
import { portal } from './portal/probe.ts';
import { power } from './power/probe.ts';
import type { Probe } from './probe.ts';
import { processes } from './processes/probe.ts';
import { proxy } from './proxy/probe.ts';
import { proxyConnection } from './proxy-connection/probe.ts';
import { reachability } from './reachability/probe.ts';
import { resetEvents } from './reset-events/probe.ts';
import { restrictions } from './restrictions/probe.ts';
import { signal } from './signal/probe.ts';
import { sleepInForce } from './sleep-in-force/probe.ts';
import { sleepSettings } from './sleep-settings/probe.ts';
import { syncEngine } from './sync-engine/probe.ts';
import { timeMachine } from './time-machine/probe.ts';
import { uploadCounts } from './upload-counts/probe.ts';
import { userPause } from './user-pause/probe.ts';
import { volume } from './volume/probe.ts';
import { vpn } from './vpn/probe.ts';
import { vpnServices } from './vpn-services/probe.ts';
import { wifiPower } from './wifi-power/probe.ts';

/** One line per probe. A fact without a probe does not compile. */
export const probes: { readonly [Id in FactId]: Probe<Id> } = {
  account,
  appleRoute,
  appleStatus,
  clock,
  disk,
  dns,
  filters,
  hardwarePorts,
  heat,
  icloudConnection,
  icloudName,
  icloudPhotos,
  icloudQuota,
  icloudTraffic,
  interfaces,
  keepsAwake,
  lastSleep,
  library,
  libraryAccess,
  libraryCounts,
  libraryInUse,
  lid,
  link,
  lowPowerMode,
  macos,
  macosUpdate,
  model,
  outgoingQueue,
  portal,
  power,
  processes,
  proxy,
  proxyConnection,
  reachability,
  resetEvents,
  restrictions,
  signal,
  sleepInForce,
  sleepSettings,
  syncEngine,
  timeMachine,
  uploadCounts,
  userPause,
  volume,
  vpn,
  vpnServices,
  wifiPower,
};
