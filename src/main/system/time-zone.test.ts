import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { isTimeZone } from './time-zone.ts';

const module = new URL('./time-zone.ts', import.meta.url).href;
const zones = new URL('../../shared/night/zone.ts', import.meta.url).href;

/** Minutes that UTC is ahead of a July there. */
const offsets: Readonly<Record<string, number>> = {
  'Europe/Berlin': -120,
  'America/New_York': 240,
  'America/St_Johns': 150,
  'Asia/Calcutta': -330,
  'Australia/Lord_Howe': -630,
  'Pacific/Apia': -780,
  UTC: 0,
};

/** What a process of its own says, started in this zone, after it has done this. */
function said(zone: string | undefined, then: string): readonly string[] {
  return answerOf(
    `const { currentTimeZone } = await import('${module}');
    const first = currentTimeZone();
    ${then};
    console.log(JSON.stringify([first, currentTimeZone()]));`,
    zone,
  );
}

function answerOf(script: string, zone?: string) {
  const { TZ: _, ...env } = process.env;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...env, ...(zone === undefined ? {} : { TZ: zone }) },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

it('stays the zone that the variable says', () => {
  expect(said('Asia/Tokyo', '')).toEqual(['Asia/Tokyo', 'Asia/Tokyo']);
});

it('is the computer’s own, looked up anew, where nobody set the variable', () => {
  const [first, later] = said(
    undefined,
    "process.env.TZ = 'Asia/Tokyo'; Intl.DateTimeFormat().resolvedOptions(); new Date().getHours()",
  );
  expect(later).toBe(first);
  expect(later).not.toBe('Asia/Tokyo');
});

it.each(Object.keys(offsets))('tells the same time in %s after a move there as Intl does', (zone) => {
  const differing = answerOf(`const { moveTo } = await import('${module}');
    const { wallClock } = await import('${zones}');
    const hours = Array.from({ length: 3 * 8784 }, (_, hour) => Date.UTC(2010, 11, 1) + hour * 3_599_999);
    const moments = [...hours, -1, 0, 1, Date.UTC(1890, 0, 1), Date.UTC(2400, 6, 1)];
    const byIntl = moments.map((at) => wallClock(at, '${zone}'));
    moveTo('${zone}');
    const off = new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset();
    const differing = moments.filter((at, place) => wallClock(at, '${zone}') !== byIntl[place]);
    console.log(JSON.stringify({ off, differing }));`);
  expect(differing).toEqual({ off: offsets[zone], differing: [] });
});

it('tells the times of another zone by that one’s clock after a move', () => {
  const told = answerOf(`const { currentTimeZone, moveTo } = await import('${module}');
    const { wallClock } = await import('${zones}');
    const at = Date.UTC(2026, 10, 21, 12);
    const told = () => ['Asia/Tokyo', 'Europe/Berlin'].map((zone) => new Date(wallClock(at, zone)).getUTCHours());
    moveTo('Asia/Tokyo');
    const moved = told();
    currentTimeZone();
    console.log(JSON.stringify([moved, told()]));`);
  expect(told).toEqual([
    [21, 13],
    [21, 13],
  ]);
});

it.each(['+02:00', 'US/Pacific'])('tells the times of %s, which the list of zones lacks', (zone) => {
  const hours = answerOf(`const { moveTo } = await import('${module}');
    const { wallClock } = await import('${zones}');
    moveTo('${zone}');
    console.log(JSON.stringify([wallClock(Date.UTC(2026, 10, 21, 12), '${zone}') - Date.UTC(2026, 10, 21, 12)]));`);
  expect(hours).toEqual([(zone === '+02:00' ? 2 : -8) * 3_600_000]);
});

it.each(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'US/Pacific', '+02:00'])('knows the zone %s', (name) => {
  expect(isTimeZone(name)).toBe(true);
});

it.each(['', 'Nowhere/X', 'Etc/Unknown', 'CEST-2', 'Berlin', '../etc'])('knows no zone %j', (name) => {
  expect(isTimeZone(name)).toBe(false);
});
