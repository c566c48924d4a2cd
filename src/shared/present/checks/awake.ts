import { idleMinutes } from '../../rules/will-sleep/idle.ts';
import * as bad from './bad.ts';
import type { Check, KnownFact } from './check.ts';
import * as words from './words.ts';

/** Macs with a battery have it since macOS 12, where pmset began to list it; of others some do. */
function mayHaveLowPowerMode(known: KnownFact): boolean {
  if (known('lowPowerMode')) return true;
  return known('power')?.hasBattery !== false && (known('macos')?.major ?? 12) >= 12;
}

/** Whether this Mac works on while nobody uses it. */
export const awake: readonly Check[] = [
  {
    id: 'low-power-mode',
    label: 'Low Power Mode',
    facts: ['lowPowerMode'],
    rules: ['low-power-mode'],
    text: words.lowPowerMode,
    applies: mayHaveLowPowerMode,
  },
  {
    id: 'sleep',
    label: 'Sleep',
    facts: ['sleepInForce', 'lastSleep'],
    optional: ['lastSleep'],
    shows: ['sleepInForce'],
    rules: ['will-sleep', 'slept'],
    text: words.sleep,
    unclear: (known) => known('sleepInForce')?.sleepDisabled !== true && idleMinutes(known) === null,
  },
  {
    id: 'power',
    label: 'Power',
    facts: ['power'],
    rules: ['battery-low', 'battery-saving', 'battery-will-run-out', 'on-battery'],
    hardware: true,
  },
  {
    id: 'heat',
    label: 'Heat',
    facts: ['heat'],
    rules: ['mac-too-hot', 'mac-warm'],
    bad: bad.notKnownCool,
    hardware: true,
  },
  { id: 'lid', label: 'Lid', facts: ['lid'], rules: ['lid-will-sleep'], hardware: true },
];
