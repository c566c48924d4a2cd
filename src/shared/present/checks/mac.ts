import type { Check } from './check.ts';
import * as words from './words.ts';

/** The rest of this Mac. */
export const mac: readonly Check[] = [
  {
    id: 'disk',
    label: 'Disk',
    facts: ['disk'],
    rules: ['disk-full', 'disk-low'],
    opens: 'storage',
    grounds: ['library'],
  },
  {
    id: 'photos',
    label: 'Photos',
    facts: ['processes'],
    rules: ['photos-not-open', 'analysis-busy'],
    opens: 'photos',
  },
  { id: 'time-machine', label: 'Time Machine', facts: ['timeMachine'], rules: ['time-machine-running'] },
  {
    id: 'clock',
    label: 'Clock',
    facts: ['clock'],
    rules: ['clock-wrong'],
    opens: 'date-time',
    grounds: ['network'],
  },
  {
    id: 'macos',
    label: 'macOS',
    facts: ['macos', 'macosUpdate', 'model'],
    optional: ['macosUpdate', 'model'],
    rules: ['macos-too-old', 'macos-update-waiting'],
    opens: 'software-update',
    text: words.macos,
    shows: ['macos'],
  },
];
