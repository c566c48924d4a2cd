import { describe, expect, it } from 'vitest';
import { MORNING, makeState } from '../../../test/harness/state.ts';
import { defaultSettings } from '../settings/settings.ts';
import { trayFace } from './tray.ts';

const quiet = { state: null, checking: false, settings: defaultSettings, timeZone: 'Europe/Berlin' };
const titled = { ...defaultSettings, trayTitle: true };
const HOUR = 3_600_000;

describe('the menu bar', () => {
  it('says that nobody watches', () => {
    expect(trayFace(quiet)).toEqual({
      face: 'paused-watch',
      tooltip: 'Unstuck is not watching at the moment',
      title: '',
    });
  });

  it('says that the first look is under way', () => {
    expect(trayFace({ ...quiet, checking: true }).face).toBe('unknown');
  });

  it('tells the whole story in the tooltip', () => {
    const state = makeState({
      verdict: 'blocked',
      found: [{ rule: 'low-power-mode', since: MORNING - 2 * HOUR }],
      progress: { left: 1284, bytesLeft: 38_200_000_000 },
    });
    expect(trayFace({ ...quiet, state })).toEqual({
      face: 'blocked',
      tooltip:
        'Uploads are paused because Low Power Mode is on (since 05:02 (2 h), 1,284 items left, 38.2 GB)',
      title: '',
    });
  });

  it('has no brackets around nothing', () => {
    expect(trayFace({ ...quiet, state: makeState({ verdict: 'up-to-date' }) }).tooltip).toBe(
      'Everything is uploaded to iCloud',
    );
  });

  it.each([
    ['the number of items left', 1284, '1,284'],
    ['nothing where nothing is left', 0, ''],
    ['nothing where it is not known', null, ''],
  ])('shows %s beside the icon, for who wants it', (_, left, title) => {
    const state = makeState({ progress: { left } });
    expect(trayFace({ ...quiet, state, settings: titled }).title).toBe(title);
    expect(trayFace({ ...quiet, state }).title).toBe('');
  });
});
