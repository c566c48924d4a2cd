import type { Signal } from '../../facts/network.ts';
import { isTunnelsAlone, physicalInterface } from '../../facts/network-path.ts';
import { conclude, defineRule, found, type Look } from '../rule.ts';
import { all, any, type Truth, unknown } from '../truth.ts';

/** Below these, Wi-Fi falls back to its slowest rates and repeats itself: common planning figures for data networks. */
const WEAK_DBM = -78;
const WEAK_SNR_DB = 15;

/** The Wi-Fi in use is hardly heard. */
export const wifiWeak = defineRule({
  id: 'wifi-weak',
  effect: 'slows',
  certainty: 'likely',
  opens: 'wifi',
  needs: ['signal'],
  find: ({ signal }, look) =>
    conclude(
      all(
        any(signal.rssi < WEAK_DBM, isNoisy(signal)),
        // Weak Wi-Fi beside a cable does no harm.
        inUse(signal, look),
      ),
      () => found({ rssi: signal.rssi }),
    ),
});

const isNoisy = ({ rssi, noise }: Signal): Truth =>
  noise === null ? unknown('signal') : rssi - noise < WEAK_SNR_DB;

/** Where only tunnels are listed, it may lie below them. */
function inUse(signal: Signal, look: Look): Truth {
  const reachability = look.fact('reachability');
  if (!reachability || isTunnelsAlone(reachability)) return unknown('reachability');
  return physicalInterface(reachability) === signal.interface;
}
