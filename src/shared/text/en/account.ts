import type { RuleText } from '../texts.ts';

/** Rules about the account, iCloud's storage, Apple's servers and macOS itself. */
export const account = {
  'macos-too-old': {
    what: 'This version of macOS is too old for your iCloud photo library',
    why: 'Another of your devices has moved the library in iCloud to features that this macOS does not know, so Photos does not sync it.',
    fix: 'Install the macOS update that Software Update offers.',
    steps: [
      {
        do: 'If none is offered, check which macOS this Mac model supports, or ask Apple Support.',
        cost: 'Costs nothing. The photos on this Mac stay safe in the meantime, but they are not uploaded.',
      },
    ],
  },
  'signed-out': {
    what: 'This Mac is not signed in to an Apple Account',
    why: 'iCloud Photos belongs to an Apple Account. Without one, nothing can be uploaded.',
    fix: 'Click "Sign in" at the top of the settings, and use the same Apple Account that your other devices use.',
  },
  'sign-in-needed': {
    what: 'iCloud wants you to sign in again',
    why: 'Photos waits until your Apple Account is confirmed: with the password, a code, or agreement to new terms.',
    fix: 'Open Apple Account settings and answer what is asked there.',
    steps: [
      {
        do: 'If nothing is asked there, restart the Mac and look again.',
        cost: 'Takes a few minutes.',
      },
    ],
  },
  'icloud-photos-restricted': {
    what: 'A profile on this Mac does not allow iCloud Photos',
    why: 'An employer, a school or a management app has turned iCloud Photos off for this Mac. Nothing else can turn it on.',
    fix: 'Ask the person who manages this Mac. The settings show the profile.',
  },
  'icloud-photos-off': {
    what: 'iCloud Photos is turned off for this library',
    why: 'While it is off, nothing is uploaded from this Mac. New photos stay here only.',
    fix: 'Turn on iCloud Photos.',
    steps: [
      {
        do: 'If the switch is missing, make this library the System Photo Library: Photos → Settings → General.',
        cost: 'Its items are merged with those in iCloud, and that cannot be undone. Back up the library first.',
      },
    ],
    variants: {
      leaving: {
        what: 'iCloud Photos is being removed from your account',
        why: 'iCloud Photos was turned off everywhere. Uploads have stopped, and Apple removes the photos from iCloud on {deleteAt}.',
        fix: 'To keep iCloud Photos, go to iCloud → Manage → Photos and choose Undo Disable & Delete before that date.',
        steps: [
          {
            do: 'If Undo Disable & Delete is not shown, contact Apple Support before that date.',
            cost: 'Takes your time.',
          },
        ],
      },
      gone: {
        what: 'iCloud Photos was removed from your account',
        why: 'iCloud Photos was turned off everywhere, and Apple was to remove the photos from iCloud on {deleteAt}. Nothing is uploaded since.',
        fix: 'Make sure that this Mac or a disk holds the originals. Then turn on iCloud Photos to upload them anew.',
      },
    },
  },
  'icloud-storage-full': {
    what: 'Your iCloud storage is full',
    why: 'Photos cannot upload anything more until there is room. Downloads still work.',
    fix: 'Open iCloud storage and see what takes the room. Old device backups are often the largest part.',
    steps: [
      {
        do: 'Get a larger iCloud+ plan.',
        cost: 'Costs a monthly fee. You can go back to a smaller plan later.',
      },
      {
        do: 'If you bought storage a short while ago, wait an hour, then restart the Mac.',
        cost: 'Costs nothing: Photos can take a while to notice the new plan.',
      },
    ],
  },
  'shared-library-full': {
    what: 'There is no room left in iCloud for the Shared Library',
    why: 'Everything in a Shared Library counts against the iCloud storage of the person who created it, and that is full.',
    fix: 'Ask the person who created the Shared Library to make room or get a larger plan. If that is you, open iCloud storage.',
  },
  'apple-outage': {
    what: 'Apple reports a problem with {service}',
    general: 'Apple reports a problem with iCloud Photos',
    why: 'The upload cannot be expected to work until Apple has solved it. Nothing on this Mac needs to be changed.',
    fix: "Wait, and look at Apple's System Status page for news.",
    variants: {
      dated: {
        why: 'It has been going on since {sinceAt}. The upload cannot be expected to work until Apple has solved it. Nothing on this Mac needs to be changed.',
      },
      reduced: {
        what: 'Apple reports that {service} does not run at its best',
        why: 'Uploads can be slower or stop for a while until Apple is done. Nothing on this Mac needs to be changed.',
      },
    },
  },
  'icloud-storage-short': {
    what: 'iCloud has too little room for what is left to upload',
    generalWhy: 'More is left than iCloud has room for. The upload will stop when it is full.',
    why: '{bytesLeft} are left, and iCloud has room for {quotaBytes}. The upload will stop when it is full.',
    fix: 'Open iCloud storage and make room, or get a larger iCloud+ plan, before you leave it overnight.',
  },
  'server-pace': {
    what: 'Apple sets the pace now, not this Mac',
    why: 'iCloud Photos takes in about 5,000 items an hour at most, and the upload is close to that.',
    fix: 'Nothing needs to be done. Leave the Mac on power and awake.',
    variants: {
      days: {
        what: 'This is an upload of several days',
        why: 'iCloud Photos takes in about 50,000 items a day at most, and {left} are left.',
      },
    },
  },
  'macos-update-waiting': {
    what: '{update} is ready to be installed',
    general: 'A macOS update is ready to be installed',
    why: 'macOS updates also bring fixes for iCloud Photos. The upload stops while the Mac restarts and goes on afterward.',
    fix: 'Install it when the upload is not at its busiest, with the Mac on power.',
  },
} as const satisfies Record<string, RuleText>;
