import type { RuleText } from '../texts.ts';

/** Rules about a way to iCloud that works, but holds back or slows down. */
export const connection = {
  'low-data-mode': {
    what: 'Uploads are paused because Low Data Mode is on for this network',
    why: 'In Low Data Mode, macOS holds back what can wait, and iCloud Photos is part of that.',
    fix: 'Turn Low Data Mode off for this network.',
    steps: [
      {
        do: 'Click Sync Now below the library in Photos.',
        cost: 'Uses data of this network, and the pause comes back after some hours.',
        from: 13,
      },
      { do: 'Join a network without a data limit.', cost: 'Costs nothing.' },
    ],
    variants: {
      overridden: {
        what: 'Low Data Mode is on for this network, and Photos uploads in spite of it for now',
        why: 'Items still went up, as they do after a click on Sync Now. That ends after some hours, and then macOS holds back uploads again.',
        steps: [],
      },
    },
  },
  'poor-network': {
    what: 'Photos waits because the network connection is too poor',
    why: 'The sync engine measured the connection and waits for a better one.',
    fix: 'Move closer to the router, or use a network cable.',
    steps: [
      { do: 'Click Sync Now below the library in Photos.', cost: 'The upload may be slow.', from: 13 },
      { do: 'Disconnect VPNs for a test.', cost: 'You are without their protection for that long.' },
      { do: 'Restart the router.', cost: 'Everyone at home is offline for some minutes.' },
    ],
    variants: {
      overridden: {
        what: 'The network connection is poor, and Photos uploads in spite of it for now',
        why: 'Items still went up, as they do after a click on Sync Now. That ends after some hours, and then Photos waits for a better connection again.',
        steps: [],
      },
    },
  },
  'vpn-carries-icloud': {
    what: 'The upload goes through a VPN ({vpn})',
    general: 'The upload goes through a VPN',
    why: 'A VPN makes the way to iCloud longer, and some limit or drop large uploads.',
    fix: 'Disconnect the VPN for the upload, if you are allowed to.',
    steps: [
      {
        do: "Exclude Apple's addresses in the VPN app (split tunneling).",
        cost: 'iCloud traffic then bypasses the VPN, still encrypted by Apple.',
      },
    ],
  },
  'personal-hotspot': {
    what: 'This Mac is online through a Personal Hotspot',
    why: "A phone's connection is slower and counts data, so macOS holds back large uploads on it.",
    fix: 'Join a Wi-Fi network that does not come from a phone.',
    steps: [
      {
        do: 'Click Sync Now below the library in Photos.',
        cost: "Uses your phone's data, as much as the items that are left.",
        from: 13,
      },
    ],
  },
  'wifi-weak': {
    what: 'The Wi-Fi signal is weak ({rssi} dBm)',
    general: 'The Wi-Fi signal is weak',
    why: 'Over a weak signal, much has to be sent more than once, and the upload crawls.',
    fix: 'Move the Mac closer to the router, or use a network cable.',
  },
  'proxy-in-the-way': {
    what: 'The upload goes through a proxy ({proxy})',
    general: 'The upload goes through a proxy',
    why: 'Some proxies limit large uploads or break them off.',
    fix: 'Turn the proxy off for the upload, if you are allowed to.',
    steps: [
      {
        do: "On a company or school network, ask its administrator to let Apple's hosts past it (Apple article 101555).",
        cost: 'Costs nothing.',
      },
    ],
    variants: {
      automatic: {
        what: 'The network chooses a proxy for the upload by itself',
        why: 'Automatic proxy settings are on. Some proxies limit large uploads or break them off.',
      },
    },
  },
  'content-filter': {
    what: 'A network filter is active ({products})',
    general: 'A network filter is active',
    why: 'It inspects every connection, and one of its rules may slow down or block those to iCloud.',
    fix: "In the filter's own app, allow the parts of macOS that upload photos: cloudd, cloudphotod and nsurlsessiond. The settings only turn the filter on and off.",
    steps: [
      {
        do: 'Turn the filter off in its own app for a test.',
        cost: 'You are without its protection for that long.',
      },
    ],
  },
} as const satisfies Record<string, RuleText>;
