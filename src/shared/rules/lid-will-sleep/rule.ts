import { itemsLeft } from '../items-left.ts';
import { conclude, defineRule, type Look } from '../rule.ts';
import { all, type Truth, unknown } from '../truth.ts';

/** The lid is closed and nothing keeps this Mac awake behind it. */
export const lidWillSleep = defineRule({
  id: 'lid-will-sleep',
  effect: 'risk',
  certainty: 'certain',
  needs: [],
  looksAt: ['lid'],
  find: (_facts, look) => conclude(all(lidCausesSleep(look), itemsLeft(look))),
});

function lidCausesSleep(look: Look): Truth {
  const lid = look.fact('lid');
  // Only MacBooks have a lid, and every MacBook has a battery.
  if (!lid) return look.fact('power')?.hasBattery === false ? false : unknown('lid');
  if (!lid.closed) return false;
  return lid.causesSleep ?? unknown('lid');
}
