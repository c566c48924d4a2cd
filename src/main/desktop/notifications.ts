import { Notification } from 'electron';
import type { Page } from '../../shared/view-source.ts';
import type { Banner, Outside, Told } from '../app/outside.ts';

type Shown = Map<string, Notification>;

/** Banners by their names. They are kept until macOS lets go of them, or a click would find nobody. */
export function notifications(onClick: (page: Page) => void): Outside['banners'] {
  const shown: Shown = new Map();
  const keep = (notification: Notification, page: Page) => keepIn(shown, notification, () => onClick(page));
  return {
    show: ({ page, ...banner }, told) =>
      show(shown, banner, told, (notification) => keep(notification, page)),
    withdraw: (id) => withdraw(shown, id),
    recall: (ids, page) => {
      Notification.getHistory().then(
        (earlier) => {
          for (const one of earlier) if (ids.includes(one.id) && !shown.has(one.id)) keep(one, page);
        },
        (error: unknown) => console.error('Which alerts are still there is not known:', error),
      );
    },
  };
}

/** Keeps a banner until it is clicked or gone. Gives what forgets it. */
function keepIn(shown: Shown, notification: Notification, onClick: () => void): () => void {
  const { id } = notification;
  const forget = (): void => {
    if (shown.get(id) === notification) shown.delete(id);
  };
  notification.on('click', () => {
    forget();
    onClick();
  });
  notification.on('close', forget);
  shown.set(id, notification);
  return forget;
}

function show(
  shown: Shown,
  { id, title, subtitle, body, silent }: Omit<Banner, 'page'>,
  told: Told,
  keep: (notification: Notification) => () => void,
): void {
  shown.get(id)?.close();
  if (!Notification.isSupported()) {
    told(false);
    return;
  }
  const notification = new Notification({ id, title, subtitle, body, silent });
  const forget = keep(notification);
  notification.on('show', () => told(true));
  notification.on('failed', () => {
    forget();
    told(false);
  });
  notification.show();
}

function withdraw(shown: Shown, id: string): void {
  const banner = shown.get(id);
  // One that macOS did not hand back is known to it alone, by its name.
  if (banner) banner.close();
  else Notification.remove(id);
  shown.delete(id);
}
