import type { Interface, Reachability } from '../../facts/network.ts';
import {
  carrierUp,
  isRoutable,
  isSelfAssigned,
  isSelfAssignedOnly,
  paths,
} from '../../facts/network-path.ts';
import { conclude, defineRule, type Look } from '../rule.ts';
import { all, type Truth, unknown } from '../truth.ts';

/** Wi-Fi is joined, but no router gave this Mac an address. */
export const wifiSelfAssigned = defineRule({
  id: 'wifi-self-assigned',
  effect: 'blocks',
  certainty: 'certain',
  reason: 11,
  opens: 'wifi',
  group: 'network',
  needs: [],
  looksAt: ['reachability', 'interfaces', 'hardwarePorts'],
  find: (_facts, look) =>
    conclude(
      all(
        look.when('reachability', (reachability) => !carrierUp(reachability)),
        wifiWithoutAddress(look),
      ),
    ),
});

function wifiWithoutAddress(look: Look): Truth {
  const reachability = look.fact('reachability');
  const interfaces = look.fact('interfaces');
  const without = [
    ...(reachability ? listed(reachability) : []),
    ...(interfaces ?? []).filter(isWithout).map(name),
  ];
  // scutil leaves such an interface out at times, so without ifconfig its silence means nothing.
  if (without.length === 0) return interfaces ? false : unknown('interfaces');
  const wifi = look.fact('hardwarePorts')?.wifi ?? look.fact('wifiPower')?.device;
  if (wifi !== undefined) return without.includes(wifi);
  const types = new Map(interfaces?.map((one) => [one.name, one.type]));
  return without.some((one) => types.get(one) === 'Wi-Fi') || unknown('hardwarePorts');
}

const name = (one: Interface): string => one.name;

const listed = (reachability: Reachability): readonly string[] =>
  paths(reachability)
    .filter(isSelfAssignedOnly)
    .map((path) => path.interface);

const isWithout = ({ active, ipv4, ipv6 }: Interface): boolean =>
  active !== false && ipv4.some(isSelfAssigned) && ![...ipv4, ...ipv6].some(isRoutable);
