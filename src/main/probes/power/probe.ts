import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { PMSET } from '../pmset.ts';
import { defineProbe } from '../probe.ts';

export const power = defineProbe({
  id: 'power',
  every: 60,
  read: async (system) => parsePower((await system.run(PMSET, ['-g', 'batt'])).stdout),
});

const SOURCES = { AC: 'ac', Battery: 'battery', UPS: 'ups' } as const;

// "charging" is a part of "discharging" and of "not charging": only whole fields count.
const STATE = /^ *(finishing charge|charged|charging|AC attached|discharging)(?=[ ;]|$)/;

const STATES: Readonly<Record<string, NonNullable<Facts['power']['state']>>> = {
  'finishing charge': 'finishing-charge',
  charged: 'charged',
  charging: 'charging',
  'AC attached': 'not-charging',
  discharging: 'discharging',
};

export function parsePower(output: string): Facts['power'] {
  // The header decides, not the battery's state: a battery can drain while the adapter is connected.
  const [, name] = /Now drawing from '(AC|Battery|UPS) Power'/.exec(output) ?? [];
  if (name === undefined) throw new Unreadable('unreadable', 'pmset named no power source');
  const source = SOURCES[name as keyof typeof SOURCES];

  if (output.includes('-InternalBattery')) return { source, hasBattery: true, ...parseBattery(output) };
  if (source === 'battery')
    throw new Unreadable('unreadable', 'pmset listed no battery, but this Mac runs on one');
  // A desktop Mac prints the header only. Rows of another name are a UPS.
  return { source, hasBattery: false, percent: null, state: null, minutesRemaining: null };
}

function parseBattery(output: string): Pick<Facts['power'], 'percent' | 'state' | 'minutesRemaining'> {
  // macOS before 10.11.4 printed no "(id=…)", and its number is signed. Copied text may break before the percentage.
  const row = /-InternalBattery-\d{1,3}(?: \(id=-?\d{1,12}\))?\s{1,20}(\d{1,3})%;([^\n]*)/.exec(output);
  const percent = Number(row?.[1]);
  if (row === null || percent > 100)
    throw new Unreadable('unreadable', "pmset's battery row could not be read");

  const rest = row[2] ?? '';
  const state = STATES[STATE.exec(rest)?.[1] ?? ''] ?? null;
  return { percent, state, minutesRemaining: minutesIn(rest, state) };
}

function minutesIn(rest: string, state: Facts['power']['state']): number | null {
  // "0:00 remaining" beside a battery that neither fills nor drains means nothing.
  if (state === null || state === 'charged' || state === 'not-charging') return null;
  const [, hours, minutes] = /(\d{1,4}):(\d\d) remaining/.exec(rest) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
