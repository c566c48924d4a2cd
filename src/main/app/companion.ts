import { snoozeUntil } from '../../shared/alerts/outcome.ts';
import type { AppView } from '../../shared/app-view.ts';
import type { Destination } from '../../shared/destinations/destination.ts';
import type { State } from '../../shared/diagnosis.ts';
import type { EventKind } from '../../shared/history/chronicle.ts';
import { bedtimeOf } from '../../shared/night/bedtime.ts';
import { lastNight } from '../../shared/night/window.ts';
import { appView } from '../../shared/present/view/app.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { KeepAwakeMode, Page } from '../../shared/view-source.ts';
import type { Cause } from '../engine/schedule.ts';
import { Alerting } from './alerting.ts';
import { KeepingAwake } from './keeping-awake.ts';
import { machineEvents } from './machine-events.ts';
import { nights } from './nights.ts';
import type { Outside } from './outside.ts';
import { firstParts, type Parts, viewSource, withLoginItem } from './parts.ts';
import { openDestination } from './places.ts';
import { triedMarks } from './tried-marks.ts';
import { watcherOf } from './watcher.ts';
import type { MachineEvent, Watching } from './watching.ts';
import { writingDown } from './written-down.ts';

/** The app without its surface: what is watched, decided and remembered. Electron only shows it and carries it out. */
export class Companion {
  readonly watching: Watching;
  /** How often the clock or its zone was changed: whoever planned by it has to plan anew. */
  clockChanges = 0;
  readonly #outside: Outside;
  readonly #nights;
  readonly #marks;
  readonly #writeDown;
  readonly #alerting: Alerting;
  readonly #awake: KeepingAwake;
  readonly #news = machineEvents();
  readonly #listeners = new Set<() => void>();
  #parts: Parts;
  #isLocked = false;

  constructor(outside: Outside) {
    this.#outside = outside;
    this.#awake = new KeepingAwake(outside.blocker, outside.powerSource());
    this.#parts = firstParts(outside, this.#awake);
    const watcher = watcherOf(this, this.#news, (state) => this.#sampled(state));
    this.watching = outside.watch(watcher, this.settings.intervalMinutes);
    this.#nights = nights(outside.history);
    this.#marks = triedMarks(outside.history);
    this.#writeDown = writingDown(outside.history);
    this.#nights.know(outside.loggedSleeps);
    this.#alerting = new Alerting(outside, this, {
      delivered: (alert) => this.note('alert', alert.rule ?? alert.kind),
      notifications: (notifications) => this.#change({ notifications }),
      awaited: () => this.#alert(this.#parts.state),
    });
    this.#change({});
  }

  get timeZone(): string {
    return this.watching.timeZone;
  }

  get now(): number {
    return this.watching.now();
  }

  /** What the tray shows: no night is told for it. */
  get parts(): Parts {
    return this.#parts;
  }

  get settings(): Settings {
    return this.#parts.settings;
  }

  view(): AppView {
    const told = { outside: this.#outside, nights: this.#nights, marks: this.#marks };
    return appView(viewSource(this.#parts, told, this.#when));
  }

  /** Calls back after each change until the function that it returns is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async check(): Promise<void> {
    this.#change({ checking: true });
    await this.sample('look').finally(() => this.#change({ checking: false }));
  }

  /** False: nothing opened. */
  async open(destination: Destination): Promise<boolean> {
    const isOpen = await openDestination(destination, this.#parts.state, this.#outside.openLink);
    // A report says that this was tried.
    if (isOpen) this.note('opened', destination);
    return isOpen;
  }

  keepAwake(mode: KeepAwakeMode): void {
    this.#awake.choose(mode, this.settings, this.now, this.timeZone);
    this.#change({});
    // What was said about falling asleep may be true no longer.
    void this.sample('power');
  }

  snooze(until: 'hour' | 'morning' | 'off'): void {
    this.#alerting.snooze(snoozeUntil(until, this.settings, this.now, this.timeZone));
    this.#change({});
  }

  show(page: Page): void {
    this.#change({ page, ...withLoginItem(this.settings, this.#outside.login.state()) });
  }

  set(settings: Settings): void {
    const { login, settings: file } = this.#outside;
    const before = this.settings;
    file.write(settings);
    if (settings.launchAtLogin !== before.launchAtLogin) login.set(settings.launchAtLogin);
    this.watching.every(settings.intervalMinutes);
    const isWelcomed = settings.firstRunDone && !before.firstRunDone;
    this.#change({ settings, settingsTrouble: file.trouble(), login: login.state() });
    if (isWelcomed) this.show('now');
    if (settings.library !== before.library) void this.check();
  }

  testAlert(): void {
    this.#alerting.test();
  }

  note(kind: EventKind, detail: string | null, at: number = this.now): void {
    if (kind === 'clock-set' || kind === 'zone-changed') this.clockChanges += 1;
    this.#outside.history.event({ at, kind, detail });
    this.#change({});
  }

  /** Something that macOS says of the Mac. False: that was known already. */
  hear(event: MachineEvent, at: number = this.now): boolean {
    if (!this.#news.isNews(event, at)) return false;
    if (event !== 'lock' && event !== 'heat') this.note(event, null, at);
    if (event === 'on-ac' || event === 'on-battery')
      this.#awake.poweredBy(event === 'on-ac' ? 'ac' : 'battery');
    if (event === 'lock' || event === 'unlock') this.#isLocked = event === 'lock';
    if (event === 'unlock') this.#alert(this.#parts.state);
    this.#change({});
    return true;
  }

  /** A sample out of turn. */
  sample(cause: Cause): Promise<void> {
    return this.watching.sample(cause);
  }

  /** What macOS wrote down about the last night's sleep. It takes seconds. False: it failed, and what was known stays. */
  async recallSleep(): Promise<boolean> {
    const { now, timeZone, bedtime } = this.#when;
    const isRead = await this.#alerting.sleepLog.read(now, async () =>
      this.#nights.know(await this.#outside.sleeps(lastNight(now, timeZone, bedtime))),
    );
    this.#change({});
    return isRead;
  }

  stop(): void {
    this.watching.stop();
    this.#awake.stop();
    this.#alerting.sleepLog.stop();
    this.#outside.history.close();
  }

  get #when() {
    return { now: this.now, timeZone: this.timeZone, bedtime: bedtimeOf(this.settings) };
  }

  #sampled(state: State): void {
    const before = this.#parts.state;
    const { power } = state.snapshot;
    if (power?.known) this.#awake.poweredBy(power.fact.source);
    const historyTrouble = this.#writeDown(state);
    this.#change({ state, checking: false, historyTrouble });
    this.#alert(before);
  }

  /** `previous`: the state itself, where no sample was taken. */
  #alert(previous: State | null): void {
    const { state: next, settings } = this.#parts;
    if (next === null || this.#news.isOutdated(next.at)) return;
    const night = () => this.#nights.last(this.#when).night;
    this.#alerting.decide({ ...this.#when, previous, next, settings, locked: this.#isLocked, night });
  }

  /** The only way in which anything changes. */
  #change(change: Partial<Parts>): void {
    const parts = { ...this.#parts, ...change };
    const { now } = this;
    const keepAwake = this.#awake.under({ state: parts.state, settings: parts.settings, now });
    this.#parts = { ...parts, keepAwake, snoozedUntil: this.#alerting.snoozedUntil(now) };
    for (const listener of this.#listeners) listener();
  }
}
