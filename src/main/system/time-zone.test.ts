import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const module = new URL('./time-zone.ts', import.meta.url).href;

/** What a process of its own says, started in this zone, after it has done this. */
function said(zone: string | undefined, then: string): readonly string[] {
  const { TZ: _, ...env } = process.env;
  const script = `const { currentTimeZone } = await import('${module}');
    const first = currentTimeZone();
    ${then};
    console.log(JSON.stringify([first, currentTimeZone()]));`;
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
