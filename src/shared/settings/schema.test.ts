import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, migrate } from './schema.ts';
import { defaultSettings, type Settings } from './settings.ts';

const changed: Settings = {
  ...defaultSettings,
  intervalMinutes: 5,
  trayTitle: true,
  library: '/Volumes/Big/Photos Library.photoslibrary',
  firstRunDone: true,
  alerts: { ...defaultSettings.alerts, nightFrom: 23 * 60, muted: ['wifi-weak'] },
};

describe('what was written down', () => {
  it.each<[string, unknown, Settings]>([
    ['nothing yet', undefined, defaultSettings],
    ['nothing but an object', {}, defaultSettings],
    ['as it is now', changed, changed],
    ['by an older version, with fewer fields', { trayTitle: true }, { ...defaultSettings, trayTitle: true }],
    ['with a field of its own', { ...changed, extra: { deep: [1] } }, changed],
    ['with a rule that is gone', { alerts: { muted: ['wifi-weak', 'gone'] } }, withMuted(['wifi-weak'])],
  ])('%s is taken without a word', (_, written, settings) => {
    expect(migrate(written)).toEqual({ settings, trouble: null });
  });

  it.each([null, 7, 'text', true, [], [changed]])('%j is no settings at all', (written) => {
    expect(migrate(written)).toEqual({
      settings: defaultSettings,
      trouble: 'The settings were damaged, so all of them are back to how they were at first.',
    });
  });

  it.each<[string, object, string]>([
    ['intervalMinutes', { intervalMinutes: 3 }, 'how often to look'],
    ['library', { library: 'Photos Library' }, 'the photo library'],
    ['language', { language: 'xx' }, 'the language'],
    ['launchAtLogin', { launchAtLogin: 'yes' }, 'opening at login'],
  ])('a damaged %s leaves the others alone', (name, damage, words) => {
    const { settings, trouble } = migrate({ ...changed, ...damage });
    expect(settings).toEqual({ ...changed, [name]: defaultSettings[name as keyof Settings] });
    expect(trouble).toBe(`Some settings were damaged and are back to how they were at first: ${words}.`);
  });

  it('damage inside the alerts leaves the others alone too', () => {
    const { settings, trouble } = migrate({
      ...changed,
      alerts: { ...changed.alerts, nightTo: -1, enabled: 'no' },
    });
    expect(settings).toEqual(changed);
    expect(trouble).toContain(': alerts, the end of the night.');
  });

  it('alerts that are none at all are one damage', () => {
    expect(migrate({ trayTitle: true, alerts: 'loud' })).toEqual({
      settings: { ...defaultSettings, trayTitle: true },
      trouble: 'Some settings were damaged and are back to how they were at first: alerts.',
    });
  });

  it('of a newer version is taken as far as it is understood, and that is said', () => {
    const { settings, trouble } = migrate({ ...changed, version: 2, sound: 'loud' });
    expect(settings).toEqual(changed);
    expect(trouble).toContain('newer Unstuck');
  });

  it('fields of the prototype are not fields', () => {
    const written: unknown = JSON.parse('{"__proto__": {"trayTitle": true}, "constructor": 1}');
    expect(migrate(written)).toEqual({ settings: defaultSettings, trouble: null });
  });

  it('whatever it is, settings come out, and what comes out goes in again unchanged', () => {
    const field = fc.constantFrom(...Object.keys(defaultSettings), ...Object.keys(defaultSettings.alerts));
    const some = fc.dictionary(field, fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue())));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), some), (written) => {
        const { settings } = migrate(written);
        expect(Object.keys(settings).toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
        expect(migrate(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, trouble: null });
      }),
    );
  });
});

describe('a change', () => {
  it('changes what it names and nothing else', () => {
    expect(applyChange(changed, { alerts: { urgentAtNight: true }, trayTitle: false })).toEqual({
      ...changed,
      trayTitle: false,
      alerts: { ...changed.alerts, urgentAtNight: true },
    });
  });

  it('that says nothing changes nothing', () => {
    expect(applyChange(changed, { trayTitle: undefined, alerts: { muted: undefined } })).toEqual(changed);
    expect(applyChange(changed, {})).toEqual(changed);
  });

  it('mutes only rules that there are', () => {
    expect(applyChange(changed, { alerts: { muted: ['offline', 'nonsense'] } }).alerts.muted).toEqual([
      'offline',
    ]);
  });
});

function withMuted(muted: Settings['alerts']['muted']): Settings {
  return { ...defaultSettings, alerts: { ...defaultSettings.alerts, muted } };
}
