import { interfaceUp } from '../../facts/network-path.ts';
import { conclude, defineRule, found } from '../rule.ts';
import { all, any } from '../truth.ts';

/** The Mac is on a network that does not tell it where iCloud is. */
export const dnsBroken = defineRule({
  id: 'dns-broken',
  effect: 'blocks',
  certainty: 'likely',
  reason: 15,
  opens: 'network',
  group: 'network',
  needs: [],
  looksAt: ['dns', 'icloudName', 'reachability'],
  find(_facts, look) {
    const unnamed = look.when('dns', (dns) => dns.nameservers.length === 0);
    const broken = any(
      look.when('icloudName', (name) => !name.found),
      unnamed,
    );
    return conclude(all(look.when('reachability', interfaceUp), broken), () =>
      found({}, unnamed === true ? { variant: 'no-server' } : {}),
    );
  },
});
