import { everSpeaks } from '../alerts/importance.ts';
import { type RuleId, rules } from '../rules/index.ts';
import { generalSentences } from './sentences.ts';

/** A rule that may raise an alert, for the list in the settings. */
export interface AlertChoice {
  readonly rule: RuleId;
  readonly text: string;
}

/** Every rule that speaks up, in headline order. */
export function alertChoices(): readonly AlertChoice[] {
  return rules.filter(everSpeaks).map(({ id }) => ({ rule: id, text: generalSentences(id).what }));
}
