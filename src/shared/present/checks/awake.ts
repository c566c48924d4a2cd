import * as bad from './bad.ts';
import type { Check } from './check.ts';
import * as words from './words.ts';

/** Whether this Mac works on while nobody uses it. */
export const awake: readonly Check[] = [
  {
    id: 'low-power-mode',
    label: 'Low Power Mode',
    facts: ['lowPowerMode'],
    rules: ['low-power-mode'],
    text: words.lowPowerMode,
    hardware: true,
  },
  {
    id: 'sleep',
    label: 'Sleep',
    facts: ['sleepInForce', 'sleepSettings', 'lastSleep'],
    optional: ['sleepSettings', 'lastSleep'],
    shows: ['sleepInForce'],
    rules: ['will-sleep', 'slept'],
    text: words.sleep,
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
