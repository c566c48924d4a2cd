import { describe, expect, it } from 'vitest';
import { BERLIN, lowPowerNight, told } from '../../../test/harness/evening.ts';
import { MORNING, makeState } from '../../../test/harness/state.ts';
import type { Finding, Progress } from '../diagnosis.ts';
import { alertOf, summaryOf } from './wording.ts';

function alert(progress: Partial<Progress>) {
  const state = makeState({ found: [{ rule: 'low-power-mode' }], progress });
  return alertOf(state.headline as Finding, state.at, state, BERLIN);
}

describe('below the reason stands what is left', () => {
  it.each([
    ['what is not known', {}, ''],
    ['nothing left', { left: 0, bytesLeft: 0 }, ''],
    ['items whose size is not known', { left: 1100 }, '1,100 items left'],
    ['items', { left: 1, bytesLeft: 38_200_000 }, '1 item left, 38 MB'],
  ])('%s', (_case, progress, subtitle) => expect(alert(progress).subtitle).toBe(subtitle));
});

it('is followed in the morning by advice for the next night, where nothing stands', () => {
  const body = summaryOf(told(lowPowerNight()).night, MORNING, [])?.body ?? '';
  expect(body).toMatch(/^\S.*\S$/);
  expect(body).not.toContain('Now:');
});
