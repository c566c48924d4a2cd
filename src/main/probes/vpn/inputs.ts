import type { Known } from '../probe.ts';

/** What the verdict is drawn from. */
export type VpnInputs = Known<'reachability' | 'appleRoute' | 'interfaces' | 'vpnServices'>;
