import { clear, defineRule, found } from '../rule.ts';

/**
 * Apple publishes no limit. Signed requests and certificates commonly tolerate five minutes; a clock that macOS sets
 * itself stays within a few seconds, so a minute is worth a word.
 */
const REFUSED_SECONDS = 300;
const NOTICEABLE_SECONDS = 60;

/** This Mac's clock is so far off that servers may turn it away. */
export const clockWrong = defineRule({
  id: 'clock-wrong',
  effect: 'blocks',
  certainty: 'likely',
  opens: 'date-time',
  needs: ['clock'],
  find({ clock }) {
    const off = Math.abs(clock.offsetSeconds);
    const values = { offSeconds: off };
    if (off >= REFUSED_SECONDS) return found(values);
    if (off < NOTICEABLE_SECONDS) return clear;
    return found(values, { effect: 'slows', certainty: 'possible', variant: 'slightly' });
  },
});
