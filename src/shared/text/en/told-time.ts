import type { ToldTime } from '../../night/told-time.ts';

interface TimeText {
  readonly title: string;
  /** The same while it is under way. */
  readonly underWay: string;
  /** To the page that tells all of it. */
  readonly more: string;
  /** As in "Nothing was recorded this night". */
  readonly during: string;
  /** As in "184 items uploaded last night". */
  readonly past: string;
  /** As in "This Mac slept the whole night". */
  readonly whole: string;
  /** As in "Low Power Mode cost this night 6 h". */
  readonly cost: (length: string) => string;
  /** As in "Wi-Fi was off for 6 h of this night". */
  readonly part: (length: string) => string;
}

/** The hours that are told, in the middle of a sentence. */
export const toldTimes: { readonly [Time in ToldTime]: TimeText } = {
  night: {
    title: 'Last night',
    underWay: 'Tonight',
    more: 'Whole night',
    during: 'this night',
    past: 'last night',
    whole: 'the whole night',
    cost: (length) => `this night ${length}`,
    part: (length) => `${length} of this night`,
  },
  today: {
    title: 'Earlier today',
    underWay: 'So far today',
    more: 'Whole day',
    during: 'so far today',
    past: 'so far today',
    whole: 'all day so far',
    cost: (length) => `${length} so far today`,
    part: (length) => `${length} so far today`,
  },
  'half-day': {
    title: 'The last 12 hours',
    underWay: 'The last 12 hours',
    more: 'All 12 hours',
    during: 'in the last 12 hours',
    past: 'in the last 12 hours',
    whole: 'through the last 12 hours',
    cost: (length) => `${length} in the last 12 hours`,
    part: (length) => `${length} of the last 12 hours`,
  },
};
