import type * as z from 'zod';

/** What the preload script puts on `window`, for the calls and the view of one window. */
export interface BridgeFor<Calls extends Readonly<Record<string, z.ZodType>>, View> {
  readonly call: <Name extends keyof Calls & string>(
    name: Name,
    input: z.infer<Calls[Name]>,
  ) => Promise<void>;
  /** Calls back with each new view until the function that it returns is called. */
  readonly onView: (listener: (view: View) => void) => () => void;
}
