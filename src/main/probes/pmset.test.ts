import { describe, expect, it } from 'vitest';
import { readInForce, readSettings } from './pmset.ts';

describe('a row of settings', () => {
  it('is read whatever the name of a preventer holds', () => {
    const row = ' sleep                1 (sleep prevented by A\u2028B)';
    expect(readSettings(row).get('sleep')).toEqual({ value: 1, note: '(sleep prevented by A\u2028B)' });
  });

  it('needs a number of its own', () => {
    expect(readSettings(' sleep                1x\n hibernatefile        /var/vm/sleepimage').size).toBe(0);
  });

  it('does not slow the reading down', () => {
    const began = performance.now();
    readInForce(`Currently in use:\n sleep 1 ${' '.repeat(100_000)}\u2028x`);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
