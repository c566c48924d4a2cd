import type { Judgement, Rule } from './rule.ts';

/** Since when a rule is found, as far as the next sample has to know. */
export interface Lasting {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The same in awake seconds of the watch. */
  readonly awake: number;
  readonly effect: Rule['effect'];
  /** Awake seconds of the watch at which its facts went missing; null while they are there. */
  readonly lostAwake: number | null;
}

/** A tool that fails for no longer than this does not end what it said before. Our own choice. */
const GAP_SECONDS = 30 * 60;

const gravity: { readonly [Effect in Rule['effect']]: number } = {
  note: 0,
  risk: 0,
  slows: 1,
  blocks: 2,
  stalls: 2,
};

/** What a judgement leaves of it. A finding that gets graver begins anew: before that, it did not do what it does now. */
export function lasting(
  before: Lasting | null,
  judgement: Judgement,
  usual: Rule['effect'],
  { now, awake }: { readonly now: number; readonly awake: number },
): Lasting | null {
  if (judgement.outcome === 'clear') return null;
  if (judgement.outcome === 'not-judged')
    return before && before.lostAwake === null ? { ...before, lostAwake: awake } : before;
  const effect = judgement.effect ?? usual;
  if (before === null || gravity[effect] > gravity[before.effect] || isOver(before, awake)) {
    return { since: now, awake, effect, lostAwake: null };
  }
  if (effect === before.effect && before.lostAwake === null) return before;
  return { ...before, effect, lostAwake: null };
}

const isOver = ({ lostAwake }: Lasting, awake: number): boolean =>
  lostAwake !== null && awake - lostAwake > GAP_SECONDS;
