import { type Alert, type AlertMemory, beginAlerts } from '../../shared/alerts/alert.ts';
import { decideAlerts, type Moment } from '../../shared/alerts/decide.ts';
import { delivered, failed } from '../../shared/alerts/outcome.ts';
import type { Outside } from './outside.ts';

interface Heard {
  readonly delivered: (alert: Alert) => void;
  readonly notifications: (known: AlertMemory['notifications']) => void;
}

/** The one place through which every alert goes, and what has become of those before. */
export class Alerting {
  readonly #banners: Outside['banners'];
  readonly #heard: Heard;
  /** Handed to macOS, which has not said yet whether it showed them. */
  readonly #pending = new Set<string>();
  #memory: AlertMemory;

  /** `morning`: the end of the night before the watch began, milliseconds since 1970. */
  constructor(banners: Outside['banners'], morning: number, heard: Heard) {
    this.#banners = banners;
    this.#heard = heard;
    this.#memory = beginAlerts(morning);
  }

  decide(moment: Omit<Moment, 'memory'>): void {
    const { deliver, withdraw, memory } = decideAlerts({ ...moment, memory: this.#memory });
    this.#memory = memory;
    for (const id of withdraw) this.#banners.withdraw(id);
    for (const alert of deliver) if (!this.#pending.has(alert.id)) this.#deliver(alert, moment.now);
  }

  /** What an alert looks like, and whether macOS shows it. */
  test(): void {
    const title = 'Alerts from Unstuck work';
    const body = 'This is what one looks like. They only come when the upload needs you.';
    const banner = { id: 'test', title, subtitle: '', body, silent: false, page: 'settings' } as const;
    this.#banners.show(banner, (isShown) => this.#heard.notifications(isShown ? 'delivered' : 'refused'));
  }

  #deliver(alert: Alert, now: number): void {
    const { id, title, subtitle, body, page, urgent } = alert;
    this.#pending.add(id);
    this.#banners.show({ id, title, subtitle, body, page, silent: !urgent }, (isShown) => {
      // macOS can say so a second time, when someone looks at what was shown.
      if (!this.#pending.delete(id)) return;
      this.#memory = isShown ? delivered(this.#memory, alert, now) : failed(this.#memory, alert);
      if (isShown) this.#heard.delivered(alert);
      this.#heard.notifications(this.#memory.notifications);
    });
  }
}
