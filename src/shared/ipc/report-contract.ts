import * as z from 'zod';
import { catalogue } from '../explain/catalogue.ts';
import { type ReportForm, windowHours } from '../report/form.ts';
import { deviceKinds, reportKinds } from '../report/kinds.ts';
import { LARGEST_PICTURE_BYTES, LONGEST_NOTE, longestOfDevice, MOST_DEVICES } from '../report/limits.ts';
import { sections } from '../report/sections.ts';
import type { ReportView } from '../report/view.ts';
import type { BridgeFor } from './bridge.ts';

const nothing = z.undefined();
const picture = z.int().min(1).max(1_000_000);
const bytes: z.ZodType<Uint8Array> = z
  .instanceof(Uint8Array)
  .refine(({ byteLength }) => byteLength > 0 && byteLength <= LARGEST_PICTURE_BYTES);
const messages: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id));

const form: z.ZodType<ReportForm> = z.strictObject({
  hours: z.literal(windowHours),
  leftOut: z.array(z.enum(sections)).max(sections.length),
  message: z
    .string()
    .refine((id) => messages.has(id))
    .nullable(),
  tried: z
    .array(z.strictObject({ step: z.string().min(1).max(60), at: z.int().min(0).max(8.64e15).nullable() }))
    .max(60),
  devices: z
    .array(
      z.strictObject({
        kind: z.enum(deviceKinds),
        model: z.string().max(longestOfDevice.model),
        os: z.string().max(longestOfDevice.os),
        shows: z.string().max(longestOfDevice.shows),
      }),
    )
    .max(MOST_DEVICES),
  note: z.string().max(LONGEST_NOTE),
  withRecording: z.boolean(),
});

/** Every call that the report window may make, checked in the main process as those of the popover are. */
export const reportCalls = {
  ready: nothing,
  fill: form,
  addPicture: bytes,
  /** The same picture with black boxes painted into it. */
  coverPicture: z.strictObject({ id: picture, bytes }),
  removePicture: picture,
  takeScreenshot: nothing,
  copyText: nothing,
  save: z.enum(reportKinds),
  showSaved: nothing,
  openSupport: nothing,
} as const;

export type ReportCalls = typeof reportCalls;
export type ReportCallName = keyof ReportCalls;
export type ReportCallInput<Name extends ReportCallName> = z.infer<ReportCalls[Name]>;

/** The main process knows by the window which of the two it may be. */
export type ReportBridge = BridgeFor<ReportCalls, ReportView>;
