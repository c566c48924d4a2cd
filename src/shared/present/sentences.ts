import type { Finding } from '../diagnosis.ts';
import type { RuleId } from '../rules/index.ts';
import { texts } from '../text/en/index.ts';
import { inNamesOf } from '../text/older-names.ts';
import type { RuleText } from '../text/texts.ts';
import { phrase } from '../text/values.ts';
import type { Place } from './place.ts';
import { stepListOf, stepsIn, variantsOf } from './step-lists.ts';

/** `{name}` or `{name|one item|many items}`, the last form captured. */
const PLACE = /\{\w+(?:\|[^|{}]*\|([^|{}]*))?\}/g;

export interface Sentences extends Pick<RuleText, 'what' | 'why' | 'fix' | 'steps'> {
  readonly stepsFollow: boolean;
}

/** A finding's own sentences, its variant chosen and its values put in. */
export function sentencesOf(
  finding: Pick<Finding, 'rule' | 'variant' | 'values'> & Partial<Pick<Finding, 'effect'>>,
  now: number,
  { timeZone, macosMajor }: Pick<Place, 'timeZone' | 'macosMajor'>,
): Required<Sentences> {
  const { rule, values } = finding;
  const { variants, ...own }: RuleText = texts[rule];
  const chosen: RuleText = Object.assign({}, own, ...variantsOf(finding).map((name) => variants?.[name]));
  const say = (sentence: string): string =>
    phrase(inNamesOf(macosMajor, sentence), values, { timeZone, now });
  const steps = stepsIn(stepListOf(finding), macosMajor);
  return {
    what: say(chosen.what),
    why: say(chosen.why),
    fix: say(chosen.fix),
    steps: steps.map((step) => ({ do: say(step.do), cost: say(step.cost) })),
    stepsFollow: chosen.stepsFollow === true,
  };
}

/** A rule's sentences where there is no finding: what would be filled in shows as an ellipsis. */
export function generalSentences(rule: RuleId, macosMajor: number | null = null): Sentences {
  const { what, general, why, generalWhy, fix, steps, stepsFollow }: RuleText = texts[rule];
  const say = (sentence: string): string => open(inNamesOf(macosMajor, sentence));
  return {
    what: say(general ?? what),
    why: say(generalWhy ?? why),
    fix: say(fix),
    stepsFollow: stepsFollow === true,
    ...(steps ? { steps: steps.map((step) => ({ ...step, do: say(step.do) })) } : {}),
  };
}

/** "given up on {failed|item|items}" becomes "given up on items"; any other place becomes an ellipsis. */
const open = (sentence: string): string =>
  sentence.replaceAll(PLACE, (_, many: string | undefined) => many ?? '…');
