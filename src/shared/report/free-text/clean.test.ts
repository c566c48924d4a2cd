import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Personal } from '../../redaction/rule.ts';
import { freeTextRules, textCleaner } from './clean.ts';

const jane: Personal = {
  home: '/Users/janeroe',
  userNames: ['janeroe', 'Jané Rœ-Quill', 'Strauß'],
  computerNames: ['Jané’s MacBook Pro'],
};
const cleaned = (text: string): string => textCleaner(jane)(text);

describe('an ordinary sentence survives', () => {
  it.each([
    '',
    'It has been stuck since 18:04 on macOS 15.7.2 (24G325).',
    'Photos says 1,284 items are left, 38.2 GB, and nothing moves.',
    'My Mac is a Mac14,2; the phone an iPhone 15 Pro with iOS 26.1.',
    'Since 2026-11-21 18:04:33, or 21.11.2026, or 05.11.2026, or 05/11/2026, or 11/05/26.',
    'On 2026-11-21T18:04:33.123Z it began.',
    'I tried it 3 times: 10 min, 45 min and 1 h 20 min. 100-2000 photos are left.',
    'Error 4294967 or -1005; 0.1 GB of 200 GB; 1234567 bytes; 99.5 %.',
    'See support.apple.com/101559 and www.icloud.com, gateway.icloud.com:443.',
    'I am at home. The corporate lan is fine; local backups work. Internal disk only.',
    'System Settings → Battery → Low Power Mode',
    'The serial number is unknown. MAC address: none. Wi-Fi is on. e-mail: no.',
    'An album, a disk and a network; the user ID 501; call 5 times. Apple ID 2 is fine.',
    'C++ has std::vector. Ratio 16:9, key: value; a :: b.',
    'Optimizing System Performance, "Sync Now", and/or Resume…',
    'Fotos lädt seit gestern 18:04 Uhr nichts hoch – 1.284 Objekte. 写真 1,284枚',
    'cloudphotod uses 98 % CPU, nsurlsessiond none (pid 501).',
    'Photos 24 in /System/Applications/Photos.app and /usr/bin/pmset; ~5 GB in 1/2 h, ~ 20 photos/h.',
    'The SSID is hidden; the network name of the router, SSID and password, an SSID in capitals.',
    'In 2019 2020 2021 2022 it worked. 2026-11-21 18:04 - 2026-11-22 06:00, 1 284 567 bytes.',
    'Wi-Fi names vary; network names too. 4096-8192.',
    'HTTP 503, TLS 1.3, IPv6, 802.11ax, WPA2, USB-C, M3 Max, 8-core',
  ])('"%s"', (text) => {
    expect(cleaned(text)).toBe(text.normalize('NFC'));
  });
});

/** What each rule takes out, spelling by spelling, and what is left. */
const spellings: Readonly<Record<string, readonly (readonly [text: string, left: string])[]>> = {
  home: [
    ['in /Users/janeroe', 'in <path-1>'],
    ['in /Users/janeroe/Pictures/Trip to Rome.jpg: not found', 'in <path-1>: not found'],
    ['file:///Users/janeroe/Pictures', '<path-1>'],
    ['/USERS/JANEROE/x', '<path-1>'],
    ["open '/Users/janeroe/x'", "open '<path-1>'"],
  ],
  users: [
    ['/Users/otto/x, then', '<path-1>, then'],
    ['%2FUsers%2Fotto%2Fx', '<path-1>'],
    ['file:%2F%2F%2FUsers%2Fotto', '<path-1>'],
    ['%252FUsers%252Fotto', '<path-1>'],
    ['C:\\Users\\otto\\Pictures', '<path-1>'],
    ['C:\\\\Users\\\\otto', '<path-1>'],
    ['{"path":"\\/Users\\/otto"}', '{"path":"<path-1>"}'],
    ['/home/otto', '<path-1>'],
    ['/Users/J. Otto/x. It failed.', '<path-1>. It failed.'],
    ['Macintosh HD:Users:otto:Pictures', 'Macintosh HD<path-1>'],
  ],
  volumes: [
    ['/Volumes/Otto’s Big Disk/Photos: full', '<path-1>: full'],
    ['(/Volumes/Otto)', '(<path-1>)'],
    ['file:///Volumes/Otto%20Disk', '<path-1>'],
    ['%2fvolumes%2fOtto', '<path-1>'],
    ['\\Volumes\\Otto', '<path-1>'],
    ['/Volumes/Backup, Otto/Photos', '<path-1>'],
  ],
  'personal-folders': [
    ['~/Pictures/Otto.photoslibrary', '<path-1>'],
    ['/private/var/folders/x1/otto/T', '<path-1>'],
    ['see ~otto/Pictures, or ~otto', 'see <path-1>, or <path-2>'],
    ['$HOME/Pictures and $TMPDIR/x', '<path-1>'],
    ['/tmp/otto/x: no space left', '<path-1>: no space left'],
    ['(/Network/Servers/otto)', '(<path-1>)'],
    ['smb://otto@nas/Fotos', '<path-1>'],
    ['on \\\\nas\\otto\\Fotos', 'on <path-1>'],
  ],
  files: [
    ['Otto.photoslibrary and IMG_0042.HEIC.', '<file-1> and <file-2>.'],
    ['“otto.jpeg”', '“<file-1>”'],
    ['“our trip to otto.jpeg”', '“<file-1>”'],
    ['the library Otto 2019.photoslibrary is', 'the library <file-1> is'],
  ],
  email: [
    ['jane.roe+x@Mail.Example.org', '<email-1>'],
    ['mailto:jane@roe.de?', 'mailto:<email-1>?'],
    ['jane%40roe.de', '<email-1>'],
    ['<jane@roe.de>', '<<email-1>>'],
    ['jäne@röe.de.', '<email-1>.'],
    ["jane.o'neil@roe.de", '<email-1>'],
    ['jane%2Bx%40roe.de', '<email-1>'],
    ['jane (at) roe.de, jane[at]roe[dot]de', '<email-1>, <email-2>'],
    ['jane@nas', '<email-1>'],
  ],
  uuid: [
    ['CA9A5F12-53CD-42C2-AC1B-05FA49CE5784', '<id-1>'],
    ['{ca9a5f12-53cd-42c2-ac1b-05fa49ce5784}', '{<id-1>}'],
    ['ca9a5f1253cd42c2ac1b05fa49ce5784', '<id-1>'],
    ['CA9A5F12‑53CD‑42C2‑AC1B‑05FA49CE5784', '<id-1>'],
    ['00008112-001A2B3C4D5E801E', '<id-1>'],
    ['e3b0c44298fc1c149afbf4c8996fb924', '<id-1>'],
    ['https://share.icloud.com/photos/0d3_AbCdEf-xyz', 'https://share.icloud.com/photos/<id-1>'],
    ['www.icloud.com/sharedalbum/#B0aGWZuqDGb', 'www.icloud.com/sharedalbum/<id-1>'],
    ['x-ca9a5f12_53cd_42c2_ac1b_05fa49ce5784', 'x-<id-1>'],
  ],
  mac: [
    ['a4:83:e7:12:34:56', '<address-1>'],
    ['A4-83-E7-12-34-56', '<address-1>'],
    ['4:3:e7:2:34:6', '<address-1>'],
    ['a483.e712.3456', '<address-1>'],
    ['MAC address: a483e7123456', 'MAC address: <address-1>'],
    ['BSSID a483e7123456', 'BSSID <address-1>'],
    ['BSSID:a4:83:e7:12:34:56', 'BSSID:<address-1>'],
    ['a4:83:e7:12:34:56: refused', '<address-1>: refused'],
    ['a483e7123456', '<address-1>'],
    ['0xA483E7123456', '0x<address-1>'],
    ['a4 83 e7 12 34 56', '<address-1>'],
    ['a4.83.e7.12.34.56', '<address-1>'],
    ['a4_83_e7_12_34_56', '<address-1>'],
    ['a483e7-123456', '<address-1>'],
    ['01:a4:83:e7:12:34:56', '01:<address-1>'],
  ],
  ipv6: [
    ['2a02:8109:abcd::17', '<address-1>'],
    ['fe80::1c2d:3e4f%en0', '<address-1>'],
    ['[2A02:8109:abcd:0:0:0:0:17]:443', '[<address-1>]:443'],
    ['::ffff:93.184.15.15', '<address-1>'],
    ['from fd00::7:', 'from <address-1>:'],
    ['IPv6:2a02:8109:abcd::17', 'IPv6:<address-1>'],
    ['2a02:8109:abcd::17.443', '<address-1>.443'],
    ['2a02:8109:abcd:1:2:3:4:5:443', '<address-1>:443'],
  ],
  ipv4: [
    ['192.168.178.20', '<address-1>'],
    ['93.184.15.15:8080', '<address-1>:8080'],
    ['at 10.0.0.7.', 'at <address-1>.'],
    ['17.5.7.8/24', '<address-1>/24'],
    ['On 2026-11-21 93.184.15.15 was lost', 'On 2026-11-21 <address-1> was lost'],
  ],
  'local-hosts': [
    ['janes-mac.local', '<host-1>'],
    ['NAS.fritz.box.', '<host-1>.'],
    ['http://nas.lan:5000', 'http://<host-1>:5000'],
    ['printer.home and wiki.corp', '<host-1> and <host-2>'],
    ['x.home.arpa, db.internal', '<host-1>, <host-2>'],
  ],
  domains: [
    ['proxy.roe.com:3128', '<host-1>:3128'],
    ['https://cloud.roe.de/photos', 'https://<host-1>/photos'],
    ['notapple.com', '<host-1>'],
    ['http://nas:5000/x', 'http://<host-1>:5000/x'],
    ['roe.synology.me', '<host-1>'],
  ],
  serial: [
    ['C02XL0GTJGH5', '<serial-1>'],
    ['Serial: c02xl0gtjgh5', 'Serial: <serial-1>'],
    ['serial number is H4TY7-11', 'serial number is <serial-1>'],
    ['Serial Number (system): XYZ12', 'Serial Number (system): <serial-1>'],
    ['S/N: F2LX1234', 'S/N: <serial-1>'],
    ['(FVFXC2ABMD6T)', '(<serial-1>)'],
    ['my Mac c02xl0gtjgh5 is', 'my Mac <serial-1> is'],
    ['Mac14,2-C02XL0GTJGH5, _C02XL0GTJGH5', 'Mac14,2-<serial-1>, _<serial-1>'],
    ['Serial Number: JXQRTWPLKM', 'Serial Number: <serial-1>'],
    ['serial no. is: H4TY7-11', 'serial no. is: <serial-1>'],
    ['Seriennummer H4TY711', 'Seriennummer <serial-1>'],
    ['IMEI 35-209900-176148-1', 'IMEI <serial-1>'],
  ],
  account: [
    ['DSID 12345678', 'DSID <id-1>'],
    ['AccountDSID=12345678', 'AccountDSID=<id-1>'],
    ['personID: 12345678', 'personID: <id-1>'],
    ['Apple ID is jane99', 'Apple ID is <id-1>'],
    ['card 4111 1111 1111 1111, case ID 1023-4567-8901', 'card <id-1>, case ID <id-2>'],
    ['4111\u00a01111\u00a01111\u00a01111 or 4111-1111-1111-1111.', '<id-1> or <id-1>.'],
    ['3782 822463 10005', '<id-1>'],
    ['DE89 3704 0044 0532 0130 00', 'DE89 <id-1>'],
    ['case 102 345 678 901', 'case <id-1>'],
  ],
  phone: [
    ['tel:+4917099887766', 'tel:<phone-1>'],
    ['Phone:0170 9988776', 'Phone:<phone-1>'],
    ['+49–170–9988776', '<phone-1>'],
    ['+49\u00a0170\u00a09988776', '<phone-1>'],
    ['170 9988776', '<phone-1>'],
    ['12345 678901', '<phone-1>'],
    ['call me at 555-0132', 'call me at <phone-1>'],
    ['+49 170 9988776', '<phone-1>'],
    ['+4917099887766', '<phone-1>'],
    ['0049 (0)170/9988776', '<phone-1>'],
    ['0170 9988776', '<phone-1>'],
    ['030/1234567', '<phone-1>'],
    ['06 12 34 56 78', '<phone-1>'],
    ['(415) 555-0132', '<phone-1>'],
    ['415-555-0132', '<phone-1>'],
    ['1-415-555-0132', '<phone-1>'],
    ['612 345 678.', '<phone-1>.'],
    ['12 34 56 78', '<phone-1>'],
    ['14155550132', '<phone-1>'],
  ],
  names: [
    ['I am JANEROE.', 'I am <name-1>.'],
    ['Jané Rœ-Quill', '<name-1>'],
    ['Jané Rœ-Quill'.normalize('NFD'), '<name-1>'],
    ['jané', '<name-1>'],
    ['JANÉ’S RŒ-QUILL', '<name-1>’S <name-2>'],
    ['STRAUSS', '<name-1>'],
    ["jané's macbook pro", '<computer-1>'],
    ['Janés-MacBook-Pro', '<computer-1>'],
    ['Janes-MacBook-Pro', '<computer-1>'],
    ['Janés iPhone, janeroe2, janeroenne', '<name-1>s iPhone, <name-2>2, janeroenne'],
    ['ja\u00adne\u200broe', '<name-1>'],
    ['Jan\\U00e9', '<name-1>'],
    ['Jané&#39;s MacBook Pro', '<computer-1>'],
  ],
  'labelled-names': [
    ['SSID: Roe Net, hidden', 'SSID: <name-1>, hidden'],
    ['Wi-Fi name = Roe Net.', 'Wi-Fi name = <name-1>.'],
    ['SSID CanaryNet, card', 'SSID <name-1>, card'],
    ['the SSID is Roe Net 5G (hidden)', 'the SSID is <name-1> (hidden)'],
    ['ssid roenet is gone', 'ssid <name-1> is gone'],
    ['The network name is roe-5.', 'The network name is <name-1>.'],
    ['BSSID Roe7', 'BSSID <name-1>'],
    [
      'the album “Rome 2019” and the disk called "Roe"',
      'the album “<name-1>” and the disk called "<name-2>"',
    ],
  ],
};

describe('spellings', () => {
  it('there are some for every rule', () => {
    expect(Object.keys(spellings).sort()).toEqual(freeTextRules.map(({ id }) => id).sort());
  });

  describe.each(Object.entries(spellings))('%s', (_rule, rows) => {
    it.each(rows)('"%s" becomes "%s"', (text, left) => {
      expect(cleaned(text)).toBe(left);
    });
  });

  it.each(freeTextRules.map(({ id }) => id))('without the rule "%s" something gets through', (id) => {
    const elsewhere = { ...jane, home: '/Data/people/janeroe' };
    const text =
      id === 'home'
        ? 'in %2FData%2Fpeople%2Fjaneroe%2Fx'
        : (spellings[id] ?? []).map(([one]) => one).join('\n');
    const without = textCleaner(
      elsewhere,
      freeTextRules.filter((rule) => rule.id !== id),
    );
    expect(without(text)).not.toBe(textCleaner(elsewhere)(text));
  });
});

it.each([
  ['王芳', '我是王芳的', '我是<name-1>的'],
  ['김철수', '김철수가', '<name-1>가'],
  ['สมชาย', 'ผมสมชายครับ', 'ผม<name-1>ครับ'],
])('the name %s needs no blanks around it', (name, text, left) => {
  expect(textCleaner({ userNames: [name, '王', 'Bo'] })(text)).toBe(left);
});

describe('placeholders', () => {
  it('the same original gets the same one, another gets the next', () => {
    const clean = textCleaner(jane);
    expect(clean('a@b.de, A@B.DE, c@d.de')).toBe('<email-1>, <email-1>, <email-2>');
    expect(clean('c@d.de')).toBe('<email-2>');
    expect(clean('A4-83-E7-12-34-56 a4:83:e7:12:34:56')).toBe('<address-1> <address-1>');
    expect(clean('0170 9988776 or 0170/9988776')).toBe('<phone-1> or <phone-1>');
    expect(clean('Jane\u0301 and jan\u00e9')).toBe('<name-1> and <name-1>');
  });

  const pieces = fc.constantFrom(
    ...Object.values(spellings).flatMap((rows) => rows.map(([text]) => text)),
    ...['<email-1>', '<', '>', ' ', '.', ':', '/', '-', '\n', 'x', '0', '@', '%'],
  );

  it('are never cleaned again', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 }))), (parts) => {
        const clean = textCleaner(jane);
        const once = clean(parts.join(''));
        expect(clean(once)).toBe(once);
        expect(cleaned(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

it('takes no longer for hostile text', () => {
  const units = [
    ...Object.values(spellings).flatMap((rows) => rows.map(([text]) => text)),
    ...[
      'a',
      'A1',
      'a.',
      'a@',
      ':',
      '0:',
      '1.',
      '0 ',
      '00',
      '+',
      '(',
      '-',
      '/Users/',
      '/Volumes/',
      '%2F',
      '\\',
      '~/',
    ],
    ...["a'", 'a4 ', 'a4-', '%2B', 'x:', '00000000'],
    ...['<email-1>', '<', 'serial ', 'mac ', '.jpg', 'x.jpg', 'é', '\u0301', ' '],
  ];
  for (const unit of units) {
    // What takes the square of its length or more would not end within the time of this test.
    expect(cleaned(unit.repeat(Math.ceil(60_000 / unit.length))), unit).toBeTypeOf('string');
  }
}, 180_000);
