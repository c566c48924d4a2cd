import { destinations } from '../destinations/table.ts';
import { pathInWords } from '../destinations/words.ts';
import type { HistoryEvent } from '../history/chronicle.ts';
import type { Place } from '../present/place.ts';
import { stepsIn } from '../present/step-lists.ts';
import { readTried } from '../present/tried.ts';
import { inNamesOf } from '../text/older-names.ts';
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
    // By the step and not by its text: what is taken back may have been tried from another list, too.
    const key = `${kind === 'opened' ? kind : 'step'} ${detail}`;
    seen.delete(key);
    if (kind !== 'untried') seen.set(key, { text, at: instant(at), by: 'program' });
  }
  const last = [...seen.values()].filter(
    ({ text }, place, all) => place === all.findLastIndex((other) => other.text === text),
  );
  return [...last, ...toldOf(told)];
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

function stepText(kind: HistoryEvent['kind'], detail: string | null, { macosMajor }: Place): string | null {
  if (kind !== 'tried' && kind !== 'untried') return null;
  const mark = readTried(detail);
  const step = mark && stepsIn(mark, macosMajor)[mark.step];
  return step ? `Marked as tried: ${inNamesOf(macosMajor, step.do)}` : null;
}
