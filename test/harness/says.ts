import type { Judgement } from '../../src/shared/rules/rule.ts';
import type { RuleText, Step } from '../../src/shared/text/texts.ts';
import { phrase } from '../../src/shared/text/values.ts';

/** Everything a finding says to its reader, as one text. Throws where a place has no value, and for no finding. */
export function says(text: RuleText, judgement: Judgement): string {
  if (judgement.outcome !== 'found') throw new Error(`nothing is found: ${judgement.outcome}`);
  const { variant = '', values } = judgement;
  if (variant !== '' && text.variants?.[variant] === undefined)
    throw new Error(`no sentences for ${variant}`);
  const { what, why, fix, steps = [] } = { ...text, ...text.variants?.[variant] };
  const said = [what, why, fix, ...steps.flatMap((step: Step) => [step.do, step.cost])].map((sentence) =>
    phrase(sentence, values),
  );
  const unfilled = said.find((sentence) => sentence.includes('{'));
  if (unfilled !== undefined) throw new Error(`a place is left: ${unfilled}`);
  return said.join('\n');
}
