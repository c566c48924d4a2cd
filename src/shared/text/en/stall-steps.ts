import type { Step } from '../texts.ts';

/** Photos in front and left open is the first step of all; these follow it, from harmless to drastic. */
export const stallSteps = [
  {
    do: 'Quit Photos and open it again.',
    cost: 'Costs nothing: Photos goes on where it was.',
  },
  {
    do: 'Test with a fresh shot: take a new photo or screenshot, add it to the library and watch it.',
    cost: 'Leaves one extra photo. If it goes up, the older items may only need time.',
  },
  {
    do: 'Restart the Mac, then open Photos and leave it in front.',
    cost: 'Takes a few minutes. The file that is being sent starts again.',
  },
  {
    do: 'Look for items that cannot be uploaded: in Photos, choose File → New Smart Album and the condition for photos that are unable to upload to iCloud.',
    cost: 'Costs nothing: the smart album only shows them.',
  },
  {
    do: 'Repair the library: back it up first, then hold Option and Command while opening Photos and click Repair.',
    cost: 'Takes hours for a large library, and afterward Photos compares all of it with iCloud again.',
  },
  {
    do: 'Contact Apple Support and send the report of this program along.',
    cost: 'Takes your time. Unstuck puts no photos and no account details into it.',
  },
  {
    do: 'Only if Apple Support agrees: back up, then turn iCloud Photos off and on again.',
    cost: 'Apple advises against it as a fix: the whole sync starts over, which can take days for a large library.',
  },
  {
    do: 'Last of all, after a backup: sign out of iCloud on this Mac and back in.',
    cost: 'Removes iCloud data from this Mac that you do not choose to keep, and it is all downloaded again. Items not uploaded yet exist only in the library: keep the backup.',
  },
] as const satisfies readonly Step[];
