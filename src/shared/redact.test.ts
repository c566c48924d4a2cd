import { describe, expect, it } from 'vitest';
import { redactor } from './redact.ts';
import type { Personal } from './redaction/rule.ts';

const jane: Personal = {
  home: '/Users/janeroe',
  userNames: ['janeroe', 'Jané Rœ-Quill'],
  computerNames: ["Jané's MacBook Pro"],
};

const redacted = (text: string, personal: Personal = jane) => redactor(personal)(text);

describe('what the diagnosis needs stays as it is', () => {
  it.each([
    ['nothing', ''],
    [
      'private and special IPv4',
      'inet 192.168.1.20 10.1.2.3 172.16.0.9 172.31.255.1 169.254.7.7 127.0.0.1 0.0.0.0',
    ],
    ['carrier NAT, proxy apps, IPv4 over IPv6', '100.64.0.9 100.127.1.1 198.18.0.1 198.19.9.9 192.0.0.2'],
    ["Apple's network", 'gateway.icloud.com 17.248.145.9 17.253.144.10 2620:149:a44::10 2403:300:a42::1'],
    ['netmasks and route halves', 'mask 255.255.255.0 128.0.0.0 255.128.0.0 netmask 0xffffff00'],
    ['broadcast', 'broadcast 192.168.1.255 224.0.0.251'],
    ['IPv6 that belongs to no one', ':: ::1 fe80::1%lo0 ff02::fb 2000::/3 fd7a:115c:a1e0::1 64:ff9b::/96'],
    ['times and dates', '2026-11-21 20:58:00 +0100 Sat Nov 21 20:58:00 CET 2026 01-02:03:04 12:34'],
    ["a marker's time", '2020-01-11 08.53.22.253\n2022-12-31 18.55.30.167'],
    ['an sntp line', '+0.012345 +/- 0.023456 time.apple.com 17.253.14.125'],
    ['versions', 'ProductVersion: 15.7.2 BuildVersion: 24G325 CoreWLAN: 16.0 (1657)'],
    ['what is no address', '300.1.2.3 1.2.3 std::string a::b::c dead:beef 1:2:3:4:5:6:7:8:9'],
    [
      'macOS volumes and folders',
      '/System/Volumes/Data /Volumes/Macintosh HD\n/Users/Shared/x ~/Pictures/Photos Library.photoslibrary',
    ],
    ['an empty hardware address', 'ether 00:00:00:00:00:00 ff:ff:ff:ff:ff:ff 02:00:00:00:00:00'],
    ['an empty UUID', '00000000-0000-0000-0000-000000000000'],
    ['local domains of macOS', '  domain   : local\n  domain   : 254.169.in-addr.arpa\n'],
    ['loopback proxies', '  HTTPSProxy : 127.0.0.1\n  SOCKSProxy : localhost'],
    ['the interface in Wi-Fi output', '"_name" : "en0",\n "spairport_current_network_information" : {}'],
    ['what macOS took out itself', '  SSID : <redacted>\n  NetworkID : <redacted>\n SSID : None'],
    ['words that hold a name', 'janeroenne xjaneroe'],
    ['signal and lines like it', 'signal / Noise: -48 dBm / -84 dBm'],
  ])('%s', (_name, text) => {
    expect(redacted(text)).toBe(text);
  });

  it('an owner with a name of the tools', () => {
    const text = 'pmset: Battery Power; mac admin user';
    expect(redacted(text, { userNames: ['Mac', 'admin', 'ma'], computerNames: ['Battery'] })).toBe(text);
  });
});

describe('what is taken out', () => {
  it.each([
    ['the home folder', '/Users/janeroe/Pictures "/Users/janeroe"', '~/Pictures "~"'],
    ['in another case', '/users/JaneRoe/Pictures', '~/Pictures'],
    [
      'in a URL',
      'file:///Users/janeroe/x file://localhost/Users/janeroe/x',
      'file:///Users/user-1/x file://localhost/Users/user-1/x',
    ],
    ['percent-encoded', '%2FUsers%2Fjaneroe%2Fx', '%2FUsers%2Fuser-1%2Fx'],
    ['on the data volume', '/System/Volumes/Data/Users/janeroe/x', '/System/Volumes/Data/Users/user-1/x'],
    ['a longer name', '/Users/janeroe2/x /Users/janeroe.old', '/Users/user-1/x /Users/user-2'],
    [
      'someone else',
      '/Users/bob/x and /Users/bob, /home/eve',
      '/Users/user-1/x and /Users/user-1, /home/user-2',
    ],
    [
      'someone else in other spellings',
      '\\/Users\\/bob\\/x %252FUsers%252Fbob ~bob/x //bob@nas/x smb://eve:word@nas',
      '\\/Users\\/user-1\\/x %252FUsers%252Fuser-1 ~user-1/x //user-1@nas/x smb://user-2@nas',
    ],
    ['the temporary folder', '/private/var/folders/zz/zyx_98/T/x', '/private/var/folders/xx/temporary-1/T/x'],
    ['a volume', '/Volumes/My Disk/Photos.sqlite', '/Volumes/volume-1/Photos.sqlite'],
    [
      'a volume, both spellings',
      '/Volumes/My Disk/x\nfile:///Volumes/My%20Disk/x %2FVolumes%2FMy%20Disk%2Fx',
      '/Volumes/volume-1/x\nfile:///Volumes/volume-1/x %2FVolumes%2Fvolume-1%2Fx',
    ],
    [
      "a volume's label",
      '<key>VolumeName</key>\n\t<string>My Disk</string> /Volumes/My Disk',
      '<key>VolumeName</key>\n\t<string>volume-1</string> /Volumes/volume-1',
    ],
    [
      'a library',
      '~/Pictures/Our wedding.photoslibrary/x /Our%20wedding.photoslibrary',
      '~/Pictures/library-1.photoslibrary/x /library-1.photoslibrary',
    ],
    [
      "a library's folders",
      '~/Pictures/Family Smith/2024 & more/Ours.photoslibrary/x\n<string>/Users/janeroe/Pictures/Family Smith/2024 &amp; more/Ours.photoslibrary</string>',
      '~/Pictures/folder-1/folder-2/library-1.photoslibrary/x\n<string>~/Pictures/folder-1/folder-2/library-1.photoslibrary</string>',
    ],
    [
      "a library's folders on a disk, in a URL, in an error",
      '/Volumes/My & Disk/Smith/P.photoslibrary file:///Volumes/My%20&%20Disk/Smith/P.photoslibrary\n/Volumes/My &amp; Disk/Smith/P.photoslibrary/a: no such file',
      '/Volumes/volume-1/folder-1/library-1.photoslibrary file:///Volumes/volume-1/folder-1/library-1.photoslibrary\n/Volumes/volume-1/folder-1/library-1.photoslibrary/a: no such file',
    ],
    [
      'of a synced folder, whose account it is',
      '~/Dropbox (Smith Law)/P.photoslibrary\n~/OneDrive - Contoso/P.photoslibrary\n~/Library/CloudStorage/Box-Smith/P.photoslibrary\n/Volumes/GoogleDrive/My Drive/P.photoslibrary\n~/Library/Mobile Documents/com~apple~CloudDocs/Smith/P.photoslibrary',
      '~/Dropbox (folder-1)/library-1.photoslibrary\n~/OneDrive - folder-2/library-1.photoslibrary\n~/Library/CloudStorage/folder-3/library-1.photoslibrary\n/Volumes/GoogleDrive/folder-4/library-1.photoslibrary\n~/Library/Mobile Documents/com~apple~CloudDocs/folder-5/library-1.photoslibrary',
    ],
    [
      'names of VPNs, but not of their makers',
      '* (Connected)   C8 IPSec   "Smith & "Sons" Law"  [IPSec]\n  (Invalid)  C8 VPN (io.tailscale.ipn.macsys) "Tailscale" [VPN:io.tailscale.ipn.macsys]\n\tagent domain:NetworkExtension type:VPN flags:0xf desc:"VPN: Smith & "Sons" Law"',
      '* (Connected)   C8 IPSec   "vpn-1"  [IPSec]\n  (Invalid)  C8 VPN (io.tailscale.ipn.macsys) "Tailscale" [VPN:io.tailscale.ipn.macsys]\n\tagent domain:NetworkExtension type:VPN flags:0xf desc:"VPN: vpn-1"',
    ],
    [
      "who uses a proxy's script, and which hosts need none",
      '  ExceptionsList : <array> {\n    0 : *.local\n    1 : 169.254/16\n    2 : *.smith.org\n    3 : nas\n  }\n  ProxyAutoConfigURLString : https://smith:word@wpad.smith.org/p.pac?user=smith&t=1\nwpad.smith.org:443',
      '  ExceptionsList : <array> {\n    0 : *.local\n    1 : 169.254/16\n    2 : *.domain-1.example\n    3 : domain-2.example\n  }\n  ProxyAutoConfigURLString : https://proxy-1.example/\nproxy-1.example:443',
    ],
    [
      "a VPN's server",
      'VPN server : gate.smith.org\nVPN server : 254.1.1.1',
      'VPN server : domain-1.example\nVPN server : 254.1.1.1',
    ],
    [
      'e-mail',
      'a.b+c@mail.example.org <x@y.org> d%40e.org',
      'user-1@example.invalid <user-2@example.invalid> user-3%40example.invalid',
    ],
    [
      'e-mail with an apostrophe, in percent, to a service of the local network',
      "o'neil@x.org a%2Bb%40x.org otto@nas._smb._tcp.local",
      'user-1@example.invalid user-2%40example.invalid user-3@example.invalid',
    ],
    [
      'a phone number',
      '+4917012345678 +49 170 1234567 +1 (415) 555-0132',
      '+15550100001 +15550100002 +15550100003',
    ],
    ['documentation addresses like others', '203.0.113.77 2001:db8::abcd', '203.0.113.1 2001:db8::1'],
    [
      'UUIDs',
      '460BF53B-53CD-82C2-AC1B-05FA49CE5784 460bf53b-53cd-82c2-ac1b-05fa49ce5784',
      '00000000-0000-4000-8000-000000000001 00000000-0000-4000-8000-000000000001',
    ],
    [
      'UUIDs in other spellings',
      '460BF53B53CD82C2AC1B05FA49CE5784 001234-05-460bf53b-53cd-82c2-ac1b-05fa49ce5784',
      '00000000000040008000000000000001 001234-05-00000000-0000-4000-8000-000000000001',
    ],
    [
      'hardware addresses',
      'ether a4:83:e7:12:34:56 A4-83-E7-12-34-56 <a483e7123456>',
      'ether 02:00:00:00:00:01 02-00-00-00-00-01 <020000000001>',
    ],
    [
      'hardware addresses right behind a label, before a colon, behind the kind of hardware',
      'BSSID:a4:83:e7:12:34:56, a4:83:e7:12:34:56: up, 01:a4:83:e7:12:34:56',
      'BSSID:02:00:00:00:00:01, 02:00:00:00:00:01: up, 01:02:00:00:00:00:01',
    ],
    [
      'hardware addresses in other groups',
      'a483.e712.3456 a483e7123456 0xa483e7123456 <01a483e7123456> a4 83 e7 12 34 56 a483e7-123456',
      '0200.0000.0001 020000000001 0x020000000001 <01020000000001> 02 00 00 00 00 01 020000-000001',
    ],
    ['without leading zeros', 'at 0:1b:63:84:5:e6 on en0', 'at 02:00:00:00:00:01 on en0'],
    [
      'public IPv4',
      'VPN server : 93.184.216.34, 93.184.216.34. 8.8.8.8:53',
      'VPN server : 203.0.113.1, 203.0.113.1. 203.0.113.2:53',
    ],
    ['with a port behind a dot', '93.184.216.34.443 ', '203.0.113.1.443 '],
    ['behind a date', '2026-11-21 93.184.216.34 answers', '2026-11-21 203.0.113.1 answers'],
    [
      'public IPv6',
      'inet6 2A02:8109:abcd::5 2a02:8109:abcd:0:0:0:0:5 prefixlen 64',
      'inet6 2001:db8::1 2001:db8::1 prefixlen 64',
    ],
    [
      'public IPv6 right behind a label, and with a port',
      'IPv6:2a02:8109::5 2a02:8109::5.443 2a02:8109:1:2:3:4:5:6:443',
      'IPv6:2001:db8::1 2001:db8::1.443 2001:db8::2:443',
    ],
    ['a prefix', '2a02:8109:abcd:ef00::/64', '2001:db8::1/64'],
    [
      'in a sentence',
      'from 2a02:8109::5: no. And [2a02:8109::5]:443',
      'from 2001:db8::1: no. And [2001:db8::1]:443',
    ],
    ['link-local, with zone', 'fe80::8a3:e7ff:fe12:3456%en0 fe80::8a3%en0', 'fe80::1%en0 fe80::2%en0'],
    ['local, made of the hardware address', 'fd12:3456:789a:1:a683:e7ff:fe12:3456', 'fd12:3456:789a::ff:1'],
    [
      'IPv4 in IPv6',
      '::ffff:93.184.216.34 ::ffff:192.168.1.2 2a02::93.184.216.34',
      '::ffff:203.0.113.1 ::ffff:192.168.1.2 2001:db8::1',
    ],
    [
      'local host names',
      'Janes-MacBook.local nas.fritz.box a.b.lan',
      'host-1.local host-2.fritz.box host-3.lan',
    ],
    [
      'host names of offices and routers',
      'nas.home db.internal x.corp com.apple.Home com.apple.internal',
      'host-1.home host-2.internal host-3.corp com.apple.Home com.apple.internal',
    ],
    [
      'labelled host names',
      '  host_name (string): janes-mini\nComputerName: Kitchen Mac',
      '  host_name (string): computer-1\nComputerName: computer-2',
    ],
    [
      'Wi-Fi names',
      '  SSID : Roe Net\n  BSSID : a4:83:e7:12:34:56\nCurrent Wi-Fi Network: Roe Net',
      '  SSID : network-1\n  BSSID : 02:00:00:00:00:01\nCurrent Wi-Fi Network: network-1',
    ],
    [
      'Wi-Fi names in property lists',
      '<key>SSID_STR</key>\n<string>Roe Net</string> "SSID" : "Roe Net"',
      '<key>SSID_STR</key>\n<string>network-1</string> "SSID" : "network-1"',
    ],
    [
      'Wi-Fi names as text',
      '          Current Network Information:\n            Roe Net:\n              PHY Mode: 802.11ax',
      '          Current Network Information:\n            network-1:\n              PHY Mode: 802.11ax',
    ],
    [
      'Wi-Fi names as JSON',
      '{ "_name" : "Roe \\"Net\\"",\n  "spairport_network_channel" : "40" }',
      '{ "_name" : "network-1",\n  "spairport_network_channel" : "40" }',
    ],
    [
      'serial numbers',
      'Serial Number (system): C02XL0GZJGH5\n"IOPlatformSerialNumber" = "C02XL0GZJGH5"',
      'Serial Number (system): SERIAL000001\n"IOPlatformSerialNumber" = "SERIAL000001"',
    ],
    [
      'an account',
      '<key>AccountID</key>\n<string>jane@example.org</string><key>DisplayName</key><string>Jane R</string><key>AccountDSID</key><integer>10293847</integer>',
      '<key>AccountID</key>\n<string>user-1@example.invalid</string><key>DisplayName</key><string>account-1</string><key>AccountDSID</key><integer>1000002</integer>',
    ],
    [
      'an account, old style',
      'AccountID = "janer";\nDisplayName = "Jane R";',
      'AccountID = "account-1";\nDisplayName = "account-2";',
    ],
    [
      'numbers of an account',
      '<key>dsPersonID</key><string>10293847</string>\nPrimaryDSID = 10293848;\n<key>com.apple.dsid</key><integer>10293847</integer>',
      '<key>dsPersonID</key><string>1000001</string>\nPrimaryDSID = 1000002;\n<key>com.apple.dsid</key><integer>1000001</integer>',
    ],
    [
      'other names of an account',
      '<key>fullName</key><string>Otto Q</string>\n"userName" : "ottoq"\n<key>PhoneNumber</key><string>0170 998877</string>',
      '<key>fullName</key><string>account-1</string>\n"userName" : "account-3"\n<key>PhoneNumber</key><string>account-2</string>',
    ],
    [
      'search domains',
      '  search domain[0] : roe.example.org\n  domain_name (string): roe.example.org',
      '  search domain[0] : domain-1.example\n  domain_name (string): domain-1.example',
    ],
    [
      'a proxy and its connection',
      '  HTTPSProxy : proxy.roe.org\n  ProxyAutoConfigURLString : http://wpad.roe.org:80/x?user=roe\nproxy.roe.org:3128',
      '  HTTPSProxy : proxy-1.example\n  ProxyAutoConfigURLString : http://proxy-2.example:80/\nproxy-1.example:3128',
    ],
    ['names as words', "by Jané Rœ-Quill, JANEROE's VPN, quill", "by user-1, user-2's VPN, user-3"],
    ['names in both Unicode forms', `${'Jané'.normalize('NFC')} ${'Jané'.normalize('NFD')}`, 'user-1 user-1'],
    [
      'the computer in its spellings',
      "Jané's MacBook Pro|Jané’s MacBook Pro|Janés-MacBook-Pro",
      'computer-1|computer-2|computer-3',
    ],
    ['names without their accents and in escapes', 'JANE Jan\\U00e9 Jan%C3%A9', 'user-1 user-2 user-3'],
  ])('%s', (_name, text, clean) => {
    expect(redacted(text)).toBe(clean);
  });

  it('keeps one stand-in for one original, from text to text', () => {
    const redact = redactor();
    expect(redact('8.8.8.8')).toBe('203.0.113.1');
    expect(redact('9.9.9.9 8.8.8.8')).toBe('203.0.113.2 203.0.113.1');
  });
});
