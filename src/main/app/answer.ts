import { type CallName, calls, type Input } from '../../shared/ipc/contract.ts';

/** One handler for each call of the contract, or it does not compile. */
export type Handlers = { readonly [Name in CallName]: (input: Input<Name>) => void | Promise<void> };

/** What the popover gets back. Nothing is thrown across the border between the processes. */
export type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'sender' | 'no such call' | 'input' | 'failed' };

export const refused = (why: 'sender' | 'no such call' | 'input' | 'failed'): Answer => ({ ok: false, why });

/** Answers one call of the popover: whatever it sends is checked against the contract first. */
export async function answer(handlers: Handlers, name: unknown, raw: unknown): Promise<Answer> {
  if (!isCall(name)) return refused('no such call');
  return callWith(handlers, name, raw);
}

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(calls, name);

async function callWith<Name extends CallName>(
  handlers: Handlers,
  name: Name,
  raw: unknown,
): Promise<Answer> {
  const input = calls[name].safeParse(raw);
  if (!input.success) return refused('input');
  try {
    await handlers[name](input.data as Input<Name>);
    return { ok: true };
  } catch (error) {
    console.error(`The call "${name}" failed:`, error);
    return refused('failed');
  }
}
