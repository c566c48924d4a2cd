import * as z from 'zod';
import { type AlertMemory, beginAlerts, type Stretch } from './alert.ts';
import { doneMorning, snoozeLeft } from './clock-bounds.ts';
import { COOLDOWN_MS } from './decide.ts';
import { SAMPLES } from './stretches.ts';

const VERSION = 1;
const HOUR_MS = 3_600_000;
/** A morning before that is nobody's last one. */
const LAST_MORNING_MS = 36 * HOUR_MS;
/** Of what began longer ago, nobody remembers having been told. */
const LONGEST_STRETCH_MS = 30 * 24 * HOUR_MS;

/** What is remembered of alerts while the app is closed. Plain data. */
export interface KeptAlerts {
  readonly memory: AlertMemory;
  /** Milliseconds since 1970; null: alerts are on. */
  readonly snoozedUntil: number | null;
}

const samples = z.int().min(0).max(SAMPLES);
const name = z.string().max(200);

const stretch = z.object({
  found: samples,
  missed: samples,
  stands: z.boolean(),
  since: z.number(),
  told: z.boolean(),
  out: name.nullable(),
}) satisfies z.ZodType<Stretch>;

const written = z.object({
  version: z.literal(VERSION),
  stretches: z.record(name, stretch),
  deliveredAt: z.record(name, z.number()),
  summarized: z.number(),
  snoozedUntil: z.number().nullable(),
});

export interface Moment {
  readonly now: number;
  /** The last morning, milliseconds since 1970. */
  readonly morning: number;
}

/** What goes into the file. Whether macOS shows alerts is not kept: that may be another thing by then. */
export function toKeep({ memory, snoozedUntil }: KeptAlerts): z.input<typeof written> {
  const { stretches, deliveredAt, summarized } = memory;
  return { version: VERSION, stretches, deliveredAt, summarized, snoozedUntil };
}

/**
 * What was remembered, from whatever was in the file; damaged, or from a newer version, it is as if there were none. The
 * clock may have been set since: times that cannot be are left out, so that at worst something is told once more.
 */
export function fromKept(found: unknown, { now, morning }: Moment): KeptAlerts {
  const begun = beginAlerts(morning);
  const parsed = written.safeParse(found);
  if (!parsed.success) return { memory: begun, snoozedUntil: null };
  const { stretches, deliveredAt, summarized, snoozedUntil } = parsed.data;
  const isLast = morning - summarized <= LAST_MORNING_MS;
  return {
    memory: {
      ...begun,
      stretches: only(stretches, ({ since }) => isWithin(since, now, LONGEST_STRETCH_MS)),
      deliveredAt: only(deliveredAt, (at) => isWithin(at, now, COOLDOWN_MS)),
      summarized: isLast ? doneMorning(summarized, now, morning) : morning,
    },
    snoozedUntil: snoozeLeft(snoozedUntil, now),
  };
}

const isWithin = (at: number, now: number, ms: number): boolean => at <= now && now - at < ms;

const only = <Value>(all: Readonly<Record<string, Value>>, fits: (value: Value) => boolean) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => fits(value)));
