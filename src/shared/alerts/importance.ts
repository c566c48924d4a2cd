import type { Finding } from '../diagnosis.ts';
import type { AnyRule, RuleId } from '../rules/index.ts';

/** `urgent` ones may come at night, if the user wants that: a night is lost without them. */
export type Importance = 'urgent' | 'usual' | 'silent';

/** All that blocks or stops an upload, now or later, speaks up as usual, but for these. */
const exceptions: { readonly [Id in RuleId]?: Importance } = {
  'signed-out': 'urgent',
  'sign-in-needed': 'urgent',
  'icloud-storage-full': 'urgent',
  'will-sleep': 'urgent',
  'lid-will-sleep': 'urgent',
  'battery-will-run-out': 'urgent',
  // Whoever pressed Pause knows.
  'paused-by-you': 'silent',
  // Photos waits while the Mac is in use, and goes on by itself.
  'system-busy': 'silent',
  // A low disk only slows, but one that fills up is a risk.
  'disk-low': 'usual',
};

/** What only slows an upload, and notes, are for those who look. */
export function importanceOf({ rule, effect }: Pick<Finding, 'rule' | 'effect'>): Importance {
  return effect === 'slows' || effect === 'note' ? 'silent' : (exceptions[rule] ?? 'usual');
}

/** Whether a rule can have something to say at all. */
export function everSpeaks({ id, effect }: Pick<AnyRule, 'id' | 'effect'>): boolean {
  const exception = exceptions[id];
  return exception === undefined ? importanceOf({ rule: id, effect }) !== 'silent' : exception !== 'silent';
}

/** Their variants word the advice, and what is the case stays one and the same. */
const oneCause: ReadonlySet<RuleId> = new Set<RuleId>(['low-power-mode', 'stalled']);

/** Unlike a rule, a cause tells one disk from another trouble with disks. The engine's word for it is no other cause. */
export function causeOf({ rule, variant }: Pick<Finding, 'rule' | 'variant'>): string {
  const isRule = variant === undefined || variant.startsWith('engine') || oneCause.has(rule);
  return isRule ? rule : `${rule}/${variant}`;
}

/** The rule of a cause. */
export const ruleOfCause = (cause: string): string => cause.split('/', 1)[0] ?? cause;
