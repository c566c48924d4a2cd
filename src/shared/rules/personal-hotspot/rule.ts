import type { Interface, Link } from '../../facts/network.ts';
import { isTunnelsAlone, paths, physicalInterface } from '../../facts/network-path.ts';
import { clear, conclude, defineRule, type Look, notJudged } from '../rule.ts';
import { any, type Truth, unknown } from '../truth.ts';

/** The network that an iPhone or iPad makes: 172.20.10.0/28, itself at .1. */
const IPHONE_NETWORK = /^172\.20\.10\.(?:\d|1[0-5])$/;
const IPHONE_ADDRESS = '172.20.10.1';

/**
 * The connection comes from a phone. An address of an IPv6-only carrier (CLAT46) alone proves nothing: such networks
 * exist without a phone, so it is not looked at.
 */
export const personalHotspot = defineRule({
  id: 'personal-hotspot',
  effect: 'slows',
  certainty: 'likely',
  reason: 5,
  opens: 'wifi',
  needs: ['reachability'],
  looksAt: ['link', 'interfaces'],
  find({ reachability }, look) {
    const name = physicalInterface(reachability);
    if (name === null) return isTunnelsAlone(reachability) ? notJudged('reachability') : clear;
    const addresses = paths(reachability)
      .filter((path) => path.interface === name)
      .flatMap((path) => path.addresses);
    return conclude(any(addresses.some(isFromPhone), byLink(look, name), byFlags(look, name)));
  },
});

const isFromPhone = (address: string): boolean => IPHONE_NETWORK.test(address);

/** macOS prints IsTethered and IsExpensive only where they are true. */
function byLink(look: Look, name: string): Truth {
  const link: Link | undefined = look.fact('link');
  if (link?.interface !== name) return unknown('link');
  return link.tethered === true || link.expensive === true || link.router === IPHONE_ADDRESS;
}

function byFlags(look: Look, name: string): Truth {
  const inUse: Interface | undefined = look.fact('interfaces')?.find((one) => one.name === name);
  if (!inUse) return unknown('interfaces');
  return inUse.expensive || inUse.ipv4.some(isFromPhone);
}
