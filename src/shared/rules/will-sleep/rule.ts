import type { SleepInForce } from '../../facts/mac.ts';
import { itemsLeft } from '../items-left.ts';
import { conclude, defineRule, found, type Look } from '../rule.ts';
import { all, type Truth, unknown } from '../truth.ts';
import { holdsMacAwake } from './holders.ts';
import { idleMinutes, sleepHolder } from './idle.ts';

const SECONDS_PER_MINUTE = 60;

/** Left alone, this Mac goes to sleep before the upload is done. */
export const willSleep = defineRule({
  id: 'will-sleep',
  effect: 'risk',
  certainty: 'certain',
  opens: 'battery-options',
  needs: [],
  looksAt: ['sleepInForce', 'sleepSettings', 'power', 'keepsAwake'],
  find(_facts, look) {
    const minutes = idleMinutes(look.fact);
    const source = look.fact('power')?.source;
    return conclude(
      all(
        itemsLeft(look),
        look.when('sleepInForce', nothingPrevents),
        sleepHolder(look.fact) === null,
        sleepsTooSoon(look, minutes),
      ),
      () =>
        found(
          { idleSeconds: (minutes ?? 0) * SECONDS_PER_MINUTE },
          source === 'ac' || source === 'battery' ? { variant: source } : {},
        ),
    );
  },
});

const nothingPrevents = ({ sleepDisabled, preventedBy }: SleepInForce): boolean =>
  sleepDisabled !== true && !preventedBy.some(holdsMacAwake);

function sleepsTooSoon({ pace }: Look, minutes: number | null): Truth {
  if (minutes === null) return unknown('sleepSettings');
  const doneBefore = pace.secondsToFinish !== null && pace.secondsToFinish <= minutes * SECONDS_PER_MINUTE;
  return minutes > 0 && !doneBefore;
}
