import { app, screen } from 'electron';
import type { Companion } from '../app/companion.ts';
import { hearLive } from '../app/hear-live.ts';
import type { Calendar } from '../engine/calendar.ts';
import type { Popover } from './popover.ts';
import { listenToPower } from './power.ts';

interface Listeners {
  readonly companion: Companion;
  readonly popover: Popover;
  /** None while a recording plays. */
  readonly routine: Calendar | null;
  /** Ends what was started. */
  readonly stop: () => void;
}

/** What macOS and the user do to the app as a whole. */
export function listen({ companion, popover, routine, stop }: Listeners): void {
  // Where the icon is hidden, behind the notch or by macOS, opening the app once more is the only way in.
  app.on('second-instance', () => popover.tell('second-instance'));
  app.on('activate', () => popover.tell('second-instance'));
  // Else the app would end when its window does.
  app.on('window-all-closed', () => {});
  const moved = (): void => popover.tell('display-changed');
  screen.on('display-added', moved);
  screen.on('display-removed', moved);
  screen.on('display-metrics-changed', moved);
  listenToPower((event) => {
    if (event === 'lock' || event === 'suspend') popover.tell(event);
    const told = (error: unknown): void => console.error(`After "${event}":`, error);
    hearLive(companion, event).catch(told);
    // No timer runs while a Mac sleeps, so what was due then is made up for.
    if (event === 'resume' || event === 'unlock') routine?.catchUp().catch(told);
  });
  routine?.catchUp().catch((error: unknown) => console.error('At the start:', error));
  app.on('will-quit', () => {
    routine?.stop();
    companion.stop();
    stop();
  });
}
