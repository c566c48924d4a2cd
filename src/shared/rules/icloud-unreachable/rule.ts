import { interfaceUp } from '../../facts/network-path.ts';
import { conclude, defineRule, found } from '../rule.ts';
import { all } from '../truth.ts';

/** Everything up to iCloud works, and iCloud's door stays shut. */
export const icloudUnreachable = defineRule({
  id: 'icloud-unreachable',
  effect: 'blocks',
  certainty: 'likely',
  reason: 15,
  opens: 'network',
  group: 'network',
  needs: [],
  looksAt: ['icloudConnection', 'icloudName', 'portal', 'reachability'],
  find: (_facts, look) =>
    conclude(
      all(
        look.when('icloudConnection', (connection) => !connection.connected),
        look.when('reachability', interfaceUp),
        look.when('portal', (portal) => !portal.captive),
        look.when('icloudName', (name) => name.found),
      ),
      // Where Apple's portal page is silent as well, it is hardly iCloud alone.
      () => found({}, look.fact('portal')?.answered === false ? { variant: 'nothing-answers' } : {}),
    ),
});
