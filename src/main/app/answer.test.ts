import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destinations, linksFor } from '../../shared/destinations/table.ts';
import { type CallName, calls } from '../../shared/ipc/contract.ts';
import { reportCalls } from '../../shared/ipc/report-contract.ts';
import { emptyForm, windowHours } from '../../shared/report/form.ts';
import { answer, answerBy, type Handlers, type HandlersOf } from './answer.ts';
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
    ['tried', { rule: 'stalled', variant: null, step: 0, isTried: true }],
    ['tried', { rule: 'disk-full', variant: 'external', step: 0, isTried: true }],
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
    ['input', 'tried', { rule: 'stalled', variant: null, step: Number.NaN, isTried: true }],
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

describe(`${MESSAGES} messages of any kind to the report window's calls`, () => {
  const anything = fc.oneof(
    fc.anything({ withTypedArray: true, withNullPrototype: true }),
    fc.uint8Array({ maxLength: 40 }),
    fc.record({ id: fc.anything(), bytes: fc.uint8Array() }, { requiredKeys: [] }),
    fc.constantFrom<unknown>(
      'pdf',
      'exe',
      'constructor',
      { ...emptyForm, hours: 5 },
      { ...emptyForm, more: 1 },
    ),
    fc
      .record({ note: fc.string(), hours: fc.constantFrom(...windowHours, 5) })
      .map((filled) => ({ ...emptyForm, ...filled })),
  );
  const messages = fc.sample(anything, { numRuns: MESSAGES, seed: 20 });
  const reportNames = Object.keys(reportCalls) as (keyof typeof reportCalls)[];

  it.each(reportNames)('to %s', async (name) => {
    const reached: unknown[] = [];
    const handlers = Object.fromEntries(
      reportNames.map((one) => [one, async (input: unknown) => void reached.push(input)]),
    ) as unknown as HandlersOf<typeof reportCalls>;
    for (const message of messages) {
      const { ok } = await answerBy(reportCalls, handlers, name, message);
      if (ok !== reportCalls[name].safeParse(message).success) throw new Error(`${name}: ${String(message)}`);
    }
    for (const input of reached) expect(reportCalls[name].safeParse(input).success).toBe(true);
  });

  it.each([
    ['a picture of 20 MB', 'addPicture', new Uint8Array(20_000_000), true],
    ['a larger one', 'addPicture', new Uint8Array(20_000_001), false],
    ['nothing at all', 'addPicture', new Uint8Array(), false],
    ['bytes as a list', 'addPicture', [137, 80, 78, 71], false],
    ['a form', 'fill', emptyForm, true],
    ['a message that Photos does not have', 'fill', { ...emptyForm, message: 'constructor' }, false],
    ['a time that nobody can choose', 'fill', { ...emptyForm, hours: 25 }, false],
    ['too long a note', 'fill', { ...emptyForm, note: 'a'.repeat(2_001) }, false],
    ['a path', 'save', '/etc/passwd', false],
  ] as const)('takes or refuses %s', (_what, name, input, expected) => {
    expect(reportCalls[name].safeParse(input).success).toBe(expected);
  });
});
