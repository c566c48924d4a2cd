import { isSwitchedOff } from '../../photos/switched-off.ts';
import { holdingFlags } from '../evidence/photos.ts';
import type { KnownFact } from './check.ts';

const FULL_SPEED = 100;

export const offline = (known: KnownFact): boolean => {
  const reachability = known('reachability');
  if (!reachability) return false;
  return ![...reachability.ipv4, ...reachability.ipv6].some((path) => path.reachable);
};

/** Wi-Fi that is off or idle is no harm while something else carries the traffic. */
export const noWifi = (known: KnownFact): boolean =>
  offline(known) && (known('wifiPower')?.on === false || known('link')?.associated === false);

export const deadVpn = (known: KnownFact): boolean => known('vpn')?.verdict === 'dead';

export const deadProxy = (known: KnownFact): boolean => known('proxyConnection')?.answers === false;

export const noName = (known: KnownFact): boolean =>
  known('dns')?.nameservers.length === 0 || known('icloudName')?.found === false;

export const noPortalAnswer = (known: KnownFact): boolean => {
  const portal = known('portal');
  return portal !== undefined && (portal.captive || !portal.answered);
};

export const noConnection = (known: KnownFact): boolean => known('icloudConnection')?.connected === false;

/** Warm, or nobody says that it is not: a tool that has recorded nothing since the start does not mean cool. */
export const notKnownCool = (known: KnownFact): boolean => {
  const heat = known('heat');
  if (!heat) return false;
  if (heat.thermalWarning !== null || heat.performanceWarning !== null) return true;
  if (heat.cpuSpeedLimit !== null) return heat.cpuSpeedLimit < FULL_SPEED;
  const engine = known('syncEngine');
  return !engine || engine.flags.thermalPressure === true;
};

export const holding = (known: KnownFact): boolean => {
  const engine = known('syncEngine');
  return engine !== undefined && holdingFlags(engine.flags).length > 0;
};

export const switchedOff = (known: KnownFact): boolean =>
  isSwitchedOff(known('icloudPhotos'), known('syncEngine'));
