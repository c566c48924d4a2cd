import { expect, it } from 'vitest';
import { pane, web } from '../../shared/destinations/link.ts';
import type { System } from '../system/system.ts';
import { linkText, openFirst } from './open-link.ts';

/** A system whose tools end with these statuses, one after the other. */
function system(...exits: readonly number[]): { readonly system: System; readonly asked: string[] } {
  const asked: string[] = [];
  const left = [...exits];
  const run: System['run'] = async (tool, args) => {
    asked.push([tool, ...args].join(' '));
    return { stdout: '', stderr: '', exit: left.shift() ?? 1 };
  };
  return { system: { run } as Partial<System> as System, asked };
}

const links = [
  web('x-apple.systempreferences:one'),
  pane('two'),
  { kind: 'app', bundleId: 'com.apple.Photos' },
] as const;

it('opens the first link and stops', async () => {
  const { system: mac, asked } = system(0);
  expect(await openFirst(mac, links)).toBe(true);
  expect(asked).toEqual(['/usr/bin/open x-apple.systempreferences:one']);
});

it('goes on to the next when macOS refuses one', async () => {
  const { system: mac, asked } = system(1, 1, 0);
  expect(await openFirst(mac, links)).toBe(true);
  expect(asked.slice(1)).toEqual([
    '/usr/bin/osascript -e tell application "System Preferences" to reveal pane id "two"',
    '/usr/bin/open -b com.apple.Photos',
  ]);
});

it('says when macOS takes none', async () => {
  expect(await openFirst(system().system, links)).toBe(false);
});

it('shows links as text', () => {
  expect(links.map(linkText)).toEqual([
    'x-apple.systempreferences:one',
    'System Preferences pane two',
    'open -b com.apple.Photos',
  ]);
});
