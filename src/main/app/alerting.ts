import type { Alert, AlertMemory } from '../../shared/alerts/alert.ts';
import { snoozeLeft } from '../../shared/alerts/clock-bounds.ts';
import { decideAlerts, type Moment } from '../../shared/alerts/decide.ts';
import { fromKept, type KeptAlerts, toKeep } from '../../shared/alerts/kept.ts';
import { delivered, failed } from '../../shared/alerts/outcome.ts';
import { endOfNight } from '../../shared/night/bedtime.ts';
import { lastTime } from '../../shared/night/clock.ts';
import { type AwaitedLog, awaitedLog } from './awaited-log.ts';
import type { Outside } from './outside.ts';

interface Heard {
  readonly delivered: (alert: Alert) => void;
  readonly notifications: (known: AlertMemory['notifications']) => void;
  /** What was waited for is there, or will not come in time: to be decided anew. */
  readonly awaited: () => void;
}

type Needed = Pick<Outside, 'banners' | 'alertsFile' | 'settings'>;
type Start = Pick<Moment, 'now' | 'timeZone'>;

/** The one place through which every alert goes, and what has become of those before, also before the last quit. */
export class Alerting {
  /** The morning summary waits for it. */
  readonly sleepLog: AwaitedLog;
  readonly #banners: Outside['banners'];
  readonly #file: Outside['alertsFile'];
  readonly #heard: Heard;
  /** Handed to macOS, which has not said yet whether it showed them. */
  readonly #pending = new Set<string>();
  #kept: KeptAlerts;
  #written: string;

  constructor({ banners, alertsFile, settings }: Needed, { now, timeZone }: Start, heard: Heard) {
    this.#banners = banners;
    this.#file = alertsFile;
    this.#heard = heard;
    this.sleepLog = awaitedLog(heard.awaited);
    const morning = lastTime(endOfNight(settings.read()), now, timeZone);
    const { over, ...kept } = fromKept(alertsFile.read(), { now, morning });
    this.#kept = kept;
    this.#written = JSON.stringify(toKeep(this.#kept));
    const out = Object.values(this.#kept.memory.stretches).flatMap((stretch) => stretch.out ?? []);
    if (out.length > 0) banners.recall(out, 'now');
    for (const id of over) banners.withdraw(id);
  }

  /** Until when alerts are silent, milliseconds since 1970; null: they are not. */
  snoozedUntil(now: number): number | null {
    return snoozeLeft(this.#kept.snoozedUntil, now);
  }

  snooze(snoozedUntil: number | null): void {
    this.#keep({ snoozedUntil });
  }

  decide(moment: Omit<Moment, 'memory' | 'snoozedUntil'>): void {
    const snoozedUntil = this.snoozedUntil(moment.now);
    const { memory: before } = this.#kept;
    const { settings, now, timeZone } = moment;
    const isTooEarly = this.sleepLog.isAwaited(lastTime(endOfNight(settings), now, timeZone));
    // A summary waits for the log just as it waits for someone to read it.
    const locked = moment.locked || isTooEarly;
    const { deliver, withdraw, memory } = decideAlerts({ ...moment, locked, snoozedUntil, memory: before });
    this.#keep({ memory, snoozedUntil });
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
      const { memory } = this.#kept;
      this.#keep({ memory: isShown ? delivered(memory, alert, now) : failed(memory, alert) });
      if (isShown) this.#heard.delivered(alert);
      if (isShown && isOver(alert, memory)) this.#banners.withdraw(id);
      this.#heard.notifications(this.#kept.memory.notifications);
    });
  }

  /** Written only where something changed: most samples change nothing. */
  #keep(change: Partial<KeptAlerts>): void {
    this.#kept = { ...this.#kept, ...change };
    const kept = toKeep(this.#kept);
    const text = JSON.stringify(kept);
    if (text === this.#written) return;
    this.#written = text;
    this.#file.write(kept);
  }
}

/** Whether nothing is left of what it tells. */
const isOver = ({ kind, causes }: Alert, { stretches }: AlertMemory): boolean =>
  kind === 'finding' && causes.every((cause) => !Object.hasOwn(stretches, cause));
