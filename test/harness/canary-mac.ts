import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canaries as c } from './canaries.ts';
import { root } from './repository.ts';

type Step = Record<string, unknown> & { run?: readonly string[]; stdout?: string };

const story = join(root, 'test/recordings/full-tunnel-vpn');
const VOLUME = `/Volumes/${c.volume} Disk`;
export const LIBRARY = `${VOLUME}/${c.library}.photoslibrary`;

const plist = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n${body}\n</dict>\n</plist>\n`;
const entry = (key: string, value: string): string => `<key>${key}</key><string>${value}</string>`;

type Change = (stdout: string) => string;

/** How each tool's answer comes to hold canaries, by a part of its command. */
const changes: readonly (readonly [command: string, change: Change])[] = [
  [
    'pmset -g assertions',
    (text) =>
      text.replace(
        'Listed by owning process:',
        `Listed by owning process:\n   pid 77(${c.keeper}): [0x00045477000194b3] 01:23:20 PreventUserIdleSystemSleep named: "${c.process}"`,
      ),
  ],
  ['pmset -g custom', (text) => text],
  ['pmset -g therm', (text) => text],
  ['pmset -g batt', (text) => text],
  ['pmset -g', (text) => text.replace('powerd, caffeinate', `powerd, ${c.keeper}`)],
  [
    'ps axo',
    (text) => `${text}   99   1.0    05:11 /Applications/${c.process}.app/Contents/MacOS/${c.process}\n`,
  ],
  ['sysctl', (text) => text.replace('Mac14,2', c.model)],
  ['sw_vers', (text) => text.replace('24G325', c.build)],
  ['tmutil', (text) => text.replace('Running = 0', `BackupPhase = "${c.phase}";\n    Running = 1`)],
  [
    'scutil --nwi',
    (text) =>
      text
        .replaceAll('192.168.11.6', c.ipv4)
        .replaceAll('203.0.113.77', c.ipv4)
        .replaceAll('2001:db8::6', c.ipv6),
  ],
  ['route -n get', (text) => text.replace('  interface:', `    gateway: ${c.ipv4}\n  interface:`)],
  [
    'ifconfig',
    (text) =>
      text
        .replaceAll('fe80::a%en0', `${c.linkLocal}%en0`)
        .replaceAll('02:00:00:00:00:10', c.bssid)
        .replaceAll('2001:db8::6', c.ipv6)
        .replaceAll(/desc:"VPN: [^"]*"/g, `desc:"VPN: ${c.vpn}"`)
        .replace('type: Ethernet', `type: ${c.wifiKind}`),
  ],
  ['listallhardwareports', (text) => text.replace('Thunderbolt 1', c.port)],
  [
    'getsummary',
    (text) =>
      text
        .replaceAll('<redacted>', c.ssid)
        .replaceAll('192.168.11.1', c.ipv4)
        .replace('WPA3_SAE', c.wifiKind)
        .replaceAll('02:00:00:00:00:10', c.bssid),
  ],
  [
    'system_profiler',
    (text) =>
      text
        .replace('<redacted>', c.ssid)
        .replace('wpa3_transition', c.wifiKind)
        .replace('40 (5GHz, 160MHz)', c.wifiKind),
  ],
  [
    'scutil --nc list',
    (text) => text.replace('"home"', `"${c.vpn}"`).replaceAll('com.wireguard.macos', `com.${c.vpnKind}.app`),
  ],
  [
    'scutil --proxy',
    () => `<dictionary> {\n  HTTPSEnable : 1\n  HTTPSPort : 3128\n  HTTPSProxy : proxy.${c.proxy}.com\n}\n`,
  ],
  [
    'scutil --dns',
    (text) =>
      text
        .replaceAll('10.66.66.1', c.ipv4)
        .replace('resolver #1\n', `resolver #1\n  search domain[0] : ${c.searchDomain}.org\n`),
  ],
  [
    'systemextensionsctl',
    () =>
      `2 extension(s)\n--- com.apple.system_extension.network_extension\nenabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n*\t*\t${c.team}\tcom.${c.filter}.app (1.2/34)\t${c.filter}\t[activated enabled]\n--- com.apple.system_extension.endpoint_security\nenabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n*\t*\t${c.team}\tcom.${c.filter}.es (1/1)\t${c.filter}\t[activated enabled]\n`,
  ],
  ['nettop', (text) => text.replace('cloudd.627', `${c.process}.627`)],
  ['photolibraryd', () => plist(entry('SystemLibraryPath', LIBRARY))],
  [
    'syncstatus',
    (text) =>
      text
        .replace('public.movie', `${c.plistKey}.movie`)
        .replace(
          '<key>iCloudLibraryExists',
          `${entry(`${c.plistKey}Key`, c.plistValue)}\n<key>iCloudLibraryExists`,
        ),
  ],
  [
    'MobileMeAccounts',
    (text) =>
      text
        .replace('user-1@example.invalid', `${c.email}@example.org`)
        .replace('account-1', c.fullName)
        .replace(
          '<key>Services</key>',
          [
            entry(`${c.plistKey}Key`, c.plistValue),
            entry('SerialNumber', c.serial),
            entry('Phone', `+49 170 ${c.phone}`),
            entry('UUID', c.uuid),
            entry('Host', `${c.localHost}.fritz.box`),
            entry('Short', c.shortName),
            entry('Computer', c.computer),
            '<key>Services</key>',
          ].join('\n'),
        ),
  ],
  [
    'SoftwareUpdate',
    () =>
      plist(
        `<key>RecommendedUpdates</key><array><dict>${entry('Display Name', `${c.update} 99`)}${entry('Display Version', c.plistValue)}</dict></array>`,
      ),
  ],
  [
    'diskutil',
    (text) =>
      text
        .replaceAll('/System/Volumes/Data', VOLUME)
        .replace('<string>apfs</string>', `<string>${c.plistValue}</string>`)
        .replace('Macintosh HD - Data', `${c.volume} Disk`),
  ],
];

/** A Mac on which everything that can have a name has one of these. */
export function canaryRecording(folder: string): string {
  const moved = readFileSync(join(story, 'steps.jsonl'), 'utf8')
    .replaceAll('~/Pictures/Photos Library.photoslibrary', LIBRARY)
    .replaceAll('"disk":"/System/Volumes/Data"', `"disk":"${VOLUME}"`);
  const steps = moved
    .split('\n')
    .filter(Boolean)
    .map((line): Step => changed(JSON.parse(line)));
  const all = steps.flatMap((step) => (isProxy(step) ? [step, proxyAnswers] : [step]));
  mkdirSync(folder, { recursive: true });
  const header = JSON.parse(readFileSync(join(story, 'recording.json'), 'utf8'));
  const mac = { model: c.model, osVersion: c.build };
  writeFileSync(join(folder, 'recording.json'), JSON.stringify({ ...header, title: c.computer, mac }));
  writeFileSync(join(folder, 'steps.jsonl'), all.map((step) => `${JSON.stringify(step)}\n`).join(''));
  return folder;
}

const isProxy = ({ t, run }: Step): boolean => t === 0 && run?.[1] === '--proxy';
const proxyAnswers: Step = { t: 0, connect: `proxy.${c.proxy}.com:3128` };

function changed(step: Step): Step {
  if (step.list === '~/Pictures') {
    return { ...step, names: [`${c.library}.photoslibrary`, `${c.file}.heic`, c.personalFolder] };
  }
  if (step.connect === 'gateway.icloud.com:443') return { ...step, issuer: `${c.issuer} Root CA` };
  if (step.lookup !== undefined) return { ...step, addresses: [c.ipv4] };
  if (String(step.get).includes('systemstatus')) return { ...step, body: statusPage };
  if (step.run === undefined || step.stdout === undefined) return step;
  const command = step.run.join(' ');
  const [, change] = changes.find(([part]) => command.includes(part)) ?? [];
  const run = step.run.map((part) =>
    command.includes('diskutil') ? part.replace('/System/Volumes/Data', VOLUME) : part,
  );
  return { ...step, run, stdout: change ? change(step.stdout) : step.stdout };
}

const statusPage = JSON.stringify({
  services: [
    { serviceName: c.service, events: [{ messageId: '1', statusType: 'Outage', eventStatus: 'ongoing' }] },
    {
      serviceName: 'Photos',
      events: [
        {
          messageId: c.service,
          statusType: 'Issue',
          eventStatus: 'upcoming',
          epochStartDate: 1_793_900_000_000,
        },
      ],
    },
  ],
});
