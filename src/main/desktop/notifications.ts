import { Notification } from 'electron';
import type { Page } from '../../shared/view-source.ts';
import type { Banner, Outside, Told } from '../app/outside.ts';

/** Banners by their names. They are kept until macOS lets go of them, or a click would find nobody. */
export function notifications(onClick: (page: Page) => void): Outside['banners'] {
  const shown = new Map<string, Notification>();

  const keep = (notification: Notification, page: Page): (() => void) => {
    const { id } = notification;
    const forget = (): void => {
      if (shown.get(id) === notification) shown.delete(id);
    };
    notification.on('click', () => {
      forget();
      onClick(page);
    });
    notification.on('close', forget);
    shown.set(id, notification);
    return forget;
  };
  const withdraw = (id: string): void => {
    const banner = shown.get(id);
    // One that macOS did not hand back is known to it alone, by its name.
    if (banner) banner.close();
    else Notification.remove(id);
    shown.delete(id);
  };
  const show = (banner: Banner, told: Told): void => {
    const { id, title, subtitle, body, silent, page } = banner;
    shown.get(id)?.close();
    if (!Notification.isSupported()) {
      told(false);
      return;
    }
    const notification = new Notification({ id, title, subtitle, body, silent });
    const forget = keep(notification, page);
    notification.on('show', () => told(true));
    notification.on('failed', () => {
      forget();
      told(false);
    });
    notification.show();
  };
  const recall = (ids: readonly string[], page: Page): void => {
    Notification.getHistory().then(
      (earlier) => {
        for (const one of earlier) if (ids.includes(one.id) && !shown.has(one.id)) keep(one, page);
      },
      (error: unknown) => console.error('Which alerts are still there is not known:', error),
    );
  };
  return { show, withdraw, recall };
}
