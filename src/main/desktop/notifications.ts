import { Notification } from 'electron';
import type { Banner, Outside, Told } from '../app/outside.ts';

/** Banners by their names. They are kept until macOS lets go of them, or a click would find nobody. */
export function notifications(onClick: (banner: Banner) => void): Outside['banners'] {
  const shown = new Map<string, Notification>();

  const withdraw = (id: string): void => {
    const banner = shown.get(id);
    // One that an earlier run of the app has shown is known to macOS alone, by its name.
    if (banner) banner.close();
    else Notification.remove(id);
    shown.delete(id);
  };
  const show = (banner: Banner, told: Told): void => {
    const { id, title, subtitle, body, silent } = banner;
    shown.get(id)?.close();
    if (!Notification.isSupported()) {
      told(false);
      return;
    }
    const notification = new Notification({ id, title, subtitle, body, silent });
    const forget = (): void => {
      if (shown.get(id) === notification) shown.delete(id);
    };
    notification.on('show', () => told(true));
    notification.on('failed', () => {
      forget();
      told(false);
    });
    notification.on('click', () => {
      forget();
      onClick(banner);
    });
    notification.on('close', forget);
    shown.set(id, notification);
    notification.show();
  };
  return { show, withdraw };
}
