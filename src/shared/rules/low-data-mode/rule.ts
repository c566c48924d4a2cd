import { isTunnelsAlone, physicalInterface } from '../../facts/network-path.ts';
import { clear, defineRule, found, type Look, notJudged } from '../rule.ts';

/** Low Data Mode is on for the network in use. A VPN's tunnel does not carry the mark, the interface below it does. */
export const lowDataMode = defineRule({
  id: 'low-data-mode',
  effect: 'blocks',
  certainty: 'certain',
  reason: 6,
  opens: 'wifi-details',
  engine: { flags: ['constrainedNetwork'] },
  needs: ['reachability'],
  looksAt: ['interfaces'],
  find({ reachability }, look: Look) {
    const name = physicalInterface(reachability);
    if (name === null) return isTunnelsAlone(reachability) ? notJudged('reachability') : clear;
    const inUse = look.fact('interfaces')?.find((one) => one.name === name);
    if (!inUse) return notJudged('interfaces');
    return inUse.constrained ? found() : clear;
  },
});
