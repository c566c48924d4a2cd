import type * as z from 'zod';
import { calls } from '../../shared/ipc/contract.ts';

type Contract = Readonly<Record<string, z.ZodType>>;

/** One handler for each call of a contract, or it does not compile. */
export type HandlersOf<Calls extends Contract> = {
  readonly [Name in keyof Calls]: (input: z.infer<Calls[Name]>) => void | Promise<void>;
};

export type Handlers = HandlersOf<typeof calls>;

/** What a page gets back. Nothing is thrown across the border between the processes. */
export type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'sender' | 'no such call' | 'input' | 'failed' };

export const refused = (why: 'sender' | 'no such call' | 'input' | 'failed'): Answer => ({ ok: false, why });

/** Answers one call of the popover. */
export const answer = (handlers: Handlers, name: unknown, raw: unknown): Promise<Answer> =>
  answerBy(calls, handlers, name, raw);

/** Answers one call of a page: whatever it sends is checked against the contract first. */
export async function answerBy<Calls extends Contract>(
  contract: Calls,
  handlers: HandlersOf<Calls>,
  name: unknown,
  raw: unknown,
): Promise<Answer> {
  if (typeof name !== 'string' || !isCall(contract, name)) return refused('no such call');
  return callWith(contract, handlers, name, raw);
}

async function callWith<Calls extends Contract, Name extends string & keyof Calls>(
  contract: Calls,
  handlers: HandlersOf<Calls>,
  name: Name,
  raw: unknown,
): Promise<Answer> {
  const input = contract[name]?.safeParse(raw);
  if (!input?.success) return refused('input');
  try {
    await handlers[name](input.data as z.infer<Calls[Name]>);
    return { ok: true };
  } catch (error) {
    console.error(`The call "${name}" failed:`, error);
    return refused('failed');
  }
}

const isCall = <Calls extends Contract>(contract: Calls, name: string): name is string & keyof Calls =>
  Object.hasOwn(contract, name);
