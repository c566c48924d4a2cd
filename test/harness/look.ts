import type { FactId, Facts } from '../../src/shared/reading.ts';
import { type Judgement, type Look, notJudged, type Rule } from '../../src/shared/rules/rule.ts';
import { unknown } from '../../src/shared/rules/truth.ts';
import type { RuleText, Step } from '../../src/shared/text/texts.ts';
import { phrase } from '../../src/shared/text/values.ts';
import type { Pace } from '../../src/shared/watch/pace.ts';

/** Facts that are left out are unknown. */
export type KnownFacts = Partial<Facts>;

export interface Scene {
  readonly facts?: KnownFacts;
  readonly left?: number | null;
  readonly work?: boolean;
  readonly pace?: Partial<Pace>;
  readonly now?: number;
  readonly findings?: readonly string[];
  readonly blocked?: boolean;
  readonly slowed?: boolean;
}

/** A watch that has only just begun. */
export const NO_PACE: Pace = {
  watchedSeconds: 0,
  unchangedSeconds: null,
  unblockedSeconds: null,
  fellSeconds: null,
  perHour: null,
  bytesPerHour: null,
  movingSeconds: 0,
  bytesLeaving: null,
  secondsToFinish: null,
  sleptSeconds: 0,
  sleptUncountedSeconds: 0,
};

/** 12 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 12, 12);

export function makeLook(scene: Scene = {}): Look {
  const facts: KnownFacts = scene.facts ?? {};
  const left = scene.left ?? null;
  const fact = <Id extends FactId>(id: Id): Facts[Id] | undefined => facts[id];

  return {
    now: scene.now ?? NOON,
    fact,
    when: (id, holds) => {
      const known = fact(id);
      return known === undefined ? unknown(id) : holds(known);
    },
    left,
    work: scene.work ?? left !== 0,
    pace: { ...NO_PACE, ...scene.pace },
    findings: new Set(scene.findings),
    blocked: scene.blocked ?? false,
    slowed: scene.slowed ?? false,
  };
}

/** The live judgement alone, without the sync engine's word: what it needs first, then what it finds. */
function judgeRule<Needs extends FactId>(rule: Rule<Needs>, look: Look): Judgement {
  const facts: KnownFacts = {};
  const missing: FactId[] = [];
  for (const id of rule.needs) {
    const known = look.fact(id);
    if (known === undefined) missing.push(id);
    else Object.assign(facts, { [id]: known });
  }
  if (missing.length > 0) return notJudged(...missing);
  if (rule.find === undefined) return notJudged('syncEngine');
  return rule.find(facts as Pick<Facts, Needs>, look);
}

/** `judgeRule` for a scene. */
export function judge<Needs extends FactId>(rule: Rule<Needs>, scene: Scene): Judgement {
  return judgeRule(rule, makeLook(scene));
}

/** Every sentence a finding shows, with its values put in, in reading order. Fails nothing itself. */
export function sentences(text: RuleText, judgement: Judgement): readonly string[] {
  if (judgement.outcome !== 'found') return [];
  const { variants, ...own } = text;
  const shown: Omit<RuleText, 'variants'> = { ...own, ...variants?.[judgement.variant ?? ''] };
  const steps: readonly Step[] = shown.steps ?? [];
  return [shown.what, shown.why, shown.fix, ...steps.flatMap((step) => [step.do, step.cost])].map(
    (sentence) => phrase(sentence, judgement.values),
  );
}
