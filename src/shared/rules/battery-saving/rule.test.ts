import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { engineFinds, expectSpokenByEngine } from '../../../../test/harness/scenes.ts';
import { power } from '../../text/en/power.ts';
import { notJudged } from '../rule.ts';
import { batterySaving } from './rule.ts';

describe('battery-saving', () => {
  it.each([
    ['says nothing of budgets', {}],
    ['has budget left', { hasValidSystemBudgetKey: true, hasBatteryBudgetKey: true }],
    ['calls its budgets invalid', { hasValidSystemBudgetKey: false, hasBatteryBudgetKey: false }],
    ['does not call its budgets valid', { hasBatteryBudgetKey: false }],
  ])('stays silent while the engine %s', (_case, flags) =>
    expect(engineFinds(batterySaving, flags)).toBe(false),
  );

  it('is not judged without the engine', () =>
    expect(judge(batterySaving, {})).toEqual(notJudged('syncEngine')));

  it.each([
    ['used up', { hasValidSystemBudgetKey: true, hasBatteryBudgetKey: false }],
    ['missing, as Photos reads it', { hasValidSystemBudgetKey: true }],
  ])('speaks when the budgets are valid and that of the battery is %s', (_case, flags) => {
    expect(engineFinds(batterySaving, flags)).toBe(true);
    expectSpokenByEngine(power['battery-saving']);
  });
});
