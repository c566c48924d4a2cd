import type { NightText } from '../night-text.ts';

/** Nights without a way to iCloud. */
export const networkNights = {
  'wifi-off': {
    name: 'Wi-Fi off',
    lost: 'Wi-Fi was off for {part}',
    tonight: 'Turn on Wi-Fi',
  },
  offline: {
    name: 'No network',
    lost: 'This Mac was offline for {part}',
    tonight: 'Check the router and the network',
  },
  'wifi-self-assigned': {
    name: 'No answer from the router',
    lost: 'The router gave this Mac no address for {part}',
    tonight: 'Restart the router',
  },
  'vpn-dead': {
    name: 'VPN without connection',
    lost: 'A VPN without connection cost {cost}',
    tonight: 'Disconnect the VPN for the night',
  },
  'captive-portal': {
    name: 'Sign-in page',
    lost: 'The sign-in page of the network cost {cost}',
    tonight: 'Sign in to the network before you go to bed',
  },
  'dns-broken': {
    name: 'iCloud not found',
    lost: 'The network could not find iCloud for {part}',
    tonight: 'Restart the router',
  },
  'proxy-dead': {
    name: 'Proxy without answer',
    lost: 'A proxy that does not answer cost {cost}',
    tonight: 'Turn off the proxy in the network settings',
  },
  'icloud-unreachable': {
    name: 'iCloud out of reach',
    lost: 'iCloud could not be reached for {part}',
    tonight: 'Check the network',
  },
  'tls-interception': {
    name: 'Inspected connections',
    lost: 'Software that inspects connections cost {cost}',
    tonight: 'Turn off HTTPS scanning in your antivirus, filter or proxy app',
  },
} as const satisfies Record<string, NightText>;
