import { destinations } from '../destinations/table.ts';
import { pathInWords } from '../destinations/words.ts';
import type { HistoryEvent } from '../history/chronicle.ts';
import type { Place } from '../present/place.ts';
import { isRuleId } from '../rules/index.ts';
import { texts } from '../text/en/index.ts';
import { inNamesOf } from '../text/older-names.ts';
import type { RuleText } from '../text/texts.ts';
import type { ToldStep } from './form.ts';
import { guideSteps } from './guide.ts';
import { instant, instantOrNull } from './instant.ts';
import type { Tried } from './report.ts';

/** What this program saw to be tried, then what a person told. Each thing once, with the last time. */
export function triedOf(
  events: readonly HistoryEvent[],
  told: readonly ToldStep[],
  place: Place,
): readonly Tried[] {
  const seen = new Map<string, Tried>();
  for (const { at, kind, detail } of events) {
    const text = kind === 'opened' ? openedText(detail, place) : stepText(kind, detail, place);
    if (text === null) continue;
    seen.delete(text);
    if (kind !== 'untried') seen.set(text, { text, at: instant(at), by: 'program' });
  }
  return [...seen.values(), ...toldOf(told)];
}

function toldOf(told: readonly ToldStep[]): readonly Tried[] {
  return guideSteps().flatMap(({ id, text }): readonly Tried[] => {
    const step = told.find((one) => one.step === id);
    return step ? [{ text, at: instantOrNull(step.at), by: 'person' }] : [];
  });
}

function openedText(detail: string | null, place: Place): string | null {
  const destination = destinations.find((known) => known === detail);
  return destination ? `Opened ${pathInWords(destination, place.macosMajor, place)}` : null;
}

/** "stalled 2": a rule, and which of its steps. */
function stepText(kind: HistoryEvent['kind'], detail: string | null, { macosMajor }: Place): string | null {
  if (kind !== 'tried' && kind !== 'untried') return null;
  const [, rule = '', step = ''] = /^(\S+) (\d{1,2})$/.exec(detail ?? '') ?? [];
  if (!isRuleId(rule)) return null;
  const { steps }: RuleText = texts[rule];
  const done = steps?.[Number(step)]?.do;
  return done === undefined ? null : `Marked as tried: ${inNamesOf(macosMajor, done)}`;
}
