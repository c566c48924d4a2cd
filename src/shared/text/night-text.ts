/** How the morning speaks of what stopped the upload. No full stops: they are put into sentences. */
export interface NightText {
  /** As in "Paused 6 h 12 min awake, Low Power Mode". */
  readonly name: string;
  /** `{cost}` is "this night 6 h", `{part}` "6 h of this night", and the like of a day. Default: "{name} cost {cost}". */
  readonly lost?: string;
  /** What to do this evening. */
  readonly tonight: string;
  /** The same where the Mac was on the power adapter all the time. */
  readonly pluggedIn?: string;
}
