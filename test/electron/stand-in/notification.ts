import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.ts';
import { write } from './journal.ts';
import { Emitter, onlyKnown } from './strict.ts';
import { scene } from './surface.ts';

interface Options {
  readonly id?: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly body?: string;
  readonly silent?: boolean;
}

const KNOWN = [
  ...['id', 'groupId', 'groupTitle', 'title', 'subtitle', 'body', 'silent', 'sound', 'urgency', 'icon'],
  ...['actions', 'hasReply', 'replyPlaceholder', 'closeButtonText', 'timeoutType'],
];

/** What becomes of a notification. An unsigned build's ones fail; a test may choose so. */
export const delivery: { fails: string | null } = { fails: null };

/** Those that stand in the corner of the screen, oldest first. */
export const banners: Notification[] = [];

/** What stands there outlasts the app. */
const center = (): string => join(app.getPath('userData'), 'stand-in-notifications.json');
const remember = (): void => writeFileSync(center(), JSON.stringify(banners.map(({ options }) => options)));

export class Notification extends Emitter {
  static isSupported = () => true;
  static remove = (id: string): void => {
    write('notification.remove', id);
    banners.find((banner) => banner.id === id)?.close();
  };
  static getHistory = async (): Promise<readonly Notification[]> => {
    const earlier: readonly Options[] = existsSync(center())
      ? JSON.parse(readFileSync(center(), 'utf8'))
      : [];
    const missing = earlier.filter(({ id }) => banners.every((banner) => banner.id !== id));
    banners.unshift(...missing.map((options) => new Notification(options)));
    return [...banners];
  };
  readonly options: Options;
  /** Null: it is not to be seen, or was before this start. */
  shownAt: number | null = null;

  constructor(options: Options = {}) {
    super('Notification', ['show', 'click', 'close', 'failed', 'action', 'reply']);
    onlyKnown('notification option', options, KNOWN);
    this.options = options;
  }

  get id() {
    return this.options.id ?? '';
  }
  get title() {
    return this.options.title ?? '';
  }
  get body() {
    return this.options.body ?? '';
  }

  show(): void {
    const { title, subtitle, body } = this.options;
    // Delivered later than this call returns, as macOS does.
    setImmediate(() => {
      if (delivery.fails !== null) {
        this.emit('failed', {}, delivery.fails);
        return;
      }
      this.shownAt = Date.now();
      banners.push(this);
      remember();
      write('notification', { title, subtitle, body });
      this.emit('show', {});
      scene.emit('changed');
    });
  }

  close(): void {
    const at = banners.indexOf(this);
    if (at < 0) return;
    banners.splice(at, 1);
    remember();
    write('notification.close', this.title);
    this.emit('close', {});
    scene.emit('changed');
  }
}
