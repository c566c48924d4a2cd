import { describe, expect, it } from 'vitest';
import { MORNING, makeState } from '../../../test/harness/state.ts';
import { calls } from '../ipc/contract.ts';
import { rules } from '../rules/index.ts';
import { type MenuChoice, type MenuEntry, menuOf } from './menu.ts';

const blocked = makeState({
  verdict: 'blocked',
  found: [{ rule: 'low-power-mode' }],
});

const quiet = {
  state: null,
  keepAwake: { mode: 'off', holding: 'no', until: null },
  snoozedUntil: null,
  checking: false,
  timeZone: 'Europe/Berlin',
} as const;
type View = Parameters<typeof menuOf>[0];

const view = (differs: Partial<View> = {}): View => ({ ...quiet, ...differs });

const choicesOf = (entries: readonly MenuEntry[]): readonly MenuChoice[] =>
  entries.flatMap((entry) =>
    entry.kind === 'choice' ? [entry] : entry.kind === 'submenu' ? [...entry.entries] : [],
  );

const named = (label: string, differs?: Partial<View>) =>
  choicesOf(menuOf(view(differs), MORNING)).find((choice) => choice.label === label);

describe('the menu of the icon', () => {
  it('begins with what is wrong, what to do, and the way there', () => {
    expect(menuOf(view({ state: blocked }), MORNING).slice(0, 4)).toEqual([
      { kind: 'text', label: 'Uploads are paused because Low Power Mode is on' },
      { kind: 'text', label: 'Turn it off, or plug in if it is set to "Only on Battery".' },
      {
        kind: 'choice',
        label: 'Open Battery Settings',
        action: { call: 'open', input: 'battery' },
        enabled: true,
      },
      { kind: 'separator' },
    ]);
  });

  it.each(rules)('what to do about $id stands in one line', ({ id }) => {
    const state = makeState({ verdict: 'blocked', found: [{ rule: id }] });
    const texts = menuOf(view({ state }), MORNING).flatMap((entry) =>
      entry.kind === 'text' ? [entry.label] : [],
    );
    const [, fix = ''] = texts;
    expect(fix.length).toBeLessThanOrEqual(61);
    expect(fix).toMatch(/[.”"!?)]$|[\w+]…$/);
  });

  it('has nothing to fix where nothing is wrong', () => {
    const [first, second] = menuOf(view({ state: makeState({ verdict: 'up-to-date' }) }), MORNING);
    expect([first, second?.kind]).toEqual([
      { kind: 'text', label: 'Everything is uploaded to iCloud' },
      'separator',
    ]);
  });

  it('says that nothing is known yet', () => {
    expect(menuOf(view(), MORNING)[0]).toEqual({ kind: 'text', label: 'No look at this Mac yet' });
  });

  it('does not look twice at once', () => {
    expect(named('Check Now')?.enabled).toBe(true);
    expect(named('Check Now', { checking: true })?.enabled).toBe(false);
  });

  it('marks how long the Mac is kept awake', () => {
    const keepAwake = { mode: 'tonight', holding: 'yes', until: null } as const;
    expect(named('Off')?.checked).toBe(true);
    expect(named('Tonight', { keepAwake })?.checked).toBe(true);
    expect(named('Off', { keepAwake })?.checked).toBe(false);
  });

  it.each([
    ['on', null, 'Alerts Are On', false],
    ['snoozed', MORNING + 3_600_000, 'Until 08:02: Turn On Again', true],
    ['snoozed until a while ago', MORNING - 1, 'Alerts Are On', false],
  ])('alerts are %s', (_, snoozedUntil, label, enabled) => {
    expect(named(label, { snoozedUntil })?.enabled).toBe(enabled);
  });

  it('asks only for what the popover could ask for', () => {
    for (const { action } of choicesOf(menuOf(view({ state: blocked }), MORNING))) {
      expect(calls[action.call].safeParse(action.input).success).toBe(true);
    }
  });
});
