import { describe, expect, it } from 'vitest';
import { makeLook } from '../../../test/harness/look.ts';
import { itemsLeft } from './items-left.ts';

describe('items left', () => {
  it('none', () => expect(itemsLeft(makeLook({ left: 0 }))).toBe(false));
  it('not known', () => expect(itemsLeft(makeLook({ left: null }))).toEqual({ missing: ['uploadCounts'] }));
  it('some', () => expect(itemsLeft(makeLook({ left: 3 }))).toBe(true));
});
