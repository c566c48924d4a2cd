import { paths } from '../../facts/network-path.ts';
import { conclude, defineRule } from '../rule.ts';
import { all } from '../truth.ts';

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
        look.when('reachability', (reachability) => !paths(reachability).some((path) => path.reachable)),
        look.when('appleRoute', (route) => route.interface === null),
        // Behind a tunnel without a way out, the VPN is the cause. Not knowing about VPNs does not put the Mac online.
        look.fact('vpn')?.verdict !== 'dead',
      ),
    ),
});
