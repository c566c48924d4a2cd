import type * as z from 'zod';

/** `sender`: only the pages of this program are answered, each its own calls. `not opened`: macOS took no link of that place. */
export type WhyNot = 'sender' | 'no such call' | 'input' | 'failed' | 'not opened';

/** What a page gets back. Nothing is thrown across the border between the processes. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly why: WhyNot };

/** What the preload script puts on `window`, for the calls and the view of one window. */
export interface BridgeFor<Calls extends Readonly<Record<string, z.ZodType>>, View> {
  readonly call: <Name extends keyof Calls & string>(
    name: Name,
    input: z.infer<Calls[Name]>,
  ) => Promise<Answer>;
  /** Calls back with each new view until the function that it returns is called. */
  readonly onView: (listener: (view: View) => void) => () => void;
}
