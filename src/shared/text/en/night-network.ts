import type { NightText } from '../night-text.ts';

/** Nights without a way to iCloud. */
export const networkNights = {
  'wifi-off': {
    name: 'Wi-Fi off',
    lost: 'Wi-Fi was off for {lostSeconds} of this night',
    tonight: 'Turn on Wi-Fi',
  },
  offline: {
    name: 'No network',
    lost: 'This Mac was offline for {lostSeconds} of this night',
    tonight: 'Check the router and the network',
  },
  'wifi-self-assigned': {
    name: 'No answer from the router',
    lost: 'The router gave this Mac no address for {lostSeconds} of this night',
    tonight: 'Restart the router',
  },
  'vpn-dead': {
    name: 'VPN without connection',
    lost: 'A VPN without connection cost this night {lostSeconds}',
    tonight: 'Disconnect the VPN for the night',
  },
  'captive-portal': {
    name: 'Sign-in page',
    lost: 'The sign-in page of the network cost this night {lostSeconds}',
    tonight: 'Sign in to the network before you go to bed',
  },
  'dns-broken': {
    name: 'iCloud not found',
    lost: 'The network could not find iCloud for {lostSeconds} of this night',
    tonight: 'Restart the router',
  },
  'proxy-dead': {
    name: 'Proxy without answer',
    lost: 'A proxy that does not answer cost this night {lostSeconds}',
    tonight: 'Turn off the proxy in the network settings',
  },
  'icloud-unreachable': {
    name: 'iCloud out of reach',
    lost: 'iCloud could not be reached for {lostSeconds} of this night',
    tonight: 'Check the network',
  },
  'tls-interception': {
    name: 'Inspected connections',
    lost: 'Software that inspects connections cost this night {lostSeconds}',
    tonight: 'Turn off HTTPS scanning in your antivirus, filter or proxy app',
  },
} as const satisfies Record<string, NightText>;
