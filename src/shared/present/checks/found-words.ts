import type { Finding } from '../../diagnosis.ts';
import type { RuleId } from '../../rules/index.ts';
import { bytes, count, duration } from '../units.ts';
import type { KnownFact } from './check.ts';
import { lowPowerMode } from './words.ts';

type Tell = (finding: Finding, known: KnownFact, facts: string) => string | null;

const ENGINE = 'says the sync engine';
const FULL_BYTES = 2 ** 29;
const LOW_BYTES = 2 ** 30;
const LOW_PERCENT = 20;

/** A row tells the fact, the headline tells the story. Null: the row's own words show it well enough. */
export function foundWords(finding: Finding, known: KnownFact, facts: string): string | null {
  return words[finding.rule]?.(finding, known, facts) ?? null;
}

/** The readings show it by themselves, or it is the engine's word alone. */
const unlessShown = (shown: boolean | undefined, word: string): string | null =>
  shown ? null : `${word}, ${ENGINE}`;

const number = ({ values }: Finding, name: string): number => Number(values[name] ?? 0);

const words: Partial<Record<RuleId, Tell>> = {
  'low-power-mode': (_finding, known) => {
    const mode = known('lowPowerMode');
    if (mode?.on === false) return `${lowPowerMode(known)}, but the sync engine says on`;
    return unlessShown(mode?.on, 'on');
  },
  'mac-too-hot': (_finding, known) => unlessShown((known('heat')?.cpuSpeedLimit ?? 100) < 100, 'too hot'),
  'mac-warm': () => unlessShown(false, 'warm'),
  'battery-low': (_finding, known) => {
    const power = known('power');
    return unlessShown(power?.source !== 'ac' && (power?.percent ?? 100) < LOW_PERCENT, 'low');
  },
  'battery-saving': (_finding, known) => {
    const percent = known('power')?.percent ?? null;
    return `battery${percent === null ? '' : ` ${percent} %`}, its share is used up`;
  },
  'system-busy': ({ effect }) =>
    effect === 'risk' ? 'uploads although this Mac is busy' : 'waits while this Mac is busy',
  'low-data-mode': (_finding, _known, facts) =>
    facts.includes('Low Data Mode') ? null : unlessShown(false, 'Low Data Mode on'),
  'poor-network': (_finding, _known, facts) => `${facts}, poor connection`,
  'personal-hotspot': (_finding, _known, facts) => `${facts}, Personal Hotspot`,
  'wifi-self-assigned': () => 'connected, no address from the router',
  'disk-full': (_finding, known) =>
    unlessShown((known('disk')?.freeBytes ?? FULL_BYTES) < FULL_BYTES, 'full'),
  'disk-low': ({ by }, known) =>
    unlessShown(by === 'readings' || (known('disk')?.freeBytes ?? LOW_BYTES) < LOW_BYTES, 'almost full'),
  'icloud-storage-full': ({ by }) => unlessShown(by === 'readings', 'storage full'),
  'shared-library-full': () => 'no room for the Shared Library',
  'icloud-storage-short': ({ values }) =>
    `${bytes(Number(values.quotaBytes))} left, ${bytes(Number(values.bytesLeft))} needed`,
  'macos-too-old': (_finding, known) =>
    `${known('macos')?.version ?? 'this version'}, too old for the library`,
  'sign-in-needed': () => 'wants you to sign in again',
  'library-snapshot': () => 'a snapshot is being captured',
  'not-system-library': () => 'another library is open',
  'library-volume-unsuitable': ({ variant, values }) => {
    if (variant === 'format') return `on a disk formatted as ${values.format}`;
    return variant === 'network' ? 'on a network drive' : `in a folder that ${values.folder} syncs`;
  },
  rebaseline: () => 'on, comparing the library',
  stalled: (finding) =>
    `${count(number(finding, 'left'))} left for ${duration(number(finding, 'unchangedSeconds'))}`,
  'engine-wedged': (finding) => `stuck for ${duration(number(finding, 'unchangedSeconds'))}`,
  'slow-uplink': (finding, known) => {
    const left = known('uploadCounts')?.left;
    const speed = `${bytes(number(finding, 'bytesPerHour'))} an hour`;
    return left === undefined ? speed : `${count(left)} left, ${speed}`;
  },
  'server-pace': (_finding, _known, facts) => `${facts}, at Apple's pace`,
  'analysis-busy': ({ values }) => `${values.process} uses ${values.percent} % CPU`,
  slept: (finding) => `slept ${duration(number(finding, 'sleptSeconds'))} with items left`,
};
