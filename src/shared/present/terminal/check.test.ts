import { describe, expect, it } from 'vitest';
import { healthyFacts } from '../../../../test/harness/snapshot.ts';
import { MORNING, makeState, type StateScene } from '../../../../test/harness/state.ts';
import { type CheckOptions, checkReport } from './check.ts';

const OPTIONS: CheckOptions = { timeZone: 'Europe/Berlin', macosMajor: 15, columns: 80, color: false };
const HEALTHY = healthyFacts(MORNING);
const minutesAgo = (minutes: number): number => MORNING - minutes * 60_000;

/** The report as lines, without the empty ones around it. */
function report(scene: StateScene, options: Partial<CheckOptions> = {}): readonly string[] {
  return checkReport(makeState(scene), { ...OPTIONS, ...options })
    .split('\n')
    .slice(1, -2);
}

/** The story above the checks. */
function story(scene: StateScene): readonly string[] {
  const lines = report(scene);
  const blanks = lines.flatMap((line, index) => (line === '' ? [index] : []));
  return lines.slice(0, blanks.at(-2));
}

/** The checks whose mark is one of these, and the closing line. */
function checksMarked(marks: string, scene: StateScene): readonly string[] {
  const lines = report(scene);
  const list = lines.slice(lines.slice(0, -2).lastIndexOf('') + 1, -2);
  return [...list.filter((line) => marks.includes(line.charAt(2))), lines.at(-1) ?? ''];
}

const LOW_POWER: StateScene = {
  verdict: 'blocked',
  found: [
    { rule: 'low-power-mode', since: minutesAgo(528) },
    { rule: 'will-sleep', values: { minutes: 10 }, variant: 'battery' },
  ],
  photosSays: { reason: 7, text: 'Low Power Mode', source: 'engine', button: 'Sync Now', wording: 'apple' },
  progress: { left: 1284, bytesLeft: 38_200_000_000, uploaded: 8716, failed: 0, perHour: 0 },
  facts: {
    ...HEALTHY,
    power: {
      hasBattery: true,
      source: 'battery',
      percent: 71,
      state: 'discharging',
      minutesRemaining: 320,
    },
    lowPowerMode: { on: true, highPower: false, row: ' lowpowermode         1' },
    sleepInForce: { sleepMinutes: 10, displaySleepMinutes: 5, sleepDisabled: null, preventedBy: [] },
    lid: 'absent',
    appleStatus: 'timed-out',
  },
};

it('blocked: the story, then the checks with the troubles on top', () => {
  expect(report(LOW_POWER, { tookSeconds: 0.44 })).toEqual([
    '  ✕ Uploads are paused because Low Power Mode is on',
    '    since 22:14 (8 h 48 min) · 1,284 items left, 38.2 GB',
    '',
    '    Photos shows   Low Power Mode   [Sync Now]',
    '    Why it matters Low Power Mode holds back background uploads.',
    '    Do this        Turn it off, or plug in if it is set to "Only on Battery".',
    '                   System Settings → Battery → Low Power Mode',
    '                   unstuck open battery',
    '    If it stays    1  Click Sync Now below the library in Photos.',
    '                      Uses more power, and the pause comes back after some',
    '                      hours.',
    '',
    '  ✕ Low Power Mode  on                             pmset -g: lowpowermode 1',
    '  ! Sleep           after 10 min on battery        pmset -g: sleep 10',
    '  ✓ Power           battery 71 %, 5 h 20 min left  pmset -g batt',
    '  ✓ Heat            no warning recorded            pmset -g therm',
    '  ✓ Network         online over Wi-Fi              scutil --nwi: en0',
    '  ✓ Wi-Fi           connected                      ipconfig getsummary en0',
    '  ✓ Signal          good (-54 dBm)                 system_profiler: 866 Mbit/s',
    '  ✓ VPN             none carries iCloud traffic    route get 17.248.128.1: en0',
    '  ✓ Proxy           none                           scutil --proxy',
    '  ✓ DNS             finds iCloud                   lookup gateway.icloud.com',
    '  ✓ Sign-in page    none                           captive.apple.com: 200',
    '  ✓ Filters         none active                    systemextensionsctl list',
    '  ✓ iCloud          187 GB left, reachable         brctl quota, TLS to iCloud',
    '  ✓ Account         signed in                      MobileMeAccounts',
    '  ✓ iCloud Photos   on                             cpl_enabled_marker: present',
    '  ✓ Library         can be read                    open Photos.sqlite: allowed',
    '  ✓ Items           1,284 left of 10,000           Photos.sqlite: 8,716 done',
    '  ✓ Sync engine     saved at 07:02, 12 waiting     syncstatus.plist: no pause',
    '  ✓ Disk            182 GB free                    statfs',
    '  ✓ Photos          open since 05:02               ps',
    '  ✓ Time Machine    not backing up now             tmutil status: Running = 0',
    '  ✓ Clock           right to the second            sntp time.apple.com: +0.02 s',
    '  ✓ macOS           15.7.2 on Mac14,2              sw_vers: 24G325',
    '  ? Apple           no answer in time              check again in a minute',
    '',
    '  1 problem, 1 warning, 1 not checked · 24 checks in 0.4 s',
  ]);
});

describe('the story', () => {
  it('uploading', () => {
    const eta = MORNING + 3 * 3_600_000;
    const progress = { left: 1284, bytesLeft: 38_200_000_000, eta };
    expect(story({ verdict: 'uploading', facts: HEALTHY, progress })).toEqual([
      '  ✓ Uploading: nothing is in the way',
      '    1,284 items left, 38.2 GB · should finish about 10:02',
    ]);
  });

  it('uploading for days more', () => {
    const eta = MORNING + 80 * 3_600_000;
    expect(story({ verdict: 'uploading', facts: HEALTHY, progress: { left: 90_000, eta } })).toEqual([
      '  ✓ Uploading: nothing is in the way',
      '    90,000 items left · at this pace another 3 days',
    ]);
  });

  it('up to date', () => {
    const progress = { left: 0, bytesLeft: 0, uploaded: 10_000, failed: 0 };
    expect(story({ verdict: 'up-to-date', facts: HEALTHY, progress })).toEqual([
      '  ✓ Everything is uploaded to iCloud',
      '    10,000 items in iCloud',
    ]);
  });

  it('stalled: steps in order, each with its cost', () => {
    const lines = story({
      verdict: 'stalled',
      found: [{ rule: 'stalled', since: minutesAgo(200), values: { left: 1284, unchangedSeconds: 12_000 } }],
      photosSays: {
        reason: null,
        text: 'Waiting to Sync',
        source: 'activity',
        button: null,
        wording: 'apple',
      },
      facts: HEALTHY,
      progress: { left: 1284, bytesLeft: 38_200_000_000, failed: 0 },
    });
    expect(lines.slice(0, 13)).toEqual([
      '  ! No upload progress for 3 h 20 min, and nothing found here explains it',
      '    1,284 items left, 38.2 GB',
      '',
      '    Photos shows   probably "Waiting to Sync"',
      '    Why it matters The number of items left has not changed in that time. The',
      '                   steps below are in order: the first ones are harmless.',
      '    Do this        Open Photos and leave it in front for a while, with the Mac',
      '                   on power.',
      '                   Applications → Photos',
      '                   unstuck open photos',
      '    If it stays    1  Quit Photos and open it again.',
      '                      Costs nothing: Photos goes on where it was.',
      '                   2  Test with a fresh shot: take a new photo or screenshot,',
    ]);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('unknown because the library may not be read: no number, no percentage', () => {
    const libraryAccess = { readable: false, forbidden: true, missing: false };
    const lines = story({ facts: { ...HEALTHY, libraryAccess, uploadCounts: 'not-permitted' } });
    expect(lines).toEqual([
      '  ? No trouble found, but no sign of uploading either',
      '',
      '    Why            The photo library may not be read, so nobody knows how many',
      '                   items are left.',
      '    Do this        Allow Full Disk Access for Unstuck, or for the app in which',
      '                   you run its commands, then check again.',
      '                   System Settings → Privacy & Security → Full Disk Access',
      '                   unstuck open full-disk-access',
    ]);
  });

  it('a finding of this very look has no since', () => {
    const [, under] = story({ ...LOW_POWER, found: [{ rule: 'low-power-mode' }] });
    expect(under).toBe('    1,284 items left, 38.2 GB');
  });
});

describe('the checks', () => {
  it('are all fine on a healthy Mac', () => {
    expect(checksMarked('✕!?i', { verdict: 'uploading', facts: HEALTHY })).toEqual([
      '  all fine · 25 checks',
    ]);
  });

  it('say why they could not be made and what helps', () => {
    const facts = {
      ...HEALTHY,
      uploadCounts: 'not-permitted',
      icloudQuota: 'timed-out',
      heat: 'unreadable',
    } as const;
    const { signal: _notAsked, ...quick } = facts;
    expect(checksMarked('?', { facts: quick })).toEqual([
      '  ? Heat            unreadable',
      '  ? Signal          not looked at yet               run again without --quick',
      '  ? iCloud          reachable; storage not known    check again in a minute',
      '  ? Items           needs Full Disk Access          unstuck open',
      '  4 not checked · 25 checks',
    ]);
  });

  it('leave out what this Mac does not have', () => {
    const power = { ...HEALTHY.power, hasBattery: false };
    const facts = { ...HEALTHY, power, lid: 'absent', lowPowerMode: 'absent' } as const;
    expect(checksMarked('✕!?i', { facts })).toEqual(['  no trouble found · 23 checks']);
  });

  it('tell in words what the engine knows and the readings do not show', () => {
    const found = [
      { rule: 'low-power-mode', by: 'engine', variant: 'engine-alone' },
      { rule: 'mac-too-hot', by: 'engine', variant: 'engine' },
    ] as const;
    expect(checksMarked('✕', { verdict: 'blocked', found, facts: HEALTHY })).toEqual([
      '  ✕ Low Power Mode  off, but the sync engine says   syncstatus.plist,',
      '  ✕ Heat            too hot, says the sync engine   syncstatus.plist,',
      '  2 problems · 25 checks',
    ]);
  });

  it('are few away from a Mac', () => {
    const { appleRoute, vpn, icloudConnection } = HEALTHY;
    const lines = checksMarked('✓?', {
      facts: {
        appleRoute,
        vpn,
        icloudConnection,
        icloudQuota: 'elsewhere',
        lowPowerMode: 'elsewhere',
        uploadCounts: 'depends',
        disk: 'tool-missing',
      },
    });
    expect(lines.filter((line) => !line.includes('not looked at'))).toEqual([
      '  ✓ VPN             none carries iCloud traffic   route get 17.248.128.1: en0',
      '  ? iCloud          reachable; storage not known  only a Mac can answer',
      '  ? Only a Mac can answer: Low Power Mode, Items, Disk',
      '  24 not checked · 25 checks',
    ]);
  });
});

it.each([60, 72, 80, 100, 300])('fits %d columns', (columns) => {
  const lines = report(LOW_POWER, { columns });
  expect(lines.filter((line) => line.length > columns)).toEqual([]);
});

it('keeps control characters of the machine out of the terminal', () => {
  const vpn = { verdict: 'full', interface: 'utun4', name: 'W\u001b[2Jork', evidence: 'x\u0007' } as const;
  const out = checkReport(makeState({ facts: { vpn } }), OPTIONS);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
});

it.each([40, 60, 80, 200])('no line is longer than a terminal of %i columns', (columns) => {
  const lines = report(LOW_POWER, { columns, tookSeconds: 0.44 });
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
  expect(lines.join(' ')).toContain('lowpowermode 1');
});
