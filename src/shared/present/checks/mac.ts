import type { Check } from './check.ts';
import * as words from './words.ts';

/** The rest of this Mac. */
export const mac: readonly Check[] = [
  {
    id: 'disk',
    label: 'Disk',
    facts: ['disk'],
    rules: ['disk-full', 'disk-low'],
    grounds: ['library'],
  },
  {
    id: 'photos',
    label: 'Photos',
    facts: ['processes'],
    rules: ['photos-not-open', 'analysis-busy'],
  },
  { id: 'time-machine', label: 'Time Machine', facts: ['timeMachine'], rules: ['time-machine-running'] },
  {
    id: 'clock',
    label: 'Clock',
    facts: ['clock'],
    rules: ['clock-wrong'],
    grounds: ['network'],
  },
  {
    id: 'macos',
    label: 'macOS',
    facts: ['macos', 'macosUpdate', 'model'],
    optional: ['macosUpdate', 'model'],
    rules: ['macos-too-old', 'macos-update-waiting'],
    text: words.macos,
    shows: ['macos'],
  },
];
