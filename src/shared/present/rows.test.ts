import { describe, expect, it } from 'vitest';
import { engine, healthyFacts } from '../../../test/harness/snapshot.ts';
import { MORNING, makeState, type StateScene } from '../../../test/harness/state.ts';
import { checkRows } from './rows.ts';

const HEALTHY = healthyFacts(MORNING);
const PLACE = { timeZone: 'Europe/Berlin', macosMajor: 15 } as const;

/** "mark text | evidence" of one row. */
function row(id: string, scene: StateScene): string | undefined {
  const found = checkRows(makeState(scene), PLACE).rows.find((each) => each.id === id);
  return found && `${found.mark} ${found.text} | ${found.evidence}`;
}

const byEngine = { by: 'engine', evidence: ['syncEngine'] } as const;
const low = { on: true, highPower: false, row: 'lowpowermode 1' };
const noAnswer = { connected: false, issuer: null, failure: 'timed out' };
const battery = { source: 'battery', hasBattery: true, state: 'discharging' } as const;

it('tells one cause once: who is not signed in has no iCloud Photos either', () => {
  const facts = { ...HEALTHY, icloudPhotos: { ...HEALTHY.icloudPhotos, enabled: false } } as const;
  const off = { rule: 'icloud-photos-off', evidence: ['icloudPhotos'] } as const;
  expect(row('icloud-photos', { found: [off], facts })).toMatch(/^bad off/);
  expect(row('icloud-photos', { found: [{ rule: 'signed-out' }, off], facts })).toMatch(
    /^neutral off \(because this Mac is not signed in\)/,
  );
});

describe('a row whose rule is found tells the fact', () => {
  const profile = { sleepMinutes: 10, displaySleepMinutes: 5, lowPowerMode: true };
  const flags = { isBlockedByLowPowerModeKey: true };
  const syncEngine = engine(MORNING, flags);

  it.each<[string, StateScene, string, string]>([
    [
      'Low Power Mode, where it is set',
      {
        found: [{ rule: 'low-power-mode', by: 'engine', evidence: ['syncEngine', 'lowPowerMode'] }],
        facts: {
          ...HEALTHY,
          syncEngine,
          lowPowerMode: low,
          sleepSettings: { battery: profile, ac: profile, ups: null },
        },
      },
      'low-power-mode',
      'bad on for battery and adapter | syncstatus.plist: isBlockedByLowPowerModeKey, pmset -g: lowpowermode 1',
    ],
    [
      'Low Power Mode that macOS does not tell',
      {
        found: [{ rule: 'low-power-mode', ...byEngine }],
        facts: { ...HEALTHY, syncEngine, lowPowerMode: 'absent' },
      },
      'low-power-mode',
      'bad on, says the sync engine | syncstatus.plist: isBlockedByLowPowerModeKey',
    ],
    [
      'Low Power Mode that macOS denies',
      { found: [{ rule: 'low-power-mode', ...byEngine }], facts: { ...HEALTHY, syncEngine } },
      'low-power-mode',
      'bad off, but the sync engine says on | syncstatus.plist: isBlockedByLowPowerModeKey, pmset -g: lowpowermode 0',
    ],
    [
      'a used up share of the battery',
      {
        found: [{ rule: 'battery-saving', ...byEngine }],
        facts: {
          ...HEALTHY,
          power: { ...battery, percent: 58, minutesRemaining: 200 },
          syncEngine: engine(MORNING, { hasBatteryBudgetKey: false }),
        },
      },
      'power',
      'bad battery 58 %, its share is used up | syncstatus.plist: no hasBatteryBudgetKey, pmset -g batt',
    ],
    [
      'a low battery, by its charge',
      {
        found: [{ rule: 'battery-low', evidence: ['power'] }],
        facts: { ...HEALTHY, power: { ...battery, percent: 14, minutesRemaining: 40 } },
      },
      'power',
      'bad battery 14 %, 40 min left | pmset -g batt',
    ],
    [
      'a slow line, by its speed and without an estimate of its own',
      {
        found: [
          {
            rule: 'slow-uplink',
            evidence: ['uploadCounts'],
            values: { bytesLeft: 68e9, bytesPerHour: 730e6, neededSeconds: 340_000 },
          },
        ],
        facts: HEALTHY,
      },
      'items',
      'warn 1,284 left, 730 MB an hour | Photos.sqlite: 8,716 done',
    ],
    [
      'a disk that is full and low, once',
      {
        found: [
          { rule: 'disk-full', evidence: ['disk'] },
          { rule: 'disk-low', evidence: ['disk'] },
        ],
        facts: { ...HEALTHY, disk: { ...HEALTHY.disk, freeBytes: 300_000_000 } },
      },
      'disk',
      'bad 300 MB free | statfs',
    ],
  ])('%s', (_case, scene, id, expected) => expect(row(id, scene)).toBe(expected));
});

describe('a row that another one explains', () => {
  const portal = { answered: true, captive: true, status: 302 };
  const behindPortal: StateScene = {
    found: [{ rule: 'captive-portal', evidence: ['portal'] }],
    facts: { ...HEALTHY, portal, icloudConnection: noAnswer, appleStatus: 'timed-out' },
  };

  it.each<[string, StateScene, string, string]>([
    [
      'iCloud behind a sign-in page',
      behindPortal,
      'icloud',
      'neutral 187 GB left, not reachable (because of the sign-in page) | brctl quota, TLS to iCloud: timed out',
    ],
    [
      'Apple behind a sign-in page',
      behindPortal,
      'apple',
      'unknown not checked (because of the sign-in page) | ',
    ],
    ['the sign-in page itself', behindPortal, 'portal', 'bad wants you to sign in | captive.apple.com: 302'],
    ['what still works', behindPortal, 'dns', 'ok finds iCloud | lookup gateway.icloud.com'],
    [
      'items while iCloud Photos is off',
      {
        found: [{ rule: 'icloud-photos-off' }],
        facts: { ...HEALTHY, icloudPhotos: { enabled: false, since: null } },
      },
      'items',
      'neutral 10,000 items, uploads are off | Photos.sqlite: 8,716 done',
    ],
    [
      'items on a disk that is gone',
      {
        found: [{ rule: 'library-missing', variant: 'disk' }],
        facts: { ...HEALTHY, uploadCounts: 'absent' },
      },
      'items',
      "unknown not checked (because the library's disk is not connected) | ",
    ],
    [
      'items that need the access of which the library tells',
      { found: [{ rule: 'library-not-readable' }], facts: { ...HEALTHY, uploadCounts: 'not-permitted' } },
      'items',
      'unknown needs Full Disk Access | ',
    ],
  ])('%s', (_case, scene, id, expected) => expect(row(id, scene)).toBe(expected));
});

describe('no check mark for what is bad', () => {
  const NOTHING_RECORDED = { cpuSpeedLimit: null, thermalWarning: null, performanceWarning: null };

  it.each<[string, StateScene['facts'], string]>([
    ['icloud', { icloudConnection: noAnswer }, 'neutral'],
    ['dns', { icloudName: { found: false, addresses: [] } }, 'neutral'],
    ['portal', { portal: { answered: false, captive: false, status: null } }, 'neutral'],
    ['heat', { heat: { ...HEALTHY.heat, cpuSpeedLimit: 85 } }, 'neutral'],
    ['heat', { heat: { ...HEALTHY.heat, thermalWarning: '2' } }, 'neutral'],
    ['heat', { heat: NOTHING_RECORDED, syncEngine: 'not-permitted' }, 'neutral'],
    ['heat', { heat: NOTHING_RECORDED, syncEngine: engine(MORNING, { thermalPressure: true }) }, 'neutral'],
    ['heat', { heat: NOTHING_RECORDED }, 'ok'],
    ['heat', { heat: { ...NOTHING_RECORDED, cpuSpeedLimit: 100 }, syncEngine: 'not-permitted' }, 'ok'],
    ['engine', { syncEngine: engine(MORNING, { lowBatteryLevel: true }) }, 'neutral'],
    ['network', { reachability: { ipv4: [], ipv6: [], primary: null } }, 'neutral'],
    ['wifi', { wifiPower: { device: 'en0', on: false } }, 'ok'],
  ])('%s', (id, facts, mark) => {
    expect(row(id, { facts: { ...HEALTHY, ...facts } })?.split(' ')[0]).toBe(mark);
  });
});

describe('sleep is told as the rule judges it', () => {
  const inForce = { sleepMinutes: 1, displaySleepMinutes: 10, sleepDisabled: null, preventedBy: [] };
  const owner = { pid: 1, type: 'PreventUserIdleSystemSleep', ageSeconds: 9, timeoutSeconds: null };

  it.each<[string, StateScene['facts'], string]>([
    [
      'the later of both timers',
      { sleepInForce: inForce },
      'after 10 min while plugged in | pmset -g: sleep 1, displaysleep 10',
    ],
    [
      'not held off by a display that is on',
      { sleepInForce: { ...inForce, preventedBy: ['powerd'] } },
      'after 10 min while plugged in | pmset -g: sleep 1, displaysleep 10',
    ],
    [
      'held off by a program',
      { sleepInForce: inForce, keepsAwake: { system: {}, owners: [{ ...owner, process: 'Amphetamine' }] } },
      'after 10 min while plugged in, held off by Amphetamine | pmset -g: sleep 1, displaysleep 10',
    ],
    [
      'by the settings where those in force are silent',
      { sleepInForce: { ...inForce, sleepMinutes: null } },
      'never while plugged in | pmset -g: sleep not set',
    ],
  ])('%s', (_case, facts, text) => {
    expect(row('sleep', { facts: { ...HEALTHY, ...facts } })).toBe(`ok ${text}`);
  });
});

it('a setting for sleep that macOS does not tell has no check mark', () => {
  const profile = { sleepMinutes: null, displaySleepMinutes: 10, lowPowerMode: null };
  const facts = {
    ...HEALTHY,
    sleepInForce: { ...HEALTHY.sleepInForce, sleepMinutes: null },
    sleepSettings: { battery: null, ac: profile, ups: null },
  };
  expect(row('sleep', { facts })).toBe('unknown no setting found | pmset -g: sleep not set');
  const off = { ...facts, sleepInForce: { ...facts.sleepInForce, sleepDisabled: true } };
  expect(row('sleep', { facts: off })).toMatch(/^ok switched off/);
});

describe('Low Power Mode that pmset does not list', () => {
  const { power, macos } = HEALTHY;
  const facts = { ...HEALTHY, lowPowerMode: 'absent' } as const;

  it.each<[string, NonNullable<StateScene['facts']>]>([
    ['a desktop', { ...facts, power: { ...power, hasBattery: false } }],
    ['a MacBook before macOS 12', { ...facts, macos: { ...macos, major: 11 } }],
  ])('is no matter on %s', (_mac, told) => expect(row('low-power-mode', { facts: told })).toBeUndefined());

  it.each<[string, NonNullable<StateScene['facts']>]>([
    ['a MacBook', facts],
    ['a Mac that tells of no battery', { ...facts, power: 'timed-out' }],
  ])('is not known on %s', (_mac, told) =>
    expect(row('low-power-mode', { facts: told })).toMatch(/^unknown /),
  );
});
