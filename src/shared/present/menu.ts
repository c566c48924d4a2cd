import type { CallName, Input } from '../ipc/contract.ts';
import type { KeepAwakeMode, ViewSource } from '../view-source.ts';
import { placeOf } from './place.ts';
import { topOf } from './top.ts';
import { clockTime } from './units.ts';

/** A call with its argument, as the popover would make it. */
export type Action = {
  readonly [Name in CallName]: { readonly call: Name; readonly input: Input<Name> };
}[CallName];

export type MenuEntry =
  | { readonly kind: 'separator' }
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly MenuChoice[] }
  | MenuChoice;

/** `checked` is left out where there is nothing to check; `enabled: false` shows it gray. */
export interface MenuChoice {
  readonly kind: 'choice';
  readonly label: string;
  readonly action: Action;
  readonly enabled: boolean;
  readonly checked?: boolean;
  /** As Electron writes keys. */
  readonly key?: string;
}

const separator: MenuEntry = { kind: 'separator' };

type MenuView = Pick<ViewSource, 'state' | 'keepAwake' | 'snoozedUntil' | 'checking' | 'timeZone'>;

/** The menu of the icon, built when it is asked for. */
export function menuOf(view: MenuView, now: number): readonly MenuEntry[] {
  return [
    ...story(view),
    separator,
    choice('Open Unstuck', { call: 'show', input: 'now' }),
    { ...choice('Check Now', { call: 'checkNow', input: undefined }), enabled: !view.checking },
    choice('Export Report…', { call: 'exportReport', input: undefined }),
    separator,
    { kind: 'submenu', label: 'Keep Awake', entries: keepAwake(view) },
    { kind: 'submenu', label: 'Snooze Alerts', entries: snooze(view, now) },
    separator,
    { ...choice('Settings…', { call: 'show', input: 'settings' }), key: 'Command+,' },
    choice('About Unstuck', { call: 'show', input: 'about' }),
    { ...choice('Quit Unstuck', { call: 'quit', input: undefined }), key: 'Command+Q' },
  ];
}

const choice = (label: string, action: Action): MenuChoice => ({
  kind: 'choice',
  label,
  action,
  enabled: true,
});

/** An item of a menu stands in one line, however long: more than this would be a menu as wide as the screen. */
const LONGEST = 60;

function inOneLine(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const words = sentence.slice(0, LONGEST).split(' ').slice(0, -1);
  return `${words.join(' ').replace(/[\s,;:.–-]+$/, '')}…`;
}

/** What is the case, what to do, and the way there. */
function story({ state, timeZone }: MenuView): readonly MenuEntry[] {
  if (state === null) return [{ kind: 'text', label: 'No look at this Mac yet' }];
  const { headline, fix, opens } = topOf(state, placeOf(state, timeZone));
  const entries: MenuEntry[] = [{ kind: 'text', label: headline }];
  if (fix !== null) entries.push({ kind: 'text', label: inOneLine(fix) });
  if (opens !== null) entries.push(choice(opens.label, { call: 'open', input: opens.destination }));
  return entries;
}

const modes: readonly (readonly [mode: KeepAwakeMode, label: string])[] = [
  ['off', 'Off'],
  ['tonight', 'Tonight'],
  ['until-done', 'Until the Upload Is Done'],
];

function keepAwake({ keepAwake: { mode: chosen } }: MenuView): readonly MenuChoice[] {
  return modes.map(([mode, label]) => ({
    ...choice(label, { call: 'keepAwake', input: mode }),
    checked: mode === chosen,
  }));
}

function snooze({ snoozedUntil, timeZone }: MenuView, now: number): readonly MenuChoice[] {
  const snoozed = snoozedUntil !== null && snoozedUntil > now;
  const off = snoozed ? `Until ${clockTime(snoozedUntil, timeZone, now)}: Turn On Again` : 'Alerts Are On';
  return [
    choice('For 1 Hour', { call: 'snooze', input: 'hour' }),
    choice('Until Morning', { call: 'snooze', input: 'morning' }),
    { ...choice(off, { call: 'snooze', input: 'off' }), enabled: snoozed },
  ];
}
