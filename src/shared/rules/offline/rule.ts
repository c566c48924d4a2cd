import { isSelfAssignedOnly, paths } from '../../facts/network-path.ts';
import { conclude, defineRule, type Look } from '../rule.ts';
import { all, type Truth, unknown } from '../truth.ts';

/** No interface of this Mac leads anywhere. */
export const offline = defineRule({
  id: 'offline',
  effect: 'blocks',
  certainty: 'certain',
  reason: 11,
  opens: 'wifi',
  group: 'network',
  needs: [],
  looksAt: ['reachability', 'appleRoute', 'vpn'],
  find: (_facts, look) =>
    conclude(
      all(
        leadsNowhere(look),
        look.when('appleRoute', (route) => route.interface === null),
        // Behind a tunnel without a way out, the VPN is the cause. Not knowing about VPNs does not put the Mac online.
        look.fact('vpn')?.verdict !== 'dead',
      ),
    ),
});

/** An address that the Mac gave itself leads nowhere either. On Wi-Fi that is a finding of its own. */
function leadsNowhere(look: Look): Truth {
  const reachability = look.fact('reachability');
  if (!reachability) return unknown('reachability');
  const reachable = paths(reachability).filter((path) => path.reachable);
  if (reachable.length === 0) return true;
  if (!reachable.every(isSelfAssignedOnly)) return false;
  const wifi = look.fact('hardwarePorts')?.wifi ?? look.fact('wifiPower')?.device;
  if (wifi === undefined && !look.fact('hardwarePorts')) return unknown('hardwarePorts');
  return !reachable.some((path) => path.interface === wifi);
}
