import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Destination } from './destination.ts';
import type { Link } from './link.ts';
import { destinations as all, linksFor } from './table.ts';
import { labelFor, pathInWords } from './words.ts';

/** Written out once more, so that the compiler asks for every destination here too. */
const listed: Readonly<Record<Destination, true>> = {
  settings: true,
  battery: true,
  'battery-options': true,
  energy: true,
  'lock-screen': true,
  wifi: true,
  'wifi-details': true,
  network: true,
  proxies: true,
  dns: true,
  vpn: true,
  firewall: true,
  'apple-account': true,
  icloud: true,
  'icloud-photos': true,
  'icloud-storage': true,
  storage: true,
  'date-time': true,
  'software-update': true,
  'login-items': true,
  extensions: true,
  notifications: true,
  'full-disk-access': true,
  'screen-time': true,
  profiles: true,
  photos: true,
  'apple-status': true,
  'apple-support': true,
  'captive-portal': true,
};

const destinations = Object.keys(listed) as Destination[];
const majors = [...Array.from({ length: 17 }, (_, index) => 11 + index), null];
const macs = [{}, { hasBattery: true }, { hasBattery: false }];
const everyCase = destinations.flatMap((destination) =>
  majors.flatMap((major) => macs.map((mac) => [destination, major, mac] as const)),
);

const HTTPS = ['https://www.apple.com/', 'https://support.apple.com/'];

/** Everything that may ever be handed to macOS. */
function isAllowed(link: Link): boolean {
  if (link.kind === 'app') return link.bundleId === 'com.apple.Photos';
  if (link.kind === 'pane') return /^com\.apple\.preferences?\.[a-z]+$/.test(link.paneId);
  if (link.url === 'http://captive.apple.com/hotspot-detect.html') return true;
  if (HTTPS.some((start) => link.url.startsWith(start))) return true;
  return /^x-apple\.systempreferences:com\.apple\.[\w.*-]+(?:\?[\w./?=&-]+)?$/.test(link.url);
}

const shown = (link: Link): string =>
  link.kind === 'url' ? link.url : link.kind === 'app' ? link.bundleId : link.paneId;

const urls = (destination: Destination, major: number | null, hasBattery?: boolean): readonly string[] =>
  linksFor(destination, major, { hasBattery }).map(shown);

it('lists every destination by name', () => {
  expect(all.toSorted()).toEqual(destinations.toSorted());
});

describe('every destination on every macOS', () => {
  it.each(everyCase)('%s on macOS %s, %o', (destination, major, mac) => {
    const links = linksFor(destination, major, mac);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !isAllowed(link))).toEqual([]);
    expect(new Set(links.map(shown)).size).toBe(links.length);
    expect(pathInWords(destination, major, mac)).toMatch(/^\S.*\S$/);
    expect(labelFor(destination, major, mac)).toMatch(/^Open [A-Zi]/);
  });

  it.each(everyCase.filter(([, major]) => major === null || major > 12))(
    '%s on macOS %s needs no AppleScript and no old name',
    (destination, major, mac) => {
      expect(linksFor(destination, major, mac).filter(({ kind }) => kind === 'pane')).toEqual([]);
      expect(`${pathInWords(destination, major, mac)} ${labelFor(destination, major, mac)}`).not.toMatch(
        /Preferences/,
      );
    },
  );

  it.each(everyCase.filter(([, major]) => major !== null && major <= 12))(
    '%s on macOS %s names no System Settings',
    (destination, major, mac) => {
      expect(`${pathInWords(destination, major, mac)} ${labelFor(destination, major, mac)}`).not.toMatch(
        /System Settings/,
      );
      expect(linksFor(destination, major, mac).map(shown).join(' ')).not.toMatch(/-Settings\.extension/);
    },
  );
});

describe('linksFor', () => {
  const account = 'x-apple.systempreferences:com.apple.systempreferences.AppleIDSettings';

  it.each<readonly [Destination, number, string]>([
    ['battery', 12, 'x-apple.systempreferences:com.apple.preference.battery?battery'],
    ['battery', 14, 'x-apple.systempreferences:com.apple.Battery-Settings.extension'],
    ['wifi', 12, 'com.apple.preference.network'],
    ['wifi', 13, 'x-apple.systempreferences:com.apple.wifi-settings-extension'],
    ['wifi-details', 15, 'x-apple.systempreferences:com.apple.wifi-settings-extension'],
    ['wifi-details', 26, 'x-apple.systempreferences:com.apple.wifi-settings-extension?NetworkDetails'],
    ['proxies', 15, 'x-apple.systempreferences:com.apple.Network-Settings.extension'],
    ['proxies', 26, 'x-apple.systempreferences:com.apple.Network-Settings.extension?Proxies'],
    ['dns', 26, 'x-apple.systempreferences:com.apple.Network-Settings.extension?DNS'],
    ['date-time', 11, 'com.apple.preference.datetime'],
    ['login-items', 12, 'com.apple.preferences.users'],
    // Beside them lie the extensions, among which no login item is listed.
    ['login-items', 26, 'x-apple.systempreferences:com.apple.LoginItems-Settings.extension'],
    ['extensions', 13, 'x-apple.systempreferences:com.apple.Network-Settings.extension'],
    ['extensions', 14, 'x-apple.systempreferences:com.apple.Network-Settings.extension'],
    ['extensions', 15, 'x-apple.systempreferences:com.apple.LoginItems-Settings.extension'],
    ['icloud', 12, 'x-apple.systempreferences:com.apple.preferences.AppleIDPrefPane?iCloud'],
    ['icloud-photos', 15, `${account}*AppleIDSettings?iCloud`],
    ['storage', 13, 'x-apple.systempreferences:com.apple.settings.Storage'],
    ['full-disk-access', 11, 'x-apple.systempreferences:com.apple.preference.security?Privacy_AllFiles'],
    ['full-disk-access', 26, 'x-apple.systempreferences:com.apple.preference.security?Privacy_AllFiles'],
    ['photos', 26, 'com.apple.Photos'],
    ['captive-portal', 26, 'http://captive.apple.com/hotspot-detect.html'],
  ])('tries first for %s on macOS %i: %s', (destination, major, first) => {
    expect(urls(destination, major)[0]).toBe(first);
  });

  it('falls back to the parents of a deep place, and at last to the front page', () => {
    expect(urls('icloud-photos', 26)).toEqual([
      `${account}?email/prefs/storage?root=APPLE_ACCOUNT&path=ICLOUD_SERVICE&dataclassId=com.apple.Dataclass.CloudPhotos`,
      `${account}*AppleIDSettings?iCloud`,
      `${account}?iCloud`,
      account,
      'x-apple.systempreferences:com.apple.preferences',
    ]);
  });

  it.each([11, 14, 26])('opens Energy on a desktop Mac in place of Battery (macOS %i)', (major) => {
    expect(urls('battery', major, false)).toEqual(urls('energy', major, false));
    expect(urls('battery-options', major, false)).toEqual(urls('energy', major, false));
  });

  it.each([11, 12])('sets the display of a desktop Mac where its power is (macOS %i)', (major) => {
    expect(urls('lock-screen', major, false)).toEqual(urls('energy', major, false));
  });

  it('takes an unknown macOS for a current one', () => {
    for (const destination of destinations) expect(urls(destination, null)).toEqual(urls(destination, 27));
  });
});

const collected = new URL('../../../../shared/facts/deep-links.tsv', import.meta.url);

if (!existsSync(collected)) {
  console.warn('SKIPPED: the collected deep links (../shared/facts/deep-links.tsv) are not on this machine');
}

/** A web page, and an anchor that the table has in a note. */
const otherwiseKnown = [
  'http://captive.apple.com/hotspot-detect.html',
  'x-apple.systempreferences:com.apple.LoginItems-Settings.extension?ExtensionItems',
];

describe.skipIf(!existsSync(collected))(
  'the collected deep links (skipped where ../shared is absent)',
  () => {
    it('have every link for the macOS it is used on, none of them refuted', () => {
      const rows = readFileSync(collected, 'utf8').trim().split('\n').slice(1);
      const sound = rows
        .map((row) => row.split('\t'))
        .filter((cells) => !/broken|do not use/.test(cells[4] ?? ''));
      const known = (link: string, major: number): boolean =>
        sound.some(([, range = '', text = '']) => {
          // "26 (13-15 likely)" is two spans.
          const spans = [...range.matchAll(/(\d+)(?:-(\d+))?/g)];
          const within = spans.some(([, from, to = from]) => major >= Number(from) && major <= Number(to));
          const isThis = text === link || text.includes(`"${link}"`) || text === `open -b ${link}`;
          return isThis && (range === 'all' || within);
        });
      const strange = destinations.flatMap((destination) =>
        [11, 12, 13, 14, 15, 26].flatMap((major) =>
          linksFor(destination, major)
            .map(shown)
            .filter((link) => !otherwiseKnown.includes(link) && !known(link, major))
            .map((link) => `${destination} on macOS ${major}: ${link}`),
        ),
      );
      expect(strange).toEqual([]);
    });
  },
);
