import type { Destination } from '../destinations/destination.ts';
import type { Finding } from '../diagnosis.ts';
import type { FactId } from '../reading.ts';
import { analysisBusy } from './analysis-busy/rule.ts';
import { appleOutage } from './apple-outage/rule.ts';
import { batteryLow } from './battery-low/rule.ts';
import { batterySaving } from './battery-saving/rule.ts';
import { batteryWillRunOut } from './battery-will-run-out/rule.ts';
import { captivePortal } from './captive-portal/rule.ts';
import { clockWrong } from './clock-wrong/rule.ts';
import { contentFilter } from './content-filter/rule.ts';
import { diskFull } from './disk-full/rule.ts';
import { diskLow } from './disk-low/rule.ts';
import { dnsBroken } from './dns-broken/rule.ts';
import { engineWedged } from './engine-wedged/rule.ts';
import { icloudPhotosOff } from './icloud-photos-off/rule.ts';
import { icloudPhotosRestricted } from './icloud-photos-restricted/rule.ts';
import { icloudStorageFull } from './icloud-storage-full/rule.ts';
import { icloudStorageShort } from './icloud-storage-short/rule.ts';
import { icloudUnreachable } from './icloud-unreachable/rule.ts';
import { itemsFailed } from './items-failed/rule.ts';
import { itemsReferenced } from './items-referenced/rule.ts';
import { libraryMissing } from './library-missing/rule.ts';
import { libraryNotReadable } from './library-not-readable/rule.ts';
import { librarySnapshot } from './library-snapshot/rule.ts';
import { libraryVolumeUnsuitable } from './library-volume-unsuitable/rule.ts';
import { lidWillSleep } from './lid-will-sleep/rule.ts';
import { lowDataMode } from './low-data-mode/rule.ts';
import { lowPowerMode } from './low-power-mode/rule.ts';
import { macTooHot } from './mac-too-hot/rule.ts';
import { macWarm } from './mac-warm/rule.ts';
import { macosTooOld } from './macos-too-old/rule.ts';
import { macosUpdateWaiting } from './macos-update-waiting/rule.ts';
import { notSystemLibrary } from './not-system-library/rule.ts';
import { offline } from './offline/rule.ts';
import { onBattery } from './on-battery/rule.ts';
import { originalsElsewhere } from './originals-elsewhere/rule.ts';
import { pausedByYou } from './paused-by-you/rule.ts';
import { personalHotspot } from './personal-hotspot/rule.ts';
import { photosNotOpen } from './photos-not-open/rule.ts';
import { poorNetwork } from './poor-network/rule.ts';
import { proxyDead } from './proxy-dead/rule.ts';
import { proxyInTheWay } from './proxy-in-the-way/rule.ts';
import { rebaseline } from './rebaseline/rule.ts';
import type { Rule } from './rule.ts';
import { serverPace } from './server-pace/rule.ts';
import { sharedLibraryFull } from './shared-library-full/rule.ts';
import { signInNeeded } from './sign-in-needed/rule.ts';
import { signedOut } from './signed-out/rule.ts';
import { slept } from './slept/rule.ts';
import { slowUplink } from './slow-uplink/rule.ts';
import { stalled } from './stalled/rule.ts';
import { systemBusy } from './system-busy/rule.ts';
import { timeMachineRunning } from './time-machine-running/rule.ts';
import { tlsInterception } from './tls-interception/rule.ts';
import { vpnCarriesIcloud } from './vpn-carries-icloud/rule.ts';
import { vpnDead } from './vpn-dead/rule.ts';
import { wifiOff } from './wifi-off/rule.ts';
import { wifiSelfAssigned } from './wifi-self-assigned/rule.ts';
import { wifiWeak } from './wifi-weak/rule.ts';
import { willSleep } from './will-sleep/rule.ts';

/** One line per rule, in headline order. The ids are public and never change. */
const registered = [
  macTooHot,
  wifiOff,
  offline,
  wifiSelfAssigned,
  vpnDead,
  captivePortal,
  dnsBroken,
  proxyDead,
  icloudUnreachable,
  tlsInterception,
  macosTooOld,
  signedOut,
  signInNeeded,
  icloudPhotosRestricted,
  icloudPhotosOff,
  libraryMissing,
  notSystemLibrary,
  libraryVolumeUnsuitable,
  diskFull,
  icloudStorageFull,
  sharedLibraryFull,
  appleOutage,
  librarySnapshot,
  pausedByYou,
  lowPowerMode,
  lowDataMode,
  batterySaving,
  batteryLow,
  systemBusy,
  poorNetwork,
  macWarm,
  engineWedged,
  clockWrong,
  stalled,
  vpnCarriesIcloud,
  personalHotspot,
  wifiWeak,
  proxyInTheWay,
  contentFilter,
  photosNotOpen,
  onBattery,
  analysisBusy,
  timeMachineRunning,
  slowUplink,
  serverPace,
  rebaseline,
  itemsFailed,
  itemsReferenced,
  libraryNotReadable,
  originalsElsewhere,
  willSleep,
  lidWillSleep,
  slept,
  diskLow,
  icloudStorageShort,
  batteryWillRunOut,
  macosUpdateWaiting,
] as const;

export type RuleId = (typeof registered)[number]['id'];

/** A rule as the judging core sees it: facts by name, whichever it needs. */
export type AnyRule = Rule<FactId, RuleId>;

export const rules: readonly AnyRule[] = registered;

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleOf(id: RuleId): AnyRule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`no rule is called ${id}`);
  return rule;
}

/** Where a finding is put right; null: nowhere that can be opened. */
export function opensOf({ rule, variant = '' }: Pick<Finding, 'rule' | 'variant'>): Destination | null {
  const { opens = null, opensFor = {} } = ruleOf(rule);
  return Object.hasOwn(opensFor, variant) ? (opensFor[variant] ?? null) : opens;
}

export const isRuleId = (text: string): text is RuleId => byId.has(text as RuleId);
