import { isSwitchedOff } from '../../photos/switched-off.ts';
import { idleMinutes, sleepHolder } from '../../rules/will-sleep/idle.ts';
import { count, duration, items } from '../units.ts';
import type { KnownFact } from './check.ts';

const SECONDS_PER_MINUTE = 60;

/** "on for battery and power adapter": `pmset -g` says whether, `pmset -g custom` says where. */
export function lowPowerMode(known: KnownFact): string | null {
  const fact = known('lowPowerMode');
  if (!fact) return null;
  if (!fact.on) return fact.highPower ? 'off, High Power Mode is on' : 'off';
  const settings = known('sleepSettings');
  const battery = settings?.battery?.lowPowerMode === true;
  const adapter = settings?.ac?.lowPowerMode === true;
  if (battery && adapter) return 'on for battery and adapter';
  if (battery) return 'on for battery';
  return adapter ? 'on for power adapter' : 'on';
}

/** What this Mac does when nobody touches it, on the power it has now. */
export function sleep(known: KnownFact): string | null {
  const fact = known('sleepInForce');
  if (!fact) return null;
  if (fact.sleepDisabled === true) return 'switched off';
  const minutes = idleMinutes(known);
  if (minutes === null) return 'no setting found';
  const power = known('power');
  const on = power?.hasBattery ? (power.source === 'battery' ? ' on battery' : ' while plugged in') : '';
  if (minutes === 0) return `never${on}`;
  const holder = sleepHolder(known);
  const when = `after ${duration(minutes * SECONDS_PER_MINUTE)}${on}`;
  return holder === null ? when : `${when}, held off by ${holder}`;
}

export function wifi(known: KnownFact): string | null {
  const power = known('wifiPower');
  if (power?.on === false) return 'off';
  const link = known('link');
  if (link?.wifi === true && link.associated !== null) {
    return link.associated
      ? `connected${link.tethered === true ? ' to a Personal Hotspot' : ''}`
      : 'not connected';
  }
  if (link?.wifi === false) return 'on, not in use';
  return power ? 'on' : null;
}

/** Signal strength matters only where Wi-Fi carries the traffic, or might. */
export function wifiIsUsed(known: KnownFact): boolean {
  if (known('wifiPower')?.on === false) return false;
  const primary = known('reachability')?.primary ?? null;
  const device = known('hardwarePorts')?.wifi ?? null;
  return primary === null || device === null || primary === device || primary.startsWith('utun');
}

export function icloudPhotos(known: KnownFact): string | null {
  if (known('restrictions')?.iCloudPhotosAllowed === false) return 'not allowed by a profile';
  const marker = known('icloudPhotos');
  if (!marker) return null;
  if (!marker.enabled) return 'off';
  return known('userPause')?.paused === true ? 'paused by you' : 'on';
}

export function library(known: KnownFact): string | null {
  if (known('volume')?.mounted === false) return 'its disk is not connected';
  if (known('library')?.present === false) return 'not found';
  const volume = known('volume');
  const disk =
    volume &&
    (volume.network ? 'on a network disk' : volume.internal === false ? 'on an external disk' : null);
  const access = known('libraryAccess');
  const readable =
    access &&
    (access.readable ? 'can be read' : access.forbidden ? 'needs Full Disk Access' : 'has no database');
  return [disk, readable].filter((part) => part).join(', ') || null;
}

/** Low Data Mode is worth a word only when it is on. */
export function network(known: KnownFact): string | null {
  const reachability = known('reachability');
  if (!reachability) return null;
  const online = [...reachability.ipv4, ...reachability.ipv6].some((path) => path.reachable);
  if (!online) return 'no connection';
  const through = reachability.primary === null ? '' : throughPort(reachability.primary, known);
  const lowData = known('interfaces')?.some((each) => each.constrained && each.name === reachability.primary);
  return `online${through}${lowData ? ', Low Data Mode' : ''}`;
}

/** "over Wi-Fi" is what people know; tunnels and what networksetup does not list have no such name. */
function throughPort(device: string, known: KnownFact): string {
  const port = known('hardwarePorts')?.ports[device];
  return port === undefined ? ` through ${device}` : ` over ${port}`;
}

export function proxy(known: KnownFact): string | null {
  const fact = known('proxy');
  if (!fact) return null;
  const [first] = fact.endpoints;
  if (!first) return 'none';
  const answers = known('proxyConnection')?.answers;
  const named =
    first.host === null ? 'automatic' : `${first.host}${first.port === null ? '' : `:${first.port}`}`;
  return answers === undefined ? named : `${named} ${answers ? 'answers' : 'does not answer'}`;
}

export function dns(known: KnownFact): string | null {
  if (known('dns')?.nameservers.length === 0) return 'no name server';
  const name = known('icloudName');
  return name ? (name.found ? 'finds iCloud' : 'cannot find iCloud') : null;
}

export function photoItems(known: KnownFact): string | null {
  const counts = known('uploadCounts');
  if (!counts) return null;
  if (isSwitchedOff(known('icloudPhotos'), known('syncEngine')))
    return `${items(counts.eligible)}, uploads are off`;
  const more = known('libraryCounts');
  return [
    counts.left === 0 ? 'none left' : `${count(counts.left)} left of ${count(counts.eligible)}`,
    counts.failed > 0 ? `${count(counts.failed)} cannot upload` : null,
    more?.referenced ? `${count(more.referenced)} outside the library` : null,
    more?.originalsMissing ? `${count(more.originalsMissing)} only in iCloud` : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

export function macos(known: KnownFact): string | null {
  const fact = known('macos');
  if (!fact) return null;
  const update = known('macosUpdate')?.waiting[0];
  const version = `${fact.version}${fact.extra === null ? '' : ` ${fact.extra}`}`;
  if (update) return `${version}, update waiting`;
  const model = known('model')?.identifier;
  return model === undefined ? version : `${version} on ${model}`;
}
