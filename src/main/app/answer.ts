import type * as z from 'zod';
import type { Answer, WhyNot } from '../../shared/ipc/bridge.ts';
import { calls } from '../../shared/ipc/contract.ts';

// biome-ignore lint/suspicious/noConfusingVoidType: a handler that has nothing to say returns nothing.
type HandlerAnswer = Answer | void;

type Contract = Readonly<Record<string, z.ZodType>>;

/** One handler for each call of a contract, or it does not compile. What answers nothing has done what it was asked for. */
export type HandlersOf<Calls extends Contract> = {
  readonly [Name in keyof Calls]: (input: z.infer<Calls[Name]>) => HandlerAnswer | Promise<HandlerAnswer>;
};

export type Handlers = HandlersOf<typeof calls>;

export const refused = (why: WhyNot): Answer => ({ ok: false, why });

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
    return (await handlers[name](input.data as z.infer<Calls[Name]>)) ?? { ok: true };
  } catch (error) {
    console.error(`The call "${name}" failed:`, error);
    return refused('failed');
  }
}

const isCall = <Calls extends Contract>(contract: Calls, name: string): name is string & keyof Calls =>
  Object.hasOwn(contract, name);
