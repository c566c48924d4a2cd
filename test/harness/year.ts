import type { Entry } from '../../src/shared/history/chronicle.ts';
import { EVENING, MINUTE, makeEntry } from './entries.ts';

export const DAY_MINUTES = 24 * 60;
const HOUR = 60;
const COUNTED = 5;

/**
 * One minute in the year of a MacBook, counted from its first evening at nine. By day it is carried around on battery and
 * in Low Power Mode; each night it uploads from ten o'clock on, with a new count every five minutes, until it is through
 * with what it can; every third night the VPN is dead for twenty minutes.
 */
export function yearMinute(minute: number): Entry {
  const day = Math.floor(minute / DAY_MINUTES);
  const ofDay = minute % DAY_MINUTES;
  const [start, end] = [HOUR, 9 * HOUR - (day % 5) * 40];
  const cut = day % 3 === 0 && ofDay >= 200 && ofDay < 220;
  const battery = ofDay >= 11 * HOUR && ofDay < 19 * HOUR;
  const counted = Math.floor((Math.min(Math.max(ofDay, start), end) - start) / COUNTED);
  const left = 40_000 - (day % 60) * 100 - counted;
  return makeEntry(EVENING + minute * MINUTE, {
    ...(ofDay >= start && ofDay < end ? {} : { verdict: 'unknown' }),
    ...(battery ? { verdict: 'blocked', headline: 'low-power-mode' } : {}),
    ...(cut ? { verdict: 'blocked', headline: 'vpn-dead', online: false } : {}),
    findings: battery ? ['low-power-mode', 'on-battery'] : cut ? ['vpn-dead'] : [],
    power: battery ? 'battery' : 'ac',
    percent: battery ? 100 - Math.floor((ofDay - 11 * HOUR) / 6) : 100,
    photosOpen: ofDay > 17 * HOUR,
    left,
    bytesLeft: left * 29_345_678,
    uploaded: 60_000 - left,
  });
}
