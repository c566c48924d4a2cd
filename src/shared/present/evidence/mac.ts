import type { Power, SleepProfile } from '../../facts/mac.ts';
import { holdsIdleSleepOff, holdsMacAwake } from '../../rules/will-sleep/holders.ts';
import { bytes, clockTime, duration } from '../units.ts';
import { type Describe, listed } from './evidence.ts';

const SECONDS_PER_MINUTE = 60;

export type MacFact =
  | 'power'
  | 'lowPowerMode'
  | 'sleepInForce'
  | 'sleepSettings'
  | 'keepsAwake'
  | 'heat'
  | 'lid'
  | 'lastSleep'
  | 'model'
  | 'disk'
  | 'processes'
  | 'timeMachine'
  | 'clock'
  | 'macos'
  | 'macosUpdate';

export const describeMac: Describe<MacFact> = {
  power: (power) => ({ text: powerText(power), source: 'pmset -g batt' }),
  lowPowerMode: ({ on, highPower, row }) => ({
    text: on ? 'on' : highPower ? 'off, High Power Mode is on' : 'off',
    source: `pmset -g: ${row.trim().replaceAll(/\s+/g, ' ')}`,
  }),
  sleepInForce: ({ sleepMinutes, displaySleepMinutes, sleepDisabled, preventedBy }) => {
    const holders = preventedBy.filter(holdsMacAwake);
    if (sleepDisabled === true && holders.length === 0) {
      return { text: 'switched off', source: 'pmset -g: SleepDisabled 1' };
    }
    const later = sleepMinutes !== null && sleepMinutes > 0 && (displaySleepMinutes ?? 0) > sleepMinutes;
    return {
      text: holders.length > 0 ? `kept awake by ${listed(holders)}` : sleepsAfter(sleepMinutes),
      source: `pmset -g: sleep ${sleepMinutes ?? 'not set'}${later ? `, displaysleep ${displaySleepMinutes}` : ''}`,
    };
  },
  sleepSettings: ({ battery, ac, ups }) => {
    const told = [
      profile(battery, 'on battery'),
      profile(ac, 'on power adapter'),
      profile(ups, 'on backup power'),
    ].filter((part) => part !== null);
    return {
      text: told.map(({ text }) => text).join(', ') || 'no setting found',
      source: `pmset -g custom: sleep ${told.map(({ minutes }) => minutes).join(', ') || 'not set'}`,
    };
  },
  keepsAwake: ({ owners }) => {
    const keepers = owners.filter(holdsIdleSleepOff);
    return {
      text:
        keepers.length > 0
          ? `kept awake by ${listed(keepers.map((owner) => owner.process))}`
          : 'nothing keeps this Mac awake',
      source: 'pmset -g assertions',
    };
  },
  heat: ({ cpuSpeedLimit, thermalWarning, performanceWarning }) => {
    const tool = 'pmset -g therm';
    const slowed = cpuSpeedLimit !== null && cpuSpeedLimit < 100;
    const warned =
      thermalWarning === null
        ? performanceWarning && `Performance Warning Level ${performanceWarning}`
        : `Thermal Warning Level ${thermalWarning}`;
    if (warned && !slowed) return { text: 'a warning was recorded', source: `${tool}: ${warned}` };
    return {
      text: slowed ? `slowed down by heat to ${cpuSpeedLimit} %` : 'no warning recorded',
      source: cpuSpeedLimit === null ? tool : `${tool}: CPU_Speed_Limit ${cpuSpeedLimit}`,
    };
  },
  lid: ({ closed, causesSleep }) => ({
    text: closed ? `closed${causesSleep === false ? ', stays awake with a display' : ''}` : 'open',
    source: `ioreg: ClamshellState ${yesOrNo(closed)}${causesSleep === null ? '' : `, CausesSleep ${yesOrNo(causesSleep)}`}`,
  }),
  lastSleep: ({ sleptAt, wokeAt }, { at, timeZone }) => ({
    text:
      sleptAt === null
        ? 'has not slept since it started'
        : `last slept ${clockTime(sleptAt, timeZone, at)}${wokeAt === null ? '' : `, woke ${clockTime(wokeAt, timeZone, at)}`}`,
    source: 'sysctl kern.sleeptime kern.waketime',
  }),
  model: ({ identifier, virtual }) => ({
    text: virtual ? `${identifier}, a virtual Mac` : identifier,
    source: `sysctl hw.model: ${identifier}`,
  }),
  disk: ({ freeBytes, path }) => ({
    text: `${bytes(freeBytes)} free`,
    source: path.startsWith('/Volumes/') ? `statfs ${path}` : 'statfs',
  }),
  processes: ({ photos }, { at, timeZone }) => ({
    text:
      photos === null
        ? 'not open'
        : `open since ${clockTime(at - photos.elapsedSeconds * 1000, timeZone, at)}`,
    source: 'ps',
  }),
  timeMachine: ({ running, fraction, secondsLeft }) => ({
    text: running
      ? [
          'backing up',
          fraction === null ? null : `${Math.floor(fraction * 100)} %`,
          secondsLeft === null ? null : `${duration(secondsLeft)} left`,
        ]
          .filter((part) => part !== null)
          .join(', ')
      : 'not backing up now',
    source: `tmutil status: Running = ${running ? 1 : 0}`,
  }),
  clock: ({ offsetSeconds }) => ({
    text: clockText(offsetSeconds),
    source: `sntp time.apple.com: ${offsetSeconds > 0 ? '+' : ''}${offsetSeconds.toFixed(2)} s`,
  }),
  macos: ({ name, version, extra, build }) => ({
    text: `${name} ${version}${extra === null ? '' : ` ${extra}`}`,
    source: `sw_vers: ${build}`,
  }),
  macosUpdate: ({ waiting }) => ({
    text: waiting.length === 0 ? 'no update waiting' : `${listed(waiting.map(updateName))} is waiting`,
    source: 'com.apple.SoftwareUpdate.plist',
  }),
};

function powerText({ source, hasBattery, percent, minutesRemaining }: Power): string {
  const plugged = source === 'ups' ? 'backup power (UPS)' : 'plugged in';
  if (!hasBattery) return plugged;
  const charge = `battery${percent === null ? '' : ` ${percent} %`}`;
  if (source !== 'battery') return `${plugged}, ${charge}`;
  return minutesRemaining === null
    ? charge
    : `${charge}, ${duration(minutesRemaining * SECONDS_PER_MINUTE)} left`;
}

function sleepsAfter(minutes: number | null): string {
  if (minutes === null) return 'no setting found';
  return minutes === 0 ? 'never' : `after ${duration(minutes * SECONDS_PER_MINUTE)}`;
}

function profile(settings: SleepProfile | null, when: string) {
  const minutes = settings?.sleepMinutes ?? null;
  return minutes === null ? null : { minutes, text: `${sleepsAfter(minutes)} ${when}` };
}

const yesOrNo = (holds: boolean): string => (holds ? 'Yes' : 'No');

function clockText(offsetSeconds: number): string {
  const off = Math.abs(offsetSeconds);
  if (off < 1) return 'right to the second';
  return `${duration(off)} ${offsetSeconds > 0 ? 'slow' : 'fast'}`;
}

function updateName({ name, version }: { readonly name: string; readonly version: string | null }): string {
  return version === null || name.includes(version) ? name : `${name} ${version}`;
}
