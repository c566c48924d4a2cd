/** Facts about the way to iCloud. */

export interface NetworkPath {
  readonly interface: string;
  readonly addresses: readonly string[];
  /** Bit 2 set and `Connection Required` not set. */
  readonly reachable: boolean;
  readonly vpnServer: string | null;
}

/** `scutil --nwi`, in macOS's own order of preference. */
export interface Reachability {
  readonly ipv4: readonly NetworkPath[];
  readonly ipv6: readonly NetworkPath[];
  /** First IPv4 interface, first IPv6 one when IPv4 is empty, null when neither. */
  readonly primary: string | null;
}

/**
 * The address that routes are asked for: in 17.0.0.0/8, which is Apple's. A concrete one sees what the default route
 * hides, such as VPNs that cover it piecewise.
 */
export const APPLE_ADDRESS = '17.248.128.1';

/** `route -n get 17.248.128.1`: the way an Apple address would take. `interface` null: no route. */
export interface AppleRoute {
  readonly interface: string | null;
  readonly gateway: string | null;
}

/** One interface of `ifconfig -v`. */
export interface Interface {
  readonly name: string;
  readonly up: boolean;
  readonly active: boolean | null;
  /** `type: Wi-Fi`, `Ethernet` …; null when not printed. */
  readonly type: string | null;
  readonly ipv4: readonly string[];
  /** Without zone. */
  readonly ipv6: readonly string[];
  readonly mtu: number | null;
  /** Low Data Mode. */
  readonly constrained: boolean;
  readonly expensive: boolean;
  /** xflags IS_VPN, or a NetworkExtension agent of type VPN. */
  readonly isVpn: boolean;
  /** The service name of that agent, as the user named it. */
  readonly vpnName: string | null;
  /** IPv4 through an IPv6-only carrier (192.0.0.2 or a nat64 prefix). */
  readonly clat46: boolean;
}

export type Interfaces = readonly Interface[];

/** `networksetup -listallhardwareports`: BSD name to port name. */
export interface HardwarePorts {
  readonly ports: Readonly<Record<string, string>>;
  readonly wifi: string | null;
}

export interface WifiPower {
  readonly device: string;
  readonly on: boolean;
}

/** `ipconfig getsummary` of the first physical interface. Null: the line was not printed. */
export interface Link {
  readonly interface: string;
  readonly wifi: boolean | null;
  /** `LinkStatusActive : TRUE`, or `Active : FALSE`, as a link that is down is printed. Null on a link that is not Wi-Fi. */
  readonly associated: boolean | null;
  readonly security: string | null;
  readonly expensive: boolean | null;
  readonly tethered: boolean | null;
  readonly clat46: boolean | null;
  readonly router: string | null;
}

/** `system_profiler SPAirPortDataType -json`. */
export interface Signal {
  readonly interface: string;
  readonly rssi: number;
  readonly noise: number | null;
  readonly rateMbps: number | null;
  readonly channel: string | null;
  readonly security: string | null;
}

/** VPN services of `scutil --nc list`; modems are left out. Built-in IKEv2 never appears there. */
export interface VpnServices {
  readonly services: readonly {
    readonly name: string;
    readonly enabled: boolean;
    readonly status: string;
    readonly kind: string;
  }[];
}

/**
 * Whether a VPN carries iCloud traffic: the decision table, by case.
 * `full` 1–2, `around-apple` 3, `agent` 4, `not-used` 5 and 8, `dns-only` 6, `none` 7, `proxy-client` 9, `dead` 10.
 */
export interface Vpn {
  readonly verdict:
    | 'full'
    | 'around-apple'
    | 'agent'
    | 'not-used'
    | 'dns-only'
    | 'none'
    | 'proxy-client'
    | 'dead';
  readonly interface: string | null;
  readonly name: string | null;
  /** What decided, in words: "route -n get 17.248.128.1: utun4". */
  readonly evidence: string;
}

export interface ProxyEndpoint {
  readonly kind: 'https' | 'socks' | 'pac' | 'auto-discovery';
  /** Host and port; null for auto discovery and where the PAC address names none. */
  readonly host: string | null;
  readonly port: number | null;
  readonly loopback: boolean;
}

/** The proxies of `scutil --proxy` that iCloud traffic would use (HTTP-only proxies are left out). */
export interface Proxy {
  readonly endpoints: readonly ProxyEndpoint[];
}

/** Whether the configured proxy's port answers. Without a proxy that has a port: the gap `absent`. */
export interface ProxyConnection {
  readonly host: string;
  readonly port: number;
  readonly answers: boolean;
}

/** Resolver #1 of `scutil --dns`. */
export interface Dns {
  readonly nameservers: readonly string[];
  readonly interface: string | null;
  readonly reachable: boolean | null;
}

/** Looking up gateway.icloud.com the way macOS does. */
export interface ICloudName {
  readonly found: boolean;
  readonly addresses: readonly string[];
}

/** The captive portal probe. `answered` false: offline or filtered, which is not a portal. */
export interface Portal {
  readonly answered: boolean;
  readonly captive: boolean;
  readonly status: number | null;
}

/** TLS connection to gateway.icloud.com:443. */
export interface ICloudConnection {
  readonly connected: boolean;
  /** The certificate issuer's name; null when there was no TLS answer. */
  readonly issuer: string | null;
  readonly failure: string | null;
}

export interface NetworkExtension {
  readonly team: string;
  readonly bundle: string;
  readonly product: string;
  readonly kind: 'filter' | 'vpn' | 'unknown';
  readonly active: boolean;
  readonly enabled: boolean;
}

/** `systemextensionsctl list`: the network_extension category. */
export interface Filters {
  readonly networkExtensions: readonly NetworkExtension[];
  readonly endpointSecurity: readonly string[];
  readonly pendingReboot: readonly string[];
}
