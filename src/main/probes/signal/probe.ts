import type { Signal } from '../../../shared/facts/network.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const signal = defineProbe({
  id: 'signal',
  every: 'look',
  read: async (system) => {
    // Two to four seconds on real Macs, hence only when somebody looks.
    const { stdout } = await system.run('/usr/sbin/system_profiler', ['SPAirPortDataType', '-json'], {
      timeoutMs: 20_000,
    });
    return parseSignal(stdout);
  },
});

const WITHOUT_NETWORK = /_(?:disassociated|inactive|off)$/;

type Json = Readonly<Record<string, unknown>>;

export function parseSignal(output: string): Signal {
  const [airport] = objects(parseJson(output).SPAirPortDataType);
  // AirDrop's awdl0 is listed with a network of its own.
  const radios = objects(airport?.spairport_airport_interfaces).filter(({ _name: name }) =>
    /^en\d+$/.test(text(name) ?? ''),
  );
  if (radios.length === 0) throw new Unreadable('absent', 'this Mac has no Wi-Fi');

  for (const radio of radios) {
    const network = radio.spairport_current_network_information;
    if (isObject(network) && 'spairport_signal_noise' in network)
      return signalOf(text(radio._name) ?? '', network);
  }
  if (radios.every((radio) => WITHOUT_NETWORK.test(text(radio.spairport_status_information) ?? '')))
    throw new Unreadable('absent', 'this Mac is not connected to a Wi-Fi network');
  throw new Unreadable('unreadable', 'macOS gave no signal strength');
}

function signalOf(device: string, network: Json): Signal {
  const levels = /^(?<rssi>-?\d+) dBm(?: \/ (?<noise>-?\d+) dBm)?/.exec(
    text(network.spairport_signal_noise) ?? '',
  );
  const rssi = Number(levels?.groups?.rssi ?? 0);
  // 0 dBm is how the driver says that it has no value.
  if (rssi === 0) throw new Unreadable('unreadable', 'macOS gave no signal strength');

  const rate = Number(text(network.spairport_network_rate) || Number.NaN);
  return {
    interface: device,
    rssi,
    noise: Number(levels?.groups?.noise ?? 0) || null,
    rateMbps: Number.isFinite(rate) ? rate : null,
    channel: text(network.spairport_network_channel),
    // Apple writes one of these without its first letter: pairport_security_mode_wpa3_transition.
    security: text(network.spairport_security_mode)?.replace(/^s?pairport_security_mode_/, '') ?? null,
  };
}

function parseJson(output: string): Json {
  try {
    // The Wi-Fi driver can print a line of its own in the middle.
    const json: unknown = JSON.parse(output.replace(/^IO80211_.*$/gm, ''));
    if (isObject(json) && Array.isArray(json.SPAirPortDataType)) return json;
  } catch (error) {
    throw new Unreadable('unreadable', 'system_profiler printed no JSON', { cause: error });
  }
  throw new Unreadable('unreadable', 'system_profiler said nothing about Wi-Fi');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Numbers and strings are both used for the same key, depending on the release. */
function text(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
