import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { engineFinds, expectSpokenByEngine } from '../../../../test/harness/scenes.ts';
import { mac } from '../../text/en/mac.ts';
import { notJudged } from '../rule.ts';
import { systemBusy } from './rule.ts';

describe('system-busy', () => {
  it('stays silent while the engine says nothing of it', () => {
    expect(engineFinds(systemBusy, {})).toBe(false);
    expect(engineFinds(systemBusy, { heavyResourceUsage: false })).toBe(false);
    expect(engineFinds(systemBusy, { poorSystemConditions: false })).toBe(false);
  });

  it('is not judged without the engine', () =>
    expect(judge(systemBusy, {})).toEqual(notJudged('syncEngine')));

  it('speaks when the engine does', () => {
    expect(engineFinds(systemBusy, { heavyResourceUsage: true })).toBe(true);
    expect(engineFinds(systemBusy, { poorSystemConditions: true })).toBe(true);
    expectSpokenByEngine(mac['system-busy']);
  });
});
