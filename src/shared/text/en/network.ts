import type { RuleText } from '../texts.ts';

/** Rules about a way to iCloud that is broken. */
export const network = {
  'wifi-off': {
    what: 'Wi-Fi is off, so nothing can upload',
    why: 'This Mac has no other connection, and iCloud Photos needs the internet.',
    fix: 'Turn Wi-Fi on, or connect a network cable.',
  },
  offline: {
    what: 'This Mac is offline, so nothing can upload',
    why: 'No network connection leads anywhere at the moment.',
    fix: 'Join a Wi-Fi network, or connect a network cable.',
    steps: [
      { do: 'Turn Wi-Fi off and on again.', cost: 'Takes a few seconds.' },
      { do: 'Restart the router.', cost: 'Everyone at home is offline for some minutes.' },
    ],
  },
  'wifi-self-assigned': {
    what: 'Wi-Fi is joined, but the router gave this Mac no address',
    why: 'With an address that the Mac made up itself, it cannot reach the internet or iCloud.',
    fix: 'Turn Wi-Fi off and on again.',
    steps: [
      {
        do: 'Ask for a new address: Wi-Fi → Details → TCP/IP → Renew DHCP Lease.',
        cost: 'Takes a few seconds.',
      },
      { do: 'Restart the router.', cost: 'Everyone at home is offline for some minutes.' },
      {
        do: 'Forget the network and join it again.',
        cost: 'You need its password, and your other devices forget it too.',
      },
    ],
  },
  'vpn-dead': {
    what: 'A VPN ({vpn}) is on but lets nothing through',
    general: 'A VPN is on but lets nothing through',
    why: 'Every connection waits for the VPN, the one to iCloud included.',
    fix: 'Disconnect the VPN, in its own app if need be, or connect it again.',
    steps: [
      {
        do: "Turn off the VPN's kill switch in its own settings.",
        cost: 'Your connections are no longer held back when the VPN fails.',
      },
      { do: 'Restart the Mac.', cost: 'Takes a few minutes; open apps are closed.' },
    ],
  },
  'captive-portal': {
    what: 'This network wants you to sign in first',
    why: 'Until you accept its page, it answers every request itself and lets nothing through to iCloud.',
    fix: 'Open the sign-in page and accept it.',
    steps: [{ do: 'Join another network, at home for example.', cost: 'Costs nothing.' }],
  },
  'dns-broken': {
    what: "The network cannot find iCloud's address",
    why: 'Looking up names on the internet (DNS) fails, so no connection to iCloud can even begin.',
    fix: 'Turn Wi-Fi off and on again, or pull the network cable and plug it back in.',
    steps: [
      {
        do: 'Disconnect VPNs and ad blockers for a test.',
        cost: 'You are without their protection for that long.',
      },
      {
        do: 'Remove DNS servers that you entered yourself: Network → the network in use → Details → DNS.',
        cost: 'Note them down first: a company network may need them.',
      },
      { do: 'Restart the router.', cost: 'Everyone at home is offline for some minutes.' },
    ],
    variants: {
      'no-server': {
        what: 'This Mac has no DNS server, so it cannot find iCloud',
        why: 'The network in use, or a VPN, left the list of name servers empty.',
      },
    },
  },
  'proxy-dead': {
    what: 'The proxy on this Mac ({proxy}) does not answer',
    general: 'The proxy on this Mac does not answer',
    why: 'macOS sends iCloud traffic to a program on this Mac that is no longer running.',
    fix: 'Start that program again, or turn the proxy off.',
  },
  'icloud-unreachable': {
    what: 'iCloud cannot be reached from this network',
    why: 'The internet works and the address of iCloud is known, but the connection to it fails.',
    fix: 'Wait some minutes, then try another network, such as another Wi-Fi.',
    steps: [
      {
        do: 'Turn off VPN, firewall and filter apps for a test.',
        cost: 'You are without their protection for that long.',
      },
      { do: 'Restart the router.', cost: 'Everyone at home is offline for some minutes.' },
      {
        do: "On a company or school network, ask its administrator to allow Apple's hosts (Apple article 101555).",
        cost: 'Costs nothing.',
      },
    ],
    variants: {
      'nothing-answers': {
        what: 'The network is joined, but the internet does not answer',
        why: "Neither Apple's test page nor iCloud answers, so the fault is between the router and the internet.",
        fix: 'See whether other devices on this network are online, then restart the router.',
      },
    },
  },
  'tls-interception': {
    what: 'Something on the way opens the encrypted connection to iCloud',
    generalWhy:
      'The certificate does not come from Apple. iCloud refuses connections that someone else has opened.',
    why: 'The certificate comes from {issuer} and not from Apple. iCloud refuses connections that someone else has opened.',
    fix: 'Turn off HTTPS scanning in your antivirus, filter or proxy app.',
    steps: [
      { do: 'Use another network for the upload.', cost: 'Costs nothing.' },
      {
        do: "On a company or school network, ask its administrator to leave Apple's hosts alone (Apple article 101555).",
        cost: 'Costs nothing.',
      },
    ],
  },
} as const satisfies Record<string, RuleText>;
