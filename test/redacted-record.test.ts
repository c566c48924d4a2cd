import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay } from '../src/main/engine/replay.ts';
import { parseAccount } from '../src/main/probes/account/probe.ts';
import { parseKeepsAwake } from '../src/main/probes/keeps-awake/probe.ts';
import { parseSystemLibrary } from '../src/main/probes/library/probe.ts';
import { parseLink } from '../src/main/probes/link/probe.ts';
import { parseMacOSUpdate } from '../src/main/probes/macos-update/probe.ts';
import { parsePortal } from '../src/main/probes/portal/probe.ts';
import { parseProxy } from '../src/main/probes/proxy/probe.ts';
import { parseResetEvents } from '../src/main/probes/reset-events/probe.ts';
import { parseRestrictions } from '../src/main/probes/restrictions/probe.ts';
import { parseSyncEngine } from '../src/main/probes/sync-engine/probe.ts';
import { parseUserPause } from '../src/main/probes/user-pause/probe.ts';
import { parseVolume } from '../src/main/probes/volume/probe.ts';
import { parseVpnServices } from '../src/main/probes/vpn-services/probe.ts';
import { readRecording } from '../src/main/system/read-recording.ts';
import type { Line } from '../src/main/system/recording.ts';
import type { Recording } from '../src/main/system/recording-format.ts';
import { parseSteps } from '../src/main/system/recording-steps.ts';
import { redactedLine } from '../src/main/system/redacted-line.ts';
import type { State } from '../src/shared/diagnosis.ts';
import { redactor } from '../src/shared/redact.ts';
import { recordingFolder, stories } from './harness/expectation.ts';
import { attempt } from './harness/fixtures.ts';
import { root } from './harness/repository.ts';

const ann = { home: '/Users/ann', userNames: ['ann', 'Ann Roe'], computerNames: ["Ann's Mac"] };

type Change = (line: Line) => Line;

const linesOf = (story: string): readonly Line[] =>
  readFileSync(join(recordingFolder(story), 'steps.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));

function clean(lines: readonly Line[]): readonly Line[] {
  const redact = redactor(ann);
  return lines.map((line) => redactedLine(line, redact)).filter((line) => line !== null);
}

const sourceOf = (lines: readonly Line[]): string => lines.map((line) => JSON.stringify(line)).join('\n');

async function judged(recording: Recording, lines: readonly Line[]): Promise<unknown> {
  const { startedAt } = recording.header;
  const { verdict, headline, photosSays, diagnoses, progress } = await replay({
    ...recording,
    ...parseSteps(sourceOf(lines), startedAt),
  });
  const since = headline && { rule: headline.rule, since: headline.since };
  return { verdict, headline: since, photosSays, diagnoses: diagnoses.flatMap(told), progress };
}

/** A bookmark tells it, which holds whole paths and is left out. */
const BY_BOOKMARK = 'not-system-library';

const told = (diagnosis: State['diagnoses'][number]): readonly unknown[] => {
  if (diagnosis.rule === BY_BOOKMARK) return [];
  // A VPN, a proxy and a disk have names.
  const { values, ...rest } = { values: {}, ...diagnosis };
  return [{ ...rest, values: Object.keys(values) }];
};

describe('a recording without personal data plays to the same end', () => {
  it.each(stories().filter((story) => story !== 'other-library-open'))('%s', async (story) => {
    const recording = await readRecording(recordingFolder(story));
    expect(await judged(recording, clean(linesOf(story)))).toEqual(await judged(recording, linesOf(story)));
  });
});

describe('what is needed of an answer says what all of it said', () => {
  const plutil = (name: string) => ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', name];
  const answers: readonly (readonly [string, readonly string[], (text: string) => unknown])[] = [
    ['account', plutil('~/Library/Preferences/MobileMeAccounts.plist'), parseAccount],
    ['restrictions', plutil('/x/com.apple.applicationaccess.plist'), parseRestrictions],
    ['macos-update', plutil('/Library/Preferences/com.apple.SoftwareUpdate.plist'), parseMacOSUpdate],
    ['sync-engine', plutil('~/x/syncstatus.plist'), parseSyncEngine],
    ['reset-events', plutil('~/x/resetevents.plist'), parseResetEvents],
    ['user-pause', plutil('~/x/pauseICloudPhotos'), parseUserPause],
    ['library', plutil('~/x/com.apple.photolibraryd.plist'), parseSystemLibrary],
    ['volume', ['/usr/sbin/diskutil', 'info', '-plist', '/x'], parseVolume],
    ['keeps-awake', ['/usr/bin/pmset', '-g', 'assertions'], parseKeepsAwake],
    ['link', ['/usr/sbin/ipconfig', 'getsummary', 'en0'], (text) => parseLink(text, 'en0')],
  ];
  const cases = answers.flatMap(([probe, run, parse]) =>
    readdirSync(join(root, 'src/main/probes', probe, 'fixtures'))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => [`${probe}/fixtures/${file}`, run, parse] as const),
  );

  it.each(cases)('%s', (file, run, parse) => {
    const stdout = readFileSync(join(root, 'src/main/probes', file), 'utf8');
    const needed = redactedLine({ t: 0, run, stdout, exit: 0 }, (text) => text);
    expect(attempt(parse, String(needed?.stdout))).toEqual(attempt(parse, stdout));
  });
});

const plist = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n${body}\n</dict>\n</plist>\n`;

const PHOTOS = '~/Library/Containers/com.apple.Photos/Data/Library/Preferences/com.apple.Photos.plist';

/** Answers with what must not get out, and what parsers say of them before and after. */
const personal: readonly (readonly [name: string, line: Line, parse: (line: Line) => unknown])[] = [
  [
    'the settings of Photos',
    {
      t: 0,
      run: ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', PHOTOS],
      stdout: plist(
        '<key>LastExport</key><string>~/Desktop/Divorce papers Smith</string><key>People</key><array><string>Mia Smith</string></array><key>IPXDefaultLibraryURLBookmark</key><data>U21pdGg=</data>',
      ),
      exit: 0,
    },
    () => null,
  ],
  [
    'the settings of Photos, read as a file',
    { t: 0, read: PHOTOS, text: plist('<key>Mia Smith</key><string>Mia Smith</string>') },
    () => null,
  ],
  [
    'a property list that nothing reads',
    { t: 0, read: '~/x.plist', text: plist('<key>Smith</key><true/>') },
    () => null,
  ],
  [
    'a hotel',
    {
      t: 0,
      get: 'http://captive.apple.com/hotspot-detect.html',
      status: 200,
      body: 'Welcome, Mr Smith! Hotel Adler, Room 412 <a href="https://login.hotel-adler.example/?session=77&guest=Smith">',
    },
    ({ status, body }) => parsePortal({ status: Number(status), body: String(body) }),
  ],
  [
    "a company's filter in the place of Apple's status",
    {
      t: 0,
      get: 'https://www.apple.com/support/systemstatus/data/system_status_en_US.js',
      status: 403,
      body: '<p>Blocked for Smith {at work}',
    },
    ({ status }) => status,
  ],
  [
    'VPNs',
    {
      t: 0,
      run: ['/usr/sbin/scutil', '--nc', 'list'],
      stdout:
        'Available network connection services in the current set (*=enabled):\n* (Connected)      00000000-0000-4000-8000-0000000000b0 IPSec              "Smith & Sons Law"               [IPSec]\n',
      exit: 0,
    },
    ({ stdout }) => parseVpnServices(String(stdout)).services.map(({ name, ...rest }) => rest),
  ],
  [
    "a proxy's script",
    {
      t: 0,
      run: ['/usr/sbin/scutil', '--proxy'],
      stdout:
        '<dictionary> {\n  ProxyAutoConfigEnable : 1\n  ProxyAutoConfigURLString : http://127.0.0.1:8080/p.pac?user=smith&t=412\n}\n',
      exit: 0,
    },
    ({ stdout }) => parseProxy(String(stdout)),
  ],
  [
    'a DHCP packet',
    {
      t: 0,
      run: ['/usr/sbin/ipconfig', 'getsummary', 'en0'],
      stdout:
        '<dictionary> {\n  IPv4 : <array> {\n    0 : <dictionary> {\n      DHCP : <dictionary> {\n        Packet : op = BOOTREPLY\nsname = smith-gw\nfile = smith.bin\noptions:\nhost_name (string): smith\ndomain_search (dns_namelist): {smith.example, adler.example}\nvendor_specific (opaque): \n0000  73 6d 69 74 68\nrouter (ip_mult): {192.168.4.1}\nend (none): \n        State : BOUND\n      }\n    }\n  }\n  InterfaceType : WiFi\n}\n',
      exit: 0,
    },
    ({ stdout }) => parseLink(String(stdout), 'en0'),
  ],
  [
    'what keeps the Mac awake',
    {
      t: 0,
      run: ['/usr/bin/pmset', '-g', 'assertions'],
      stdout:
        'Assertion status system-wide:\n   PreventUserIdleSystemSleep     1\nListed by owning process:\n   pid 7(Preview): [0x0001] 00:00:05 PreventUserIdleSystemSleep named: "Printing Divorce papers\nSmith (2).pdf"  \n\tDetails: Smith.pdf\n\tLocalized=Printing Smith.pdf\n\tTimeout will fire in 5 secs Action=TimeoutActionRelease\nKernel Assertions: 0x4=USB\n   id=1  level=255 0x4=USB description=x owner=iPhone of Mia Smith\n',
      exit: 0,
    },
    ({ stdout }) => parseKeepsAwake(String(stdout)),
  ],
];

it.each(personal)('nothing of a person stays of %s', (_name, line, parse) => {
  const [kept] = clean([line]);
  expect(JSON.stringify(kept)).not.toMatch(/smith|mia|adler|412|divorce|73 6d/i);
  expect(parse(kept ?? line)).toEqual(parse(line));
});

describe('a library in a folder with a name', () => {
  const OWN = '~/Pictures/Photos Library.photoslibrary';
  const story = 'low-power-mode-at-bedtime';
  const moved =
    (library: string): Change =>
    (line) => {
      const place = JSON.stringify(line)
        .replaceAll(OWN, library)
        .replace(`/Users/user-1${OWN.slice(1)}`, library.replace('~', '/Users/ann').replace('&', '&amp;'));
      return JSON.parse(place);
    };

  it.each([
    ['~/Pictures/Family Smith/2024 & more/Photos Library.photoslibrary', null],
    ['~/Dropbox (Smith Law)/Smith.photoslibrary', 'Dropbox'],
    ['~/Library/CloudStorage/Box-Smith/Photos Library.photoslibrary', 'a cloud storage app'],
    ['~/Library/Mobile Documents/com~apple~CloudDocs/Smith/Photos Library.photoslibrary', 'iCloud Drive'],
  ])('plays to the same end: %s', async (library, app) => {
    const recording = await readRecording(recordingFolder(story));
    // The bookmark would have to be moved as well.
    const lines = linesOf(story)
      .filter((line) => !JSON.stringify(line).includes('com.apple.Photos.plist'))
      .map(moved(library));
    const cleaned = clean(lines);
    expect(sourceOf(cleaned)).not.toMatch(/smith|2024 &/i);
    const end = await judged(recording, cleaned);
    expect(end).toEqual(await judged(recording, lines));
    expect(JSON.stringify(end).includes('"library-volume-unsuitable","outcome":"found"')).toBe(app !== null);
    expect(JSON.stringify(end)).toContain('low-power-mode');
  });
});

it('every property list that a bundled recording holds is known', () => {
  const emptied = stories().flatMap((story) =>
    linesOf(story).filter(({ run, stdout }) => {
      if (!String(run).startsWith('/usr/bin/plutil') || !String(stdout).includes('<key>')) return false;
      return !String(redactedLine({ t: 0, run, stdout, exit: 0 }, (text) => text)?.stdout).includes('<key>');
    }),
  );
  expect(emptied).toEqual([]);
});
