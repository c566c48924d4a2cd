import type { RuleText } from '../texts.ts';
import { stallSteps } from './stall-steps.ts';

/** Rules about the library, its items and the engine that uploads them. */
export const photos = {
  'library-missing': {
    what: 'The photo library is not where macOS expects it',
    general: 'The photo library cannot be found, or its disk is not connected',
    why: 'Nothing can be uploaded from a library that cannot be found. It may have been moved or renamed.',
    fix: 'Hold Option while opening Photos and choose your library from the list.',
    steps: [
      {
        do: 'If the list does not show it, click Other Library and look for it, or restore it from a backup.',
        cost: 'Restoring takes hours for a large library.',
      },
    ],
    variants: {
      disk: {
        what: "The photo library's disk is not connected",
        why: 'The library is on a disk that this Mac does not see, so Photos has nothing to upload from.',
        fix: 'Connect the disk, wait until Finder shows it, then open Photos.',
        steps: [
          {
            do: 'If the disk is connected, unplug it, plug it in again and try another cable or port.',
            cost: 'Costs nothing. Eject the disk in Finder first if it is shown there.',
          },
        ],
      },
    },
  },
  'not-system-library': {
    what: 'Photos shows a library that iCloud does not use',
    why: 'Only the System Photo Library is uploaded to iCloud. What you add to another library stays on this Mac.',
    fix: 'Quit Photos, hold Option while opening it, and choose the library marked as System Photo Library.',
    steps: [
      {
        do: 'To upload the library that is open now instead, choose Photos → Settings → General → Use as System Photo Library.',
        cost: 'Its items are merged with those in iCloud, and that cannot be undone. Back up both libraries first.',
      },
    ],
  },
  'library-volume-unsuitable': {
    what: 'The photo library is on a disk that Photos cannot upload from reliably',
    general: 'The photo library is in a place that Photos cannot upload from reliably',
    why: 'iCloud Photos needs the library on a disk formatted as APFS or Mac OS Extended that is attached to this Mac.',
    fix: 'Quit Photos, then copy the library to the internal disk or to an APFS disk and open it from there.',
    stepsFollow: true,
    steps: [
      {
        do: 'When everything is there, make the copy the System Photo Library in Photos → Settings → General. Without that, nothing is uploaded from it.',
        cost: 'Copying takes hours for a large library. Its items are merged with those in iCloud, and that cannot be undone: keep the old one until the upload is complete.',
      },
    ],
    variants: {
      format: { what: 'The photo library is on a disk formatted as {format}' },
      network: {
        what: 'The photo library is on a network drive',
        why: 'Photos is not made for libraries on a network: the connection drops, and the upload stops with it.',
      },
      'synced-folder': {
        what: 'The photo library is inside a folder that {folder} syncs',
        why: 'Two services then change the same files at once, which stops the upload and can damage the library.',
        fix: 'Quit Photos, move the library out of that folder, for example to the Pictures folder in your home folder, and open it from there.',
        steps: [
          {
            do: 'If Photos then asks which library to open, choose it at its new place.',
            cost: 'Costs nothing.',
          },
        ],
        stepsFollow: true,
      },
    },
  },
  'library-snapshot': {
    what: 'macOS is capturing a snapshot of the photo library',
    why: 'While the snapshot is made, perhaps for a backup or a transfer, Photos holds all uploads.',
    fix: 'Wait: it ends by itself.',
  },
  'paused-by-you': {
    what: 'Uploads are paused until {untilAt} because Pause was clicked in Photos',
    general: 'Uploads are paused because Pause was clicked in Photos',
    why: 'Photos waits until then and goes on by itself afterward.',
    generalWhy: 'Photos waits until the pause is over, a day at most, and goes on by itself afterward.',
    fix: 'In Photos, go to the end of your library and click Resume.',
    variants: {
      overridden: {
        what: 'Pause was clicked in Photos, but items still went up',
        why: 'If they stop, Photos waits until {untilAt} and goes on by itself afterward.',
      },
    },
  },
  'engine-wedged': {
    what: 'The sync engine of Photos is stuck',
    generalWhy: 'It has waited more than a day to reset itself, and nothing was uploaded in that time.',
    why: 'It has waited more than a day to reset itself, and nothing was uploaded for {unchangedSeconds}.',
    fix: 'Open Photos and leave it in front for a while, with the Mac on power.',
    steps: stallSteps,
  },
  stalled: {
    what: 'No upload progress for {unchangedSeconds}, and nothing found here explains it',
    general: 'The upload stands still, and nothing found here explains it',
    why: 'The number of items left has not changed in that time. The steps below are in order: the first ones are harmless.',
    fix: 'Open Photos and leave it in front for a while, with the Mac on power.',
    steps: stallSteps,
    variants: {
      sending: {
        what: 'The number of items left has been the same for {unchangedSeconds}, but iCloud is still sending',
        why: 'A large video counts as left until all of it has arrived; other iCloud apps send data too.',
        fix: 'Leave it running for now. Quitting Photos or restarting the Mac can make a large file start again.',
        steps: [],
      },
      'after-block': {
        what: 'No upload progress for {unchangedSeconds}, though what was in the way is gone',
        why: 'Photos does not always go on by itself once it can.',
      },
      slowed: {
        what: 'No upload progress for {unchangedSeconds}',
        why: 'The number of items left has not changed in that time. What slows the upload down, further below, is the likely cause.',
        fix: 'Put right first what the checks warn of, with the Mac on power and Photos in front.',
      },
    },
  },
  'slow-uplink': {
    what: 'At this speed, what is left takes about {neededSeconds}',
    general: 'At this speed, what is left takes more than a day',
    generalWhy: 'Nothing is broken: the connection sets the pace, and much is left.',
    why: '{bytesLeft} are left, and about {bytesPerHour} an hour go up. Nothing is broken: the connection sets the pace.',
    fix: 'Leave the Mac on power, awake and close to the router, and let it run overnight.',
    steps: [
      {
        do: 'Stop other large uploads and downloads at home while it runs, or connect by Ethernet cable.',
        cost: 'Costs nothing, but others at home may have to wait.',
      },
    ],
  },
  rebaseline: {
    what: 'iCloud Photos was turned on recently and is still comparing your library with iCloud',
    why: 'Every item counts as left until it has been compared. The number can rise before it falls.',
    fix: 'Leave it alone: keep the Mac on power and awake, and do not turn iCloud Photos off and on.',
  },
  'items-failed': {
    what: 'Photos cannot upload {failed|item|items}',
    general: 'Photos cannot upload some items',
    why: 'Photos has given up on {failed|item|items}: damaged, missing, there twice or of an unsupported kind. Waiting does not help, but it holds up nothing else.',
    fix: 'In Photos, choose File → New Smart Album and the condition for photos that are unable to upload to iCloud, to see which ones.',
    stepsFollow: true,
    steps: [
      {
        do: 'Select what is in that album, choose File → Export → Export Unmodified Original, and check that every file opens.',
        cost: 'Takes some disk space. Do it in any case: what is in that album exists on this Mac only.',
      },
      {
        do: 'Import the exported files into Photos again and watch whether the new copies go up. For RAW photos, rotate one and undo that: it can be enough.',
        cost: 'Leaves duplicates in the library. Edits stay with the old copies, so keep those until you are sure.',
      },
    ],
  },
  'items-referenced': {
    what: '{referenced|item in Photos is not in the library, so iCloud never gets it|items in Photos are not in the library, so iCloud never gets them}',
    general: 'Some items in Photos are not in the library, so iCloud never gets them',
    why: 'Photos was told to refer to files elsewhere on this Mac. It uploads only what it has copied into its library.',
    fix: 'In Photos, select what is outside the library and choose File → Consolidate.',
    stepsFollow: true,
    steps: [
      {
        do: 'To have this done for future imports, turn on Photos → Settings → General → Copy items to the Photos library.',
        cost: 'Every import then takes disk space in the library.',
      },
    ],
  },
  'library-not-readable': {
    what: 'Unstuck may not read your photo library, so it cannot count what is left',
    why: 'macOS protects the library. That does not slow the upload down, but Unstuck then sees no progress, no number of items, and no pause that the sync engine of Photos takes.',
    fix: 'Allow Full Disk Access for Unstuck, or for the app in which you run its commands. It only reads, and nothing it reads leaves your Mac.',
  },
  'originals-elsewhere': {
    what: '{originalsMissing|original is|originals are} in iCloud only',
    general: 'Some originals are in iCloud only',
    why: 'With Optimize Mac Storage, this Mac keeps small versions, so some photos look soft until they are opened. What is in iCloud only is already uploaded.',
    fix: 'Nothing needs to be done. To have every original here, choose Photos → Settings → iCloud → Download Originals to this Mac.',
    steps: [
      {
        do: 'Before you choose that, make sure the disk has room for the whole library.',
        cost: 'Takes disk space and a long download. A full disk stops uploads.',
      },
    ],
    stepsFollow: true,
  },
} as const satisfies Record<string, RuleText>;
