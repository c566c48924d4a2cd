import * as z from 'zod';
import type { AppView } from '../app-view.ts';
import { destinations } from '../destinations/table.ts';
import type { BridgeFor } from './bridge.ts';

const destination = z.enum(destinations);
const nothing = z.undefined();
const minutes = z
  .int()
  .min(0)
  .max(24 * 60 - 1);

/** What the popover may change; everything else in the settings belongs to the main process. */
const settingsChange = z.strictObject({
  intervalMinutes: z.union([z.literal(1), z.literal(2), z.literal(5)]).optional(),
  alerts: z
    .strictObject({
      enabled: z.boolean(),
      nightFrom: minutes,
      nightTo: minutes,
      urgentAtNight: z.boolean(),
      morningSummary: z.boolean(),
      muted: z.array(z.string().max(60)).max(100),
    })
    .partial()
    .optional(),
  keepAwakeOnBattery: z.boolean().optional(),
  trayTitle: z.boolean().optional(),
  keepRecording: z.boolean().optional(),
  launchAtLogin: z.boolean().optional(),
  language: z.enum(['system', 'en']).optional(),
  firstRunDone: z.boolean().optional(),
});

/**
 * Every call that the popover may make, and what is checked of its argument in the main process. The popover names
 * destinations and actions, never links or paths. Calls only answer whether that was done: what they change comes back with
 * the next push.
 */
export const calls = {
  ready: nothing,
  checkNow: nothing,
  open: destination,
  keepAwake: z.enum(['off', 'tonight', 'until-done']),
  snooze: z.enum(['hour', 'morning', 'off']),
  changeSettings: settingsChange,
  resetSettings: nothing,
  testAlert: nothing,
  chooseLibrary: nothing,
  useSystemLibrary: nothing,
  tried: z.strictObject({
    rule: z.string().max(60),
    /** Of whose list the step is; null: of the rule's own. */
    variant: z.string().max(60).nullable(),
    step: z.int().min(0).max(20),
    /** False: marked by mistake. */
    isTried: z.boolean(),
  }),
  show: z.enum(['now', 'night', 'message', 'settings', 'about', 'first-run']),
  exportReport: nothing,
  hide: nothing,
  quit: nothing,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<Name extends CallName> = z.infer<Calls[Name]>;

export type Bridge = BridgeFor<Calls, AppView>;
