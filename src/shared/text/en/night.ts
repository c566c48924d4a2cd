import type { SleepCause } from '../../night/sleep-interval.ts';
import type { RuleId } from '../../rules/index.ts';
import type { NightText } from '../night-text.ts';
import { networkNights } from './night-network.ts';

/** Every rule that can stop an upload. */
export const nightTexts: { readonly [Id in RuleId]?: NightText } = {
  ...networkNights,
  'mac-too-hot': { name: 'Heat', tonight: 'Put the Mac on a hard surface, away from heat' },
  'macos-too-old': {
    name: 'macOS too old',
    lost: 'A macOS that is too old for the library cost {cost}',
    tonight: 'Update macOS',
  },
  'signed-out': {
    name: 'Signed out of iCloud',
    lost: 'This Mac was signed out of iCloud for {part}',
    tonight: 'Sign in to iCloud',
  },
  'sign-in-needed': {
    name: 'Sign-in needed',
    lost: 'iCloud waited for you to sign in again for {part}',
    tonight: 'Sign in to iCloud again',
  },
  'icloud-photos-restricted': {
    name: 'iCloud Photos not allowed',
    lost: 'A profile that forbids iCloud Photos cost {cost}',
    tonight: 'Ask the person who manages this Mac',
  },
  'icloud-photos-off': {
    name: 'iCloud Photos off',
    lost: 'iCloud Photos was off for {part}',
    tonight: 'Turn on iCloud Photos',
  },
  'library-missing': {
    name: 'Library missing',
    lost: 'The photo library was missing for {part}',
    tonight: 'Connect the disk that holds the photo library',
  },
  'not-system-library': {
    name: 'Another library',
    lost: 'A library other than the System Photo Library was open for {part}',
    tonight: 'Open the System Photo Library in Photos',
  },
  'library-volume-unsuitable': {
    name: 'Library in an unsuitable place',
    lost: 'The library was on an unsuitable disk or in an unsuitable folder for {part}',
    tonight: 'Move the photo library to a suitable disk or folder',
  },
  'disk-full': {
    name: 'Full disk',
    lost: 'A full disk cost {cost}',
    tonight: 'Make room on the disk',
  },
  'icloud-storage-full': {
    name: 'iCloud storage full',
    lost: 'Full iCloud storage cost {cost}',
    tonight: 'Make room in iCloud or get a larger plan',
  },
  'shared-library-full': {
    name: 'Shared Library full',
    lost: 'The full iCloud storage of the Shared Library cost {cost}',
    tonight: 'Ask the person who created the Shared Library for room',
  },
  'apple-outage': {
    name: 'Problem at Apple',
    lost: 'A problem at Apple cost {cost}',
    tonight: 'Leave the Mac on',
  },
  'library-snapshot': {
    name: 'Library snapshot',
    lost: 'A snapshot of the photo library cost {cost}',
    tonight: 'Leave the Mac on',
  },
  'paused-by-you': {
    name: 'Pause clicked in Photos',
    lost: 'Your own pause cost {cost}',
    tonight: 'Click Resume in Photos',
  },
  'low-power-mode': {
    name: 'Low Power Mode',
    tonight: 'Turn Low Power Mode off',
    pluggedIn: 'Turn Low Power Mode off, or on and off again if it is off already',
  },
  'low-data-mode': { name: 'Low Data Mode', tonight: 'Turn Low Data Mode off for this network' },
  'battery-saving': {
    name: 'Battery saving',
    lost: 'Saving the battery cost {cost}',
    tonight: 'Plug in the power adapter',
  },
  'battery-low': {
    name: 'Low battery',
    lost: 'A low battery cost {cost}',
    tonight: 'Plug in the power adapter',
  },
  'system-busy': {
    name: 'Busy Mac',
    lost: 'Other work of this Mac cost {cost}',
    tonight: 'Quit what keeps the Mac busy',
  },
  'poor-network': {
    name: 'Poor network',
    lost: 'A poor network cost {cost}',
    tonight: 'Put the Mac closer to the router',
  },
  'mac-warm': {
    name: 'Warmth',
    lost: 'A warm Mac cost {cost}',
    tonight: 'Put the Mac on a hard surface, away from heat',
  },
  'engine-wedged': {
    name: 'Sync hangs',
    lost: 'A sync that hangs cost {cost}',
    tonight: 'Restart the Mac',
  },
  'clock-wrong': {
    name: 'Wrong clock',
    lost: 'A wrong clock cost {cost}',
    tonight: 'Let macOS set the time',
  },
  stalled: {
    name: 'No known reason',
    lost: 'For {part} nothing moved, and nothing says why',
    tonight: 'Restart the Mac and leave Photos open',
  },
};

/** For a rule that an older or newer version named. */
export const otherNightText: NightText = {
  name: 'Other reasons',
  lost: 'The upload was paused for {part}',
  tonight: 'Open Unstuck and follow what it says',
};

export const sleepTexts: { readonly [Each in SleepCause | 'other']: NightText } = {
  lid: {
    name: 'lid closed',
    lost: 'This Mac slept {part} with its lid closed',
    tonight: 'Leave the lid open and the power adapter plugged in',
  },
  idle: {
    name: 'by itself',
    lost: 'This Mac went to sleep by itself and slept {part}',
    tonight: 'Plug in the power adapter and keep the Mac awake',
  },
  battery: {
    name: 'battery empty',
    lost: 'With an empty battery, this Mac slept {part}',
    tonight: 'Plug in the power adapter',
  },
  you: {
    name: 'put to sleep',
    lost: 'This Mac was put to sleep and slept {part}',
    tonight: 'Leave the Mac on instead of putting it to sleep',
  },
  heat: {
    name: 'too hot',
    lost: 'This Mac was too hot and slept {part}',
    tonight: 'Put the Mac on a hard surface, away from heat',
  },
  other: {
    name: 'from',
    lost: 'This Mac slept {part}',
    tonight: 'Plug in the power adapter and keep the Mac awake',
  },
};

export const unrecordedText: NightText = {
  name: 'Not recorded',
  lost: 'For {part} nothing was recorded',
  tonight: 'Leave Unstuck and the Mac running',
};

/** Where the upload goes on, but not to its end. */
export const shortText = {
  lost: 'iCloud has too little room for the rest',
  tonight: 'Make room in iCloud, or get more storage, before you leave it overnight',
} as const;

/** Where items could be counted, and then no longer. */
export const lostAccessText = 'Check that Unstuck may still read the photo library, so that it can count';
