import * as z from 'zod';
import { verdicts } from '../diagnosis.ts';
import type { LaneId } from '../present/timeline.ts';
import { rules } from '../rules/index.ts';
import { deviceKinds } from './kinds.ts';
import type { SupportReport } from './report.ts';
import { sections } from './sections.ts';

const instant = z.iso.datetime({ precision: 3 });
const count = z.int().min(0);
const countOrNull = count.nullable();
const bytes = z.number().min(0).nullable();
const seconds = z.number().min(0);
const text = z.string().max(10_000);
const rule = z.enum(rules.map(({ id }) => id));
const certainty = z.enum(['certain', 'likely', 'possible']);
const cause = z.union([z.enum(['asleep', 'uploading', 'idle', 'not-recorded']), rule]);
const fraction = z.number().min(0).max(1);
const section = z.enum(sections);

const laneIds = {
  power: 'power',
  asleep: 'asleep',
  network: 'network',
  paused: 'paused',
  upload: 'upload',
} as const satisfies { readonly [Id in LaneId]: Id };

const summary = z.strictObject({
  verdict: z.enum(verdicts),
  headline: text,
  rule: rule.nullable(),
  certainty: certainty.nullable(),
  by: z.enum(['engine', 'readings']).nullable(),
  since: instant.nullable(),
  why: text.nullable(),
  next: z.strictObject({ text, path: text.nullable() }).nullable(),
  photosSays: z.strictObject({ text, button: text.nullable(), probably: z.boolean() }).nullable(),
  others: z.array(
    z.strictObject({
      rule,
      text,
      effect: z.enum(['blocks', 'slows', 'risk', 'note', 'stalls']),
      certainty,
      since: instant,
    }),
  ),
});

const mac = z.strictObject({
  name: text.nullable(),
  model: text.nullable(),
  chip: text.nullable(),
  memoryGB: countOrNull,
  macos: z.strictObject({ name: text, version: text, build: text }).nullable(),
  running: text.nullable(),
  power: z
    .strictObject({
      source: z.enum(['ac', 'battery', 'ups']),
      percent: z.number().min(0).max(100).nullable(),
      lowPowerMode: z.boolean().nullable(),
    })
    .nullable(),
  diskFreeBytes: bytes,
  diskTotalBytes: bytes,
});

const library = z.strictObject({
  items: countOrNull,
  bytes,
  uploaded: countOrNull,
  left: countOrNull,
  bytesLeft: bytes,
  failed: countOrNull,
  referenced: countOrNull,
  originalsMissing: countOrNull,
  trashed: countOrNull,
  hidden: countOrNull,
  shared: countOrNull,
  disk: z.strictObject({ internal: z.boolean().nullable(), network: z.boolean(), type: text }).nullable(),
  icloudBytesLeft: bytes,
});

const engine = z.strictObject({
  savedAt: instant.nullable(),
  lastSync: instant.nullable(),
  firstSync: instant.nullable(),
  flags: z.record(z.string(), z.boolean()),
  unknownKeys: count,
  queued: countOrNull,
  pendingResetSince: instant.nullable(),
});

const timeline = z.strictObject({
  from: instant,
  to: instant,
  asleepSeconds: seconds,
  notRecordedSeconds: seconds,
  itemsUploaded: countOrNull,
  bytesUploaded: bytes,
  lanes: z.array(
    z.strictObject({
      id: z.enum(laneIds),
      label: text,
      text,
      blocks: z.array(z.strictObject({ start: fraction, end: fraction, height: fraction, value: text })),
    }),
  ),
  stretches: z.array(z.strictObject({ from: instant, to: instant, cause })),
  stretchesLeftOut: count,
  days: z.array(
    z.strictObject({
      from: instant,
      to: instant,
      itemsUploaded: countOrNull,
      asleepSeconds: seconds,
      pausedSeconds: seconds,
      notRecordedSeconds: seconds,
      mostly: cause,
      parts: z.array(cause.nullable()),
    }),
  ),
});

const check = z.strictObject({
  id: text,
  label: text,
  mark: z.enum(['bad', 'warn', 'note', 'neutral', 'ok', 'unknown']),
  text,
  source: text,
});

/** The shape of the report's JSON. What is not named here is refused: nothing can slip in unseen. */
export const reportSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/),
  madeAt: instant,
  timeZone: text,
  app: text,
  window: z.strictObject({ from: instant, to: instant }),
  recorded: z.boolean(),
  summary,
  seen: z.strictObject({ message: text, text }).nullable(),
  mac,
  library: library.nullable(),
  engine: engine.nullable(),
  timeline: timeline.nullable(),
  checks: z.array(check).nullable(),
  tried: z
    .array(z.strictObject({ text, at: instant.nullable(), by: z.enum(['program', 'person']) }))
    .nullable(),
  apple: z
    .strictObject({ now: text.nullable(), events: z.array(z.strictObject({ at: instant, text })) })
    .nullable(),
  devices: z
    .array(
      z.strictObject({
        kind: z.enum(deviceKinds),
        model: text,
        os: text,
        shows: text,
      }),
    )
    .nullable(),
  settings: z.array(z.strictObject({ name: text, value: text })).nullable(),
  failures: z
    .strictObject({
      sentences: z.array(text),
      probes: z.array(
        z.strictObject({ fact: text, asked: count, failed: count, longestMs: z.number().min(0) }),
      ),
    })
    .nullable(),
  screenshots: z
    .array(
      z.strictObject({
        name: text,
        kind: z.enum(['png', 'jpeg']),
        width: count,
        height: count,
        bytes: count,
      }),
    )
    .nullable(),
  note: text.nullable(),
  leftOut: z.array(section),
  missing: z.array(text),
  neverIncluded: z.array(text),
}) satisfies z.ZodType<Mutable<SupportReport>>;

/** What zod reads can be written to. */
type Mutable<Of> = Of extends object ? { -readonly [Name in keyof Of]: Mutable<Of[Name]> } : Of;

/** As JSON Schema (draft 2020-12), for programs that read reports. */
export const reportJsonSchema = () => ({
  $id: 'urn:unstuck:report:1',
  title: 'Unstuck support report, format 1',
  ...z.toJSONSchema(reportSchema),
});
