import { clear, defineRule, found, notJudged } from '../rule.ts';

/** A Mac that only evens out its temperature stays above this; below it, background work is visibly held back. */
const HELD_BACK_PERCENT = 70;

/** The Mac is so hot that macOS holds it back. Only Intel Macs tell by how much; the engine's word is the stronger one. */
export const macTooHot = defineRule({
  id: 'mac-too-hot',
  effect: 'blocks',
  certainty: 'certain',
  reason: 17,
  engine: { flags: ['thermalPressure'] },
  needs: ['heat'],
  looksAt: ['syncEngine'],
  find({ heat: { cpuSpeedLimit } }, look) {
    // "Nothing recorded" does not mean cool, so it never stands against the engine's word, however old.
    if (cpuSpeedLimit === null) {
      const engine = look.fact('syncEngine');
      return engine && engine.flags.thermalPressure !== true ? clear : notJudged('syncEngine');
    }
    if (cpuSpeedLimit >= HELD_BACK_PERCENT) return clear;
    return found({ percent: cpuSpeedLimit }, { effect: 'slows', certainty: 'likely' });
  },
});
