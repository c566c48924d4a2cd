import * as z from 'zod';
import type { Input } from '../ipc/contract.ts';
import { isRuleId } from '../rules/index.ts';
import { type AlertSettings, defaultSettings, type Settings } from './settings.ts';

const minuteOfDay = z
  .int()
  .min(0)
  .max(24 * 60 - 1);
/** A rule that no longer exists needs no muting. */
const muted = z.array(z.string()).transform((ids) => ids.filter(isRuleId));

const alertFields = {
  enabled: z.boolean(),
  nightFrom: minuteOfDay,
  nightTo: minuteOfDay,
  urgentAtNight: z.boolean(),
  morningSummary: z.boolean(),
  muted,
} satisfies Fields<AlertSettings>;

const fields = {
  intervalMinutes: z.union([z.literal(1), z.literal(2), z.literal(5)]),
  keepAwakeOnBattery: z.boolean(),
  trayTitle: z.boolean(),
  library: z.string().startsWith('/').max(4096).nullable(),
  keepRecording: z.boolean(),
  launchAtLogin: z.boolean(),
  language: z.enum(['system', 'en']),
  firstRunDone: z.boolean(),
} satisfies Fields<Omit<Settings, 'version' | 'alerts'>>;

type Fields<Of> = { readonly [Name in keyof Of]: z.ZodType<Of[Name]> };

const names: Readonly<Record<string, string>> = {
  intervalMinutes: 'how often to look',
  keepAwakeOnBattery: 'keeping awake on battery',
  trayTitle: 'the number beside the icon',
  library: 'the photo library',
  keepRecording: 'the recording of the last day',
  launchAtLogin: 'opening at login',
  language: 'the language',
  firstRunDone: 'the first start',
  enabled: 'alerts',
  nightFrom: 'the beginning of the night',
  nightTo: 'the end of the night',
  urgentAtNight: 'urgent alerts at night',
  morningSummary: 'the morning summary',
  muted: 'muted alerts',
};

export interface Migrated {
  readonly settings: Settings;
  /** A sentence, where something that was written down could not be used. */
  readonly trouble: string | null;
}

/** Settings from whatever was in the file: what fits is kept, the rest is as on the first day. */
export function migrate(written: unknown): Migrated {
  if (written === undefined) return { settings: defaultSettings, trouble: null };
  if (!isObject(written)) return { settings: defaultSettings, trouble: NOTHING_USABLE };
  const damaged: string[] = [];
  const { version, alerts } = written;
  if (alerts !== undefined && !isObject(alerts)) damaged.push('alerts');
  const { version: current, alerts: alertDefaults, ...defaults } = defaultSettings;
  const settings: Settings = {
    version: current,
    ...pick(fields, written, defaults, damaged),
    alerts: pick(alertFields, isObject(alerts) ? alerts : {}, alertDefaults, damaged),
  };
  return { settings, trouble: troubleOf(damaged, version) };
}

const NOTHING_USABLE = 'The settings were damaged, so all of them are back to how they were at first.';

function troubleOf(damaged: readonly string[], version: unknown): string | null {
  if (damaged.length > 0) {
    return `Some settings were damaged and are back to how they were at first: ${damaged.join(', ')}.`;
  }
  const newer = typeof version === 'number' && version > defaultSettings.version;
  return newer ? 'The settings are from a newer Unstuck: what this one does not know was left out.' : null;
}

/** Each field by itself. A missing one is not damage: older versions did not write it. */
function pick<Of extends object>(
  schemas: Fields<Of>,
  written: Readonly<Record<string, unknown>>,
  defaults: Of,
  damaged: string[],
): Of {
  const picked = { ...defaults };
  for (const name of Object.keys(defaults) as (keyof Of & string)[]) {
    if (!Object.hasOwn(written, name) || written[name] === undefined) continue;
    const parsed = schemas[name].safeParse(written[name]);
    if (parsed.success) picked[name] = parsed.data;
    else damaged.push(names[name] ?? name);
  }
  return picked;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the popover asked for, on top of what is set. */
export function applyChange(settings: Settings, change: Input<'changeSettings'>): Settings {
  const { alerts, ...others } = change;
  return {
    ...settings,
    ...present(others),
    alerts: {
      ...settings.alerts,
      ...present({ ...alerts, muted: alerts?.muted?.filter(isRuleId) }),
    },
  };
}

type Present<Of> = { readonly [Name in keyof Of]?: Exclude<Of[Name], undefined> };

/** Without the fields that say nothing. */
const present = <Of extends object>(change: Of): Present<Of> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Present<Of>;
