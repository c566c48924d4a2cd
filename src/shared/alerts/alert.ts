import type { RuleId } from '../rules/index.ts';
import type { Page, ViewSource } from '../view-source.ts';

/** What a notification says and does: of a finding, or the summary of the night. */
export type Alert = Notification & (OfFinding | OfMorning);

interface OfFinding {
  readonly kind: 'finding';
  readonly rule: RuleId;
}

interface OfMorning {
  readonly kind: 'morning';
  readonly rule: null;
  /** The end of the night that it sums up, milliseconds since 1970. */
  readonly morning: number;
}

interface Notification {
  /** One per stretch of a cause: what withdraws it names it. */
  readonly id: string;
  /** The causes that need no alert of their own once this one is out. */
  readonly causes: readonly string[];
  readonly title: string;
  readonly subtitle: string;
  readonly body: string;
  /** Where a click on it leads. */
  readonly page: Page;
  readonly urgent: boolean;
}

/** How one cause has been seen of late. */
export interface Stretch {
  /** Samples in a row that found it, and since then samples in a row that did not. Neither counts past what is needed. */
  readonly found: number;
  readonly missed: number;
  /** It has held long enough to count, and is not over. */
  readonly stands: boolean;
  /** Milliseconds since 1970: the sample that found it first. */
  readonly since: number;
  /** A sample that found it, of the last hour in which one did: the file is not to be written with each of them. */
  readonly seenAt: number;
  /** The user has been told of this stretch, by a notification or, where that failed, by tray and popover. */
  readonly told: boolean;
  /** The notification that is out for it. */
  readonly out: string | null;
}

/** What is remembered between samples. Plain data. */
export interface AlertMemory {
  readonly stretches: Readonly<Record<string, Stretch>>;
  /** When each cause was last delivered, milliseconds since 1970. */
  readonly deliveredAt: Readonly<Record<string, number>>;
  /** The morning whose summary is done with, milliseconds since 1970. */
  readonly summarized: number;
  /** Whether macOS showed the last one. */
  readonly notifications: ViewSource['notifications'];
}

/** A watch that begins during the day owes nobody a summary of the night before: `morning` is the last one that passed. */
export const beginAlerts = (morning: number): AlertMemory => ({
  stretches: {},
  deliveredAt: {},
  summarized: morning,
  notifications: 'unknown',
});
