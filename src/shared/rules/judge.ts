import type { SyncEngine } from '../facts/photos.ts';
import { isSwitchedOff } from '../photos/switched-off.ts';
import type { FactId, Facts, Snapshot } from '../reading.ts';
import { awakeSince, type Memory } from '../watch/memory.ts';
import type { Pace } from '../watch/pace.ts';
import type { AnyRule } from './index.ts';
import { type EngineWord, type Judgement, type Look, notJudged } from './rule.ts';
import { unknown } from './truth.ts';

/** The engine's flags are its state at its last save: without a live reading they count for this long, awake. */
const ENGINE_RECENT_SECONDS = 2 * 3600;

/** What all rules of one sample see. */
export function lookAt(known: Partial<Facts>, pace: Pace, now: number): Look {
  const fact = <Id extends FactId>(id: Id): Facts[Id] | undefined => known[id];
  const off = isSwitchedOff(fact('icloudPhotos'), fact('syncEngine'));
  const left = off ? null : (fact('uploadCounts')?.left ?? null);
  return {
    now,
    fact,
    when: (id, holds) => {
      const known = fact(id);
      return known === undefined ? unknown(id) : holds(known);
    },
    left,
    work: left !== 0,
    pace,
    findings: new Set(),
    blocked: false,
    slowed: false,
  };
}

/** The facts of a snapshot, without what is not known: `before` itself where it holds the very same ones. */
export function factsOf(snapshot: Snapshot, before: Partial<Facts> | null): Partial<Facts> {
  if (before && areAll(before, snapshot)) return before;
  const known: Partial<Record<FactId, unknown>> = {};
  for (const id in snapshot) {
    const reading = snapshot[id as FactId];
    if (reading?.known) known[id as FactId] = reading.fact;
  }
  return known as Partial<Facts>;
}

function areAll(facts: Partial<Facts>, snapshot: Snapshot): boolean {
  let known = 0;
  for (const id in snapshot) {
    const reading = snapshot[id as FactId];
    if (!reading?.known) continue;
    if (reading.fact !== facts[id as FactId]) return false;
    known += 1;
  }
  return Object.keys(facts).length === known;
}

/** A look that notes whether anyone asked it for the time or the pace. */
export interface NotingLook {
  readonly look: Look;
  readonly asked: () => boolean;
  readonly forget: () => void;
}

export function noting(look: Look): NotingLook {
  let asked = false;
  return {
    look: {
      ...look,
      get now() {
        asked = true;
        return look.now;
      },
      get pace() {
        asked = true;
        return look.pace;
      },
    },
    asked: () => asked,
    forget: () => {
      asked = false;
    },
  };
}

export interface Live {
  /** Undefined for a rule that only the engine can find. */
  readonly live: Judgement | undefined;
  /** Neither the time nor the pace had a part in it, nor what other rules found. */
  readonly byFactsAlone: boolean;
}

/** The live judgement of one rule, without the engine. */
export function judgeLive(rule: AnyRule, known: Partial<Facts>, { look, asked, forget }: NotingLook): Live {
  if (!rule.find) return { live: undefined, byFactsAlone: true };
  for (const id of rule.needs) {
    if (known[id] === undefined) {
      const live = notJudged(...rule.needs.filter((each) => known[each] === undefined));
      return { live, byFactsAlone: true };
    }
  }
  forget();
  // The rule's own types let it see only what it needs.
  const live = rule.find(known as Facts, look);
  return { live, byFactsAlone: !rule.last && rule.holdSeconds === undefined && !asked() };
}

/** Whether the engine's file counts where there is no live reading to hold it against. */
export function engineIsRecent({ savedAt }: SyncEngine, memory: Memory): boolean {
  return savedAt !== null && awakeSince(memory, savedAt) <= ENGINE_RECENT_SECONDS;
}

export function engineSays(word: EngineWord, engine: SyncEngine): boolean {
  return word.says ? word.says(engine) : word.flags.some((flag) => engine.flags[flag] === true);
}
