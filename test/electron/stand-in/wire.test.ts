import { describe, expect, it } from 'vitest';
import { wire } from './wire.ts';

const across = (value: unknown): unknown => wire.decode(wire.encode(value));

describe('the wire keeps what structured cloning keeps', () => {
  it.each([
    ['text', 'a "quoted" text'],
    ['numbers', [0, -0, 1.5, Number.NaN, Number.POSITIVE_INFINITY]],
    ['nothing of both kinds', [null, undefined]],
    ['bigint', 12345678901234567890n],
    ['a date', new Date(1_700_000_000_000)],
    ['no date', new Date(Number.NaN)],
    ['maps and sets', new Map<unknown, unknown>([[{ a: 1 }, new Set([1, '2'])]])],
    ['an expression', /a+/gi],
    ['bytes', new Uint8Array([1, 2, 255])],
    ['an undefined property', { a: undefined }],
    ['an array that looks like a tag', ['o', ['a'], 1]],
    ['a property called __proto__', JSON.parse('{"__proto__": {"a": 1}}')],
  ])('%s', (_what, value) => {
    expect(across(value)).toEqual(structuredClone(value));
  });

  it('references that meet again, and circles', () => {
    const one: Record<string, unknown> = {};
    one.self = one;
    const [first, second] = across([one, one]) as readonly Record<string, unknown>[];
    expect(first).toBe(second);
    expect(first?.self).toBe(first);
  });

  it('errors with their kind', () => {
    expect(across(new TypeError('no'))).toEqual(new TypeError('no'));
  });
});

describe('the wire takes nothing else', () => {
  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a function inside', { deep: [() => 1] }],
  ])('%s', (_what, value) => {
    expect(() => wire.encode(value)).toThrow('An object could not be cloned.');
  });
});
