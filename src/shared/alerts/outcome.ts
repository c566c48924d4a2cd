import { endOfNight } from '../night/bedtime.ts';
import { nextTime } from '../night/clock.ts';
import type { Settings } from '../settings/settings.ts';
import type { Alert, AlertMemory, Stretch } from './alert.ts';

/** macOS showed it: from now on its cooldown counts. */
export function delivered(memory: AlertMemory, alert: Alert, now: number): AlertMemory {
  const times = alert.causes.map((cause) => [cause, now] as const);
  return {
    ...told(memory, alert, alert.kind === 'finding' ? alert.id : null),
    deliveredAt: { ...memory.deliveredAt, ...Object.fromEntries(times) },
    notifications: 'delivered',
  };
}

/** macOS did not show it: tray and popover carry it, and no cooldown counts. It is not tried again and again. */
export const failed = (memory: AlertMemory, alert: Alert): AlertMemory => ({
  ...told(memory, alert, null),
  notifications: 'refused',
});

function told(memory: AlertMemory, alert: Alert, out: string | null): AlertMemory {
  const stretches = Object.entries(memory.stretches).map(([cause, stretch]): readonly [string, Stretch] => [
    cause,
    alert.causes.includes(cause) ? { ...stretch, told: true, out: out ?? stretch.out } : stretch,
  ]);
  const summarized = alert.kind === 'morning' ? alert.morning : memory.summarized;
  return { ...memory, summarized, stretches: Object.fromEntries(stretches) };
}

const HOUR_MS = 3_600_000;

/** Until when alerts are silent. */
export function snoozeUntil(
  choice: 'hour' | 'morning' | 'off',
  settings: Pick<Settings, 'alerts'>,
  now: number,
  timeZone: string,
): number | null {
  if (choice === 'off') return null;
  return choice === 'hour' ? now + HOUR_MS : nextTime(endOfNight(settings), now, timeZone);
}
