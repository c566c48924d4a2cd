import type { Verdict } from '../diagnosis.ts';
import type { Mark } from '../present/rows.ts';
import type { RuleId } from '../rules/index.ts';
import type { Certainty, Effect } from '../rules/rule.ts';
import type { Timeline } from './happened.ts';
import type { Instant } from './instant.ts';
import type { DeviceKind } from './kinds.ts';
import type { Section } from './sections.ts';

/**
 * What is handed to Apple Support: one object, from which every form of the report is drawn. Everything in it was
 * chosen field by field; `note`, `shows`, `model` and `os` of devices alone are words of a person, with personal data
 * taken out. Null: not known. A section that was left out is null and named in `leftOut`.
 */
export interface SupportReport {
  readonly format: 1;
  /** Made of its own content, so the same report has the same id: "7F3K-Q2". */
  readonly id: string;
  readonly madeAt: Instant;
  /** IANA name of the clock that the report's own times are written in. */
  readonly timeZone: string;
  readonly app: string;
  readonly window: { readonly from: Instant; readonly to: Instant };
  /** True: of a recorded Mac. */
  readonly recorded: boolean;
  readonly summary: Summary;
  readonly seen: Seen | null;
  readonly mac: Mac;
  readonly library: Library | null;
  readonly engine: Engine | null;
  readonly timeline: Timeline | null;
  readonly checks: readonly Check[] | null;
  readonly tried: readonly Tried[] | null;
  readonly apple: Apple | null;
  readonly devices: readonly Device[] | null;
  readonly settings: readonly ChangedSetting[] | null;
  readonly failures: Failures | null;
  readonly screenshots: readonly Screenshot[] | null;
  readonly note: string | null;
  /** Sections that the owner switched off. */
  readonly leftOut: readonly Section[];
  /** What could not be known, and why, in sentences. */
  readonly missing: readonly string[];
  readonly neverIncluded: readonly string[];
}

/** Without a single sample there is no verdict, and `headline` says so. */
export interface Summary {
  readonly verdict: Verdict;
  readonly headline: string;
  readonly rule: RuleId | null;
  readonly certainty: Certainty | null;
  /** Whose word it is. */
  readonly by: 'engine' | 'readings' | null;
  readonly since: Instant | null;
  readonly why: string | null;
  readonly next: { readonly text: string; readonly path: string | null } | null;
  readonly photosSays: {
    readonly text: string;
    readonly button: string | null;
    /** True: worked out by this program, not read from Photos. */
    readonly probably: boolean;
  } | null;
  readonly others: readonly OtherCause[];
}

export interface OtherCause {
  readonly rule: RuleId;
  readonly text: string;
  readonly effect: Effect | 'stalls';
  readonly certainty: Certainty;
  readonly since: Instant;
}

/** What a person saw in Photos, picked from the list of its messages. */
export interface Seen {
  readonly message: string;
  readonly text: string;
}

export interface Mac {
  /** "MacBook Air 13-inch M2 2022" */
  readonly name: string | null;
  /** "Mac14,2" */
  readonly model: string | null;
  readonly chip: string | null;
  readonly memoryGB: number | null;
  readonly macos: { readonly name: string; readonly version: string; readonly build: string } | null;
  /** How long it has been on, in words no finer than a day: "less than a day", "1 to 7 days". */
  readonly running: string | null;
  readonly power: {
    readonly source: 'ac' | 'battery' | 'ups';
    readonly percent: number | null;
    readonly lowPowerMode: boolean | null;
  } | null;
  /** Rounded to 0.1 GB. */
  readonly diskFreeBytes: number | null;
  readonly diskTotalBytes: number | null;
}

/** Counts only. */
export interface Library {
  readonly items: number | null;
  readonly bytes: number | null;
  readonly uploaded: number | null;
  readonly left: number | null;
  readonly bytesLeft: number | null;
  readonly failed: number | null;
  readonly referenced: number | null;
  readonly originalsMissing: number | null;
  readonly trashed: number | null;
  readonly hidden: number | null;
  readonly shared: number | null;
  readonly disk: {
    readonly internal: boolean | null;
    readonly network: boolean;
    readonly type: string;
  } | null;
  readonly icloudBytesLeft: number | null;
}

export interface Engine {
  /** When its file was last written. */
  readonly savedAt: Instant | null;
  readonly lastSync: Instant | null;
  readonly firstSync: Instant | null;
  readonly flags: Readonly<Record<string, boolean>>;
  /** Keys that this version does not know: how many. */
  readonly unknownKeys: number;
  readonly queued: number | null;
  readonly pendingResetSince: Instant | null;
}

export interface Check {
  readonly id: string;
  readonly label: string;
  readonly mark: Mark;
  readonly text: string;
  /** The tool or file that says so. */
  readonly source: string;
}

/** `at`: null where nobody said when. */
export interface Tried {
  readonly text: string;
  readonly at: Instant | null;
  /** Seen by this program, or told by a person. */
  readonly by: 'program' | 'person';
}

export interface Apple {
  /** Null: the page could not be read. */
  readonly now: string | null;
  readonly events: readonly { readonly at: Instant; readonly text: string }[];
}

export interface Device {
  readonly kind: DeviceKind;
  readonly model: string;
  readonly os: string;
  readonly shows: string;
}

export interface ChangedSetting {
  readonly name: string;
  readonly value: string;
}

export interface Failures {
  readonly sentences: readonly string[];
  readonly probes: readonly ProbeFailure[];
}

export interface ProbeFailure {
  readonly fact: string;
  readonly asked: number;
  readonly failed: number;
  readonly longestMs: number;
}

/** A picture that goes along. Its pixels are handed to those forms that can hold them. */
export interface Screenshot {
  readonly name: string;
  readonly kind: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}
