import { carrierUp } from '../../facts/network-path.ts';
import { conclude, defineRule, type Look } from '../rule.ts';
import { all, type Truth, unknown } from '../truth.ts';

/** Wi-Fi is switched off and nothing else connects this Mac. */
export const wifiOff = defineRule({
  id: 'wifi-off',
  effect: 'blocks',
  certainty: 'certain',
  reason: 11,
  opens: 'wifi',
  group: 'network',
  needs: [],
  looksAt: ['wifiPower', 'reachability'],
  find: (_facts, look) =>
    conclude(
      all(
        switchedOff(look),
        look.when('reachability', (reachability) => !carrierUp(reachability)),
      ),
    ),
});

function switchedOff(look: Look): Truth {
  const power = look.fact('wifiPower');
  if (power) return !power.on;
  // A Mac without a Wi-Fi card has no switch either.
  return look.fact('hardwarePorts')?.wifi === null ? false : unknown('wifiPower');
}
