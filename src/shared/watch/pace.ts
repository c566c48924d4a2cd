/** What the watch knows about progress. Durations are seconds of awake time; null: not known (yet). */
export interface Pace {
  /** Awake seconds since the watch began. */
  readonly watchedSeconds: number;
  /** Since the items left last changed, in number or in bytes (or were first seen). Null without a count. */
  readonly unchangedSeconds: number | null;
  /** Since something last blocked the upload. Null: nothing has during this watch. */
  readonly unblockedSeconds: number | null;
  /** Since they last fell, with both counts seen by this watch. */
  readonly fellSeconds: number | null;
  /** Items uploaded per hour over the last 2 h. Null with less than 10 min of counts. */
  readonly perHour: number | null;
  /** Bytes per hour, from falling bytes left or from the daemons' traffic. Null while not measured. */
  readonly bytesPerHour: number | null;
  /** How long `bytesPerHour` has been above zero without a break. */
  readonly movingSeconds: number;
  /** iCloud's daemons have sent a noticeable amount since the last look. Null without a measurement. */
  readonly bytesLeaving: boolean | null;
  /** Seconds until nothing is left at this pace. Null while it cannot be said. */
  readonly secondsToFinish: number | null;
  /** Seconds asleep during the watch while items were left. */
  readonly sleptSeconds: number;
  /** Seconds asleep during the watch while nobody knew whether items were left. */
  readonly sleptUncountedSeconds: number;
}
