import * as z from 'zod';
import { type AlertMemory, beginAlerts, type Stretch } from './alert.ts';
import { doneMorning, snoozeLeft } from './clock-bounds.ts';
import { COOLDOWN_MS } from './decide.ts';
import { NOTED_MS, SAMPLES } from './stretches.ts';

const VERSION = 1;
const HOUR_MS = 3_600_000;
/** A morning before that is nobody's last one. */
const LAST_MORNING_MS = 36 * HOUR_MS;
/** Of what nobody saw for longer, nobody knows that it stood all the while: if it is there, it is news again. */
const UNSEEN_MS = COOLDOWN_MS + NOTED_MS;

/** What is remembered of alerts while the app is closed. Plain data. */
export interface KeptAlerts {
  readonly memory: AlertMemory;
  /** Milliseconds since 1970; null: alerts are on. */
  readonly snoozedUntil: number | null;
}

/** And what of it holds no longer. */
export interface FoundAlerts extends KeptAlerts {
  /** Ids of alerts that may still be out for what is forgotten. */
  readonly over: readonly string[];
}

const samples = z.int().min(0).max(SAMPLES);
const name = z.string().max(200);

const stretch = z.object({
  found: samples,
  missed: samples,
  stands: z.boolean(),
  since: z.number(),
  seenAt: z.number(),
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
export function fromKept(found: unknown, { now, morning }: Moment): FoundAlerts {
  const begun = beginAlerts(morning);
  const parsed = written.safeParse(found);
  if (!parsed.success) return { memory: begun, snoozedUntil: null, over: [] };
  const { stretches, deliveredAt, summarized, snoozedUntil } = parsed.data;
  const isLast = morning - summarized <= LAST_MORNING_MS;
  const isFresh = ({ since, seenAt }: Stretch) => since <= now && isWithin(seenAt, now, UNSEEN_MS);
  return {
    memory: {
      ...begun,
      stretches: only(stretches, isFresh),
      deliveredAt: only(deliveredAt, (at) => isWithin(at, now, COOLDOWN_MS)),
      summarized: isLast ? doneMorning(summarized, now, morning) : morning,
    },
    snoozedUntil: snoozeLeft(snoozedUntil, now),
    over: Object.values(stretches).flatMap((one) => (isFresh(one) ? [] : (one.out ?? []))),
  };
}

const isWithin = (at: number, now: number, ms: number): boolean => at <= now && now - at < ms;

const only = <Value>(all: Readonly<Record<string, Value>>, fits: (value: Value) => boolean) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => fits(value)));
