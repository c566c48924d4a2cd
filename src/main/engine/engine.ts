import equal from 'fast-deep-equal';
import type { State } from '../../shared/diagnosis.ts';
import type { FactId, Facts, Reading } from '../../shared/reading.ts';
import { advance, beginWatch, type Watch } from '../../shared/state.ts';
import type { Passed } from '../../shared/watch/memory.ts';
import { probes as registered } from '../probes/index.ts';
import type { Known } from '../probes/probe.ts';
import type { System } from '../system/system.ts';
import { type AnyProbe, collect, type Probes } from './collect.ts';
import { type Health, noteHealth } from './health.ts';
import { type Cause, hasLapsed, isDue, type Moment } from './schedule.ts';
import { type Visit, visitAll } from './visits.ts';

type Readings = { [Id in FactId]?: Reading<Facts[Id]> };

/** From due probes to a judged state. It holds all that is remembered between samples, and no clock. */
export class Engine {
  readonly #system: System;
  readonly #probes: Probes;
  readonly #ids: readonly FactId[];
  readonly #askedByLooks: readonly FactId[];
  readonly #wokenBy: ReadonlyMap<FactId, readonly FactId[]>;
  readonly #askedAt = new Map<FactId, number>();
  #watch: Watch | undefined;
  #snapshot: Readings = {};
  readonly #health: { -readonly [Id in keyof Health]: Health[Id] } = {};
  #elapsed = 0;
  #idle = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(system: System, probes: Probes = registered as unknown as Probes) {
    this.#system = system;
    this.#probes = probes;
    this.#ids = Object.keys(probes) as FactId[];
    this.#askedByLooks = this.#ids.filter((id) => probes[id].every === 'look');
    this.#wokenBy = wokenBy(probes);
  }

  /** How long each probe took and how often it failed. */
  get health(): Health {
    return { ...this.#health };
  }

  /** Takes one sample and judges it. A call that comes while one is under way waits for it. */
  sample(cause: Cause, passed: Passed): Promise<State> {
    const taken = this.#queue.then(() => this.#take(cause, passed));
    this.#queue = taken.catch(() => undefined);
    return taken;
  }

  async #take(cause: Cause, passed: Passed): Promise<State> {
    this.#elapsed += passed.awake + passed.asleep;
    const at = this.#system.now();
    await this.#readDue(cause, at);
    const { watch, state } = advance(this.#watch ?? beginWatch(at), this.#snapshot, at, passed);
    this.#watch = watch;
    this.#idle = state.verdict === 'up-to-date';
    return state;
  }

  /** Reads what is due, each probe after those it uses, and then what their changes woke. */
  async #readDue(cause: Cause, at: number): Promise<void> {
    const moment = { cause, elapsed: this.#elapsed, idle: this.#idle, snapshot: this.#snapshot };
    const due = new Set(this.#ids.filter((id) => isDue(this.#probes[id], this.#askedAt.get(id), moment)));
    // The states given out so far keep the snapshots they were judged by.
    this.#snapshot = { ...this.#snapshot };
    this.#forgetLapsed(moment, at);
    if (this.#stillHolds(due, at)) return;
    const concerned = this.#withWoken(due);
    const changed = new Set<FactId>();
    await visitAll(this.#probes, concerned, (id) => {
      const woken = this.#probes[id].wakes?.some((by) => changed.has(by)) ?? false;
      return due.has(id) || woken ? this.#read(id, at, changed) : null;
    });
  }

  #forgetLapsed(moment: Moment, at: number): void {
    for (const id of this.#askedByLooks) {
      if (!hasLapsed(this.#askedAt.get(id), moment)) continue;
      this.#askedAt.delete(id);
      this.#note(id, { at, known: false, gap: 'depends', detail: 'it was last measured a while ago' });
    }
  }

  /** Where all that is due would say what it said last, so does every other: nothing has to be asked, or woken. */
  #stillHolds(due: ReadonlySet<FactId>, at: number): boolean {
    for (const id of due) if (!this.#holds(id)) return false;
    for (const id of due) this.#again(id, at);
    return true;
  }

  #holds(id: FactId): boolean {
    const probe = this.#probes[id];
    return probe.holds?.(knownFacts(this.#snapshot, probe)) ?? false;
  }

  /** The last reading stands, and is of now. */
  #again(id: FactId, at: number): void {
    const before = this.#snapshot[id];
    if (!before) return;
    this.#askedAt.set(id, this.#elapsed);
    this.#health[id] = noteHealth(this.#health[id], 0, before.known);
    this.#note(id, { ...before, at });
  }

  #note(id: FactId, reading: Reading<unknown>): void {
    (this.#snapshot as Record<FactId, Reading<unknown>>)[id] = reading;
  }

  /** These probes, and all that a change of theirs may wake. */
  #withWoken(due: ReadonlySet<FactId>): ReadonlySet<FactId> {
    const all = new Set(due);
    for (const id of all) for (const woken of this.#wokenBy.get(id) ?? []) all.add(woken);
    return all;
  }

  /** Reads one probe, unless its last reading still holds, and notes it where it says something else than before. */
  #read(id: FactId, at: number, changed: Set<FactId>): Visit {
    if (!this.#holds(id)) return this.#ask(id, at, changed);
    this.#again(id, at);
    return null;
  }

  async #ask(id: FactId, at: number, changed: Set<FactId>): Promise<void> {
    const probe = this.#probes[id];
    const before = this.#snapshot[id];
    this.#askedAt.set(id, this.#elapsed);
    const started = this.#system.monotonic();
    const reading = await collect(probe, this.#system, knownFacts(this.#snapshot, probe), at);
    this.#health[id] = noteHealth(this.#health[id], this.#system.monotonic() - started, reading.known);
    this.#note(id, reading);
    if (differs(before, reading)) changed.add(id);
  }
}

/** Which probes a change of a fact makes due. */
function wokenBy(probes: Probes): ReadonlyMap<FactId, readonly FactId[]> {
  const woken = new Map<FactId, FactId[]>();
  for (const { id, wakes = [] } of Object.values(probes)) {
    for (const by of wakes) woken.set(by, [...(woken.get(by) ?? []), id]);
  }
  return woken;
}

const nothing: Known<never> = {};

function knownFacts(snapshot: Readings, probe: AnyProbe): Known<FactId> {
  if (!probe.uses) return nothing as Known<FactId>;
  const known: Partial<Record<FactId, unknown>> = {};
  for (const id of probe.uses) {
    const reading = snapshot[id];
    if (reading?.known) known[id] = reading.fact;
  }
  return known as Known<FactId>;
}

/** Whether a reading says something else than the one before; the first one does. */
function differs(before: Reading<unknown> | undefined, now: Reading<unknown>): boolean {
  if (!before || before.known !== now.known) return true;
  return before.known && now.known && !equal(before.fact, now.fact);
}
