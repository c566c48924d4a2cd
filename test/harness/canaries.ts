import { inflateSync } from 'node:zlib';

/** One made-up word or number of each kind that must never leave a Mac. None of them occurs anywhere else. */
export const canaries = {
  fullName: 'Jorunn Brånquist',
  shortName: 'jorvexel',
  computer: 'Zephyrbook Siebzehn',
  ssid: 'Kwandalf Netz',
  bssid: 'a4:83:e7:5c:9d:1f',
  ipv4: '93.184.77.201',
  ipv6: '2a02:8109:9d1f:77c1::5ab',
  linkLocal: 'fe80::14ab:9d1f:77c1:5ab',
  vpn: 'Xylotunnel',
  vpnKind: 'xylomaker',
  proxy: 'drumblatt',
  localHost: 'snorviknas',
  searchDomain: 'wumpelfirm',
  email: 'kragula.post',
  serial: 'C02ZQ1XVJGH7',
  uuid: 'ca9a5f12-53cd-42c2-ac1b-050049005784',
  phone: '5550147',
  volume: 'Plonkard',
  library: 'Vuzzlepics',
  home: 'Zwiebelsack',
  otherUser: 'quapptor',
  personalFolder: 'Krimskrum',
  file: 'grumbold_0042',
  process: 'Snurfelapp',
  keeper: 'Wachhaltix',
  issuer: 'Twillax',
  service: 'Mibblecloud',
  filter: 'Brandmauerix',
  team: 'QX7Z9W2V4K',
  plistKey: 'frobnikator',
  plistValue: 'wexlerino',
  port: 'Stöpselwerk',
  update: 'macOS Krachmandel',
  phase: 'Sicherfluff',
  model: 'Fremdmodell7,1',
  build: '99Zzzq1',
  wifiKind: 'Funkelart',
  eventDetail: 'dringelby',
  picture: 'pixlegramma',
} as const;

export type Canary = keyof typeof canaries;

export const canaryNames = Object.keys(canaries) as readonly Canary[];

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const utf8 = (text: string): string => latin(Buffer.from(text, 'utf8'));

/** In which letter case does not matter. */
function loose(text: string): readonly string[] {
  const utf16 = Buffer.from(text, 'utf16le');
  return [
    utf8(text.normalize('NFC')),
    utf8(text.normalize('NFD')),
    encodeURIComponent(text),
    encodeURI(text),
    Buffer.from(text, 'utf8').toString('hex'),
    latin(utf16),
    latin(Buffer.from(utf16).swap16()),
    [...text].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
  ].map((one) => one.toLowerCase());
}

/** Base64 looks different at each of three places; what depends on the letters around it is cut off. */
function encoded(text: string): readonly string[] {
  return [text, text.toLowerCase(), text.toUpperCase(), text.normalize('NFD')]
    .map((one) => Buffer.from(one, 'utf8'))
    .flatMap((bytes) =>
      [0, 1, 2].map((offset) => {
        const whole = Buffer.concat([Buffer.alloc(offset), bytes])
          .toString('base64')
          .replace(/=+$/, '');
        const start = Math.ceil((offset * 8) / 6);
        return whole.slice(start, Math.floor(((offset + bytes.length) * 8) / 6));
      }),
    )
    .flatMap((one) => [one, one.replaceAll('+', '-').replaceAll('/', '_')]);
}

const spellings = canaryNames.map((name) => ({
  name,
  loose: loose(canaries[name]),
  encoded: encoded(canaries[name]),
}));

/** Which of them stand anywhere in these bytes, however they are written. */
export function canariesIn(bytes: Uint8Array): readonly Canary[] {
  const exact = latin(bytes);
  const lower = exact.toLowerCase();
  return spellings
    .filter(
      (one) =>
        one.loose.some((text) => lower.includes(text)) || one.encoded.some((text) => exact.includes(text)),
    )
    .map(({ name }) => name);
}

/** What a PDF keeps compressed, and itself. */
export function streamsOf(pdf: Uint8Array): readonly Uint8Array[] {
  const text = latin(pdf);
  const streams: Uint8Array[] = [pdf];
  for (const { index, 0: mark } of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(index - 3, index) === 'end') continue;
    const start = index + mark.length;
    const end = text.indexOf('endstream', start);
    try {
      streams.push(inflateSync(pdf.subarray(start, end)));
    } catch {
      // Not compressed: the PDF itself is searched.
    }
  }
  return streams;
}
