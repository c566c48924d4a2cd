import { describe, expect, it } from 'vitest';
import { makeState } from '../../../test/harness/state.ts';
import type { Link } from '../../shared/destinations/link.ts';
import { macosOfDarwin, openDestination } from './places.ts';

describe('the macOS of a Darwin', () => {
  it.each([
    ['20.6.0', 11],
    ['21.6.0', 12],
    ['22.1.0', 13],
    ['24.6.0', 15],
    ['25.0.0', 26],
    ['26.0.0', 27],
    ['19.6.0', null],
    ['', null],
    ['6.12.0-generic', null],
  ])('%s', (release, macos) => expect(macosOfDarwin(release)).toBe(macos));
});

describe('opening', () => {
  const monterey = {
    name: 'macOS',
    version: '12.7.6',
    major: 12,
    extra: null,
    build: '21H1320',
    beta: false,
  };
  const onMonterey = makeState({ facts: { macos: monterey } });
  async function tried(destination: 'photos' | 'battery' | 'wifi', takes: (link: Link) => boolean) {
    const links: Link[] = [];
    const isOpen = await openDestination(destination, onMonterey, async (link) => {
      links.push(link);
      if (link.kind === 'pane' && !takes(link)) throw new Error('no such pane');
      return takes(link);
    });
    return { isOpen, links };
  }

  it('takes the first link', async () => {
    expect(await tried('photos', () => true)).toEqual({
      isOpen: true,
      links: [{ kind: 'app', bundleId: 'com.apple.Photos' }],
    });
  });

  it('goes on to the next one, and ends at the settings themselves', async () => {
    const { isOpen, links } = await tried('battery', () => false);
    expect(isOpen).toBe(false);
    expect(links.length).toBeGreaterThan(1);
    expect(links.at(-1)).toEqual({ kind: 'url', url: 'x-apple.systempreferences:com.apple.preferences' });
  });
});
