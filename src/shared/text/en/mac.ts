import type { RuleText } from '../texts.ts';

/** What is in the Trash of another disk goes only while that disk is there. */
const clearOtherDisk =
  'Move files that are not photos from that disk to another one, then empty the Trash while it is connected.';

export const mac = {
  'mac-too-hot': {
    what: 'This Mac is hot and runs at {percent} % of its speed',
    general: 'This Mac is too hot',
    why: 'macOS holds back background work, uploads included, until the Mac has cooled down.',
    fix: 'Move the Mac out of the sun and off soft surfaces, and quit apps that work hard.',
    steps: [
      { do: 'Let the Mac rest for half an hour with the lid open.', cost: 'Takes half an hour.' },
      { do: 'Clean its air vents.', cost: 'Takes a few minutes.' },
    ],
    variants: {
      engine: {
        what: 'Uploads are paused because this Mac is too hot',
        why: 'Photos waits until the Mac has cooled down, and Sync Now does not override that.',
      },
    },
  },
  'mac-warm': {
    what: 'Photos has slowed down because this Mac is warm',
    why: 'The sync engine waits for the Mac to cool down, then goes on by itself.',
    fix: 'Move the Mac out of the sun and off soft surfaces, and quit apps that work hard.',
    steps: [{ do: 'Click Sync Now below the library in Photos.', cost: 'Keeps the Mac warm.', from: 13 }],
  },
  'system-busy': {
    what: 'Photos waits because this Mac is busy with other work',
    why: 'The sync engine steps back while apps or macOS itself need the Mac.',
    fix: 'Quit apps that work hard, and leave the Mac alone for a while, plugged in.',
    steps: [
      { do: 'Click Sync Now below the library in Photos.', cost: 'Other work may slow down.', from: 13 },
      { do: 'Restart the Mac.', cost: 'Takes a few minutes; open apps are closed.' },
    ],
    variants: {
      overridden: {
        what: 'This Mac is busy with other work, and Photos uploads in spite of it for now',
        why: 'Items still went up, as they do after a click on Sync Now. That ends after some hours, and then the sync engine steps back again.',
        steps: [],
      },
    },
  },
  'clock-wrong': {
    what: 'The clock of this Mac is off by {offSeconds}',
    general: 'The clock of this Mac is wrong',
    why: 'iCloud may turn away a Mac whose date or time is wrong.',
    fix: 'Turn on "Set time and date automatically".',
    steps: [
      { do: 'If it is already on, turn it off and on again.', cost: 'Costs nothing.' },
      { do: 'Restart the Mac.', cost: 'Takes a few minutes; open apps are closed.' },
    ],
    variants: {
      slightly: {
        why: 'A clock that drifts this far is not being set by macOS, and iCloud may stumble over it.',
      },
    },
  },
  'photos-not-open': {
    what: 'Photos is not open',
    why: 'Uploads go on in the background without it, but often much more slowly.',
    fix: 'Open Photos and leave it open until the upload is done.',
  },
  'analysis-busy': {
    what: 'Photos is busy with the library itself ({process}, {percent} % CPU)',
    general: 'Photos is busy with the library itself',
    why: 'After an import or an update it looks for faces and scenes, and uploads wait for their turn.',
    fix: 'Leave the Mac awake and plugged in until it is done, overnight for a large library.',
  },
  'time-machine-running': {
    what: 'A Time Machine backup is running',
    why: 'It reads the same disk, and a backup over the network shares the connection with the upload.',
    fix: 'Let it finish; it is usually done within the hour.',
    steps: [
      {
        do: 'Choose Skip This Backup in the Time Machine menu.',
        cost: 'The next backup comes later and is larger.',
      },
    ],
  },
  'disk-full': {
    what: "This Mac's disk is full: {freeBytes} left",
    general: 'The disk with the photo library is full',
    why: 'Photos needs room to prepare what it uploads, and stops everything without it.',
    fix: 'Empty the Trash and free several gigabytes.',
    steps: [
      {
        do: 'Move large files that are not photos to another disk.',
        cost: 'You need that disk to open them.',
      },
      {
        do: 'Turn on Optimize Mac Storage in the settings of Photos, once uploads run again.',
        cost: 'Originals are then kept in iCloud and opened from there.',
      },
    ],
    variants: {
      engine: { what: 'The disk with the photo library is full, so Photos has stopped' },
      external: {
        what: 'The disk with the photo library is full: {freeBytes} left',
        fix: clearOtherDisk,
        steps: [
          {
            do: 'Turn on Optimize Mac Storage in the settings of Photos, once uploads run again.',
            cost: 'Originals are then kept in iCloud and opened from there.',
          },
        ],
      },
    },
  },
  'disk-low': {
    what: "This Mac's disk is almost full: {freeBytes} left",
    general: 'The disk with the photo library is almost full',
    why: 'Photos still sends plain uploads, and holds back everything that needs room.',
    fix: 'Empty the Trash and free several gigabytes.',
    steps: [
      {
        do: 'Move large files that are not photos to another disk.',
        cost: 'You need that disk to open them.',
      },
    ],
    variants: {
      engine: { what: 'The disk with the photo library is almost full' },
      external: {
        what: 'The disk with the photo library is almost full: {freeBytes} left',
        fix: clearOtherDisk,
        steps: [],
      },
      'external-short': {
        what: 'Only {freeBytes} are free on the disk with the photo library',
        why: 'Videos are copied before they are sent. When the disk is full, uploads stop.',
        fix: clearOtherDisk,
        steps: [],
      },
      short: {
        what: 'Only {freeBytes} are free on this Mac',
        why: 'Videos are copied before they are sent. When the disk is full, uploads stop.',
      },
    },
  },
} as const satisfies Record<string, RuleText>;
