import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destinations, linksFor } from '../../shared/destinations/table.ts';
import { type CallName, calls } from '../../shared/ipc/contract.ts';
import { answer, type Handlers } from './answer.ts';
import { openDestination } from './places.ts';

const names = Object.keys(calls) as CallName[];
const MESSAGES = 10_000;

/** Handlers that note what reaches them; opening goes through the table as in the app. */
function noting() {
  const reached: [name: CallName, input: unknown][] = [];
  const opened: unknown[] = [];
  const note = (name: CallName) => async (input: unknown) => {
    reached.push([name, input]);
  };
  const handlers = Object.fromEntries(names.map((name) => [name, note(name)])) as unknown as Handlers;
  const open: Handlers['open'] = async (destination) => {
    reached.push(['open', destination]);
    await openDestination(destination, null, async (link) => opened.push(link) > 0);
  };
  return { reached, opened, handlers: { ...handlers, open } };
}

describe('answered', () => {
  it.each([
    ['ready', undefined],
    ['open', 'battery'],
    ['keepAwake', 'tonight'],
    ['changeSettings', {}],
    ['changeSettings', { alerts: { nightFrom: 0, muted: ['stalled'] } }],
    ['tried', { rule: 'stalled', step: 0 }],
  ])('%s %j', async (name, input) => {
    const { handlers, reached } = noting();
    expect(await answer(handlers, name, input)).toEqual({ ok: true });
    expect(reached).toEqual([[name, input]]);
  });
});

describe('refused', () => {
  it.each([
    ['no such call', 'openUrl', 'https://example.com'],
    ['no such call', 'constructor', undefined],
    ['no such call', '__proto__', undefined],
    ['no such call', 7, undefined],
    ['no such call', ['open'], 'battery'],
    ['input', 'ready', 'now'],
    ['input', 'open', 'https://example.com'],
    ['input', 'open', 'constructor'],
    ['input', 'open', ['battery']],
    ['input', 'open', 'battery\0'],
    ['input', 'changeSettings', { library: '/etc' }],
    ['input', 'changeSettings', { alerts: { nightFrom: 1440 } }],
    ['input', 'changeSettings', JSON.parse('{"__proto__": {"trayTitle": true}, "trayTitle": 1}')],
    ['input', 'tried', { rule: 'stalled', step: Number.NaN }],
  ])('%s: %j %j', async (why, name, input) => {
    const { handlers, reached } = noting();
    expect(await answer(handlers, name, input)).toEqual({ ok: false, why });
    expect(reached).toEqual([]);
  });

  it('a handler that fails', async () => {
    const { handlers } = noting();
    const quit = (): never => {
      throw new Error('no');
    };
    const { error } = console;
    console.error = () => {};
    expect(await answer({ ...handlers, quit }, 'quit', undefined)).toEqual({ ok: false, why: 'failed' });
    console.error = error;
  });
});

describe(`${MESSAGES} messages of any kind`, () => {
  const anything = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
    fc.constantFrom(...destinations.map(String), 'tonight', 'hour', 'now', 'constructor', '__proto__'),
    fc.record({ rule: fc.string(), step: fc.integer() }, { requiredKeys: [] }),
    fc.record({ intervalMinutes: fc.anything(), alerts: fc.anything() }, { requiredKeys: [] }),
  );
  const known = new Set(
    destinations
      .flatMap((one) => [11, 12, 13, 15, 26, null].flatMap((os) => linksFor(one, os)))
      .map((link) => JSON.stringify(link)),
  );

  const messages = fc.sample(anything, { numRuns: MESSAGES, seed: 20 });

  it.each(names)('to %s', async (name) => {
    const { handlers, reached, opened } = noting();
    for (const message of messages) {
      const { ok } = await answer(handlers, name, message);
      if (ok !== calls[name].safeParse(message).success) throw new Error(`${name}: ${String(message)}`);
    }
    for (const [, input] of reached) expect(calls[name].safeParse(input).success).toBe(true);
    for (const link of opened) expect(known).toContain(JSON.stringify(link));
    if (name !== 'open') expect(opened).toEqual([]);
  });

  it('to calls that do not exist', async () => {
    const { handlers, reached } = noting();
    for (const call of messages) {
      if (typeof call !== 'string' || !names.some((name) => name === call))
        expect((await answer(handlers, call, undefined)).ok).toBe(false);
    }
    expect(reached).toEqual([]);
  });
});
