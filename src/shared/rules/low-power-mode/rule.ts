import { clear, defineRule, found, type Look, notJudged } from '../rule.ts';

/** Low Power Mode is on for the present power source. */
export const lowPowerMode = defineRule({
  id: 'low-power-mode',
  effect: 'blocks',
  certainty: 'certain',
  reason: 7,
  opens: 'battery',
  engine: {
    flags: ['isBlockedByLowPowerModeKey'],
    variantFor: { always: 'always', battery: 'battery' },
  },
  needs: [],
  looksAt: ['lowPowerMode'],
  find(_facts, look) {
    const mode = look.fact('lowPowerMode');
    if (mode) return mode.on ? found({}, whereSet(look)) : clear;
    // pmset prints no such row on desktops that lack the mode. On a MacBook its absence is a riddle, and where the
    // sleep settings of the same answer are missing too, pmset did not answer at all.
    const lacksRow = look.fact('sleepInForce') !== undefined;
    return lacksRow && look.fact('power')?.hasBattery === false ? clear : notJudged('lowPowerMode');
  },
});

/** Plugging in helps only where it is set for the battery alone. */
function whereSet(look: Look): { readonly variant?: string } {
  const { battery, ac } = look.fact('sleepSettings') ?? {};
  if (look.fact('power')?.hasBattery === false) return { variant: 'always' };
  if (battery?.lowPowerMode !== true) return {};
  if (ac?.lowPowerMode === true) return { variant: 'always' };
  return ac?.lowPowerMode === false ? { variant: 'battery' } : {};
}
