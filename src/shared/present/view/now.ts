import type { State, Verdict } from '../../diagnosis.ts';
import type { HistoryEvent } from '../../history/chronicle.ts';
import type { Step } from '../../text/texts.ts';
import { type Nearness, nearnessOf } from '../photos-shows.ts';
import { type Place, placeOf } from '../place.ts';
import { type ProgressCard, progressCard } from '../progress.ts';
import { lookedAt, type Reasons, reasonsOf } from '../reasons.ts';
import { checkRows, type Mark } from '../rows.ts';
import { sentenceCase } from '../sentence-case.ts';
import { type StepList, stepListOf } from '../step-lists.ts';
import { leftText, type Top, topOf } from '../top.ts';
import { triedSteps } from '../tried.ts';
import { type ChecksView, checksView } from './checks.ts';

/** The first page of the popover, in words. A part that has nothing to say is null. */
export interface NowView {
  readonly verdict: Verdict;
  readonly mark: Mark;
  /** Also read aloud when it changes. */
  readonly headline: string;
  readonly under: string | null;
  readonly progress: ProgressCard | null;
  readonly says: SaysView | null;
  readonly why: string | null;
  readonly fix: string | null;
  readonly opens: Top['opens'];
  readonly reasons: Reasons | null;
  readonly steps: StepsView | null;
  readonly checks: ChecksView;
  readonly lookedAt: string;
}

/** What Photos shows, and how sure that is. */
export interface SaysView {
  readonly intro: string;
  readonly text: string;
  readonly button: string | null;
}

/** What to try one after the other; `tried` are places in the list. */
export interface StepsView extends StepList {
  /** They come after the fix, and are not for where it did not help. */
  readonly follow: boolean;
  readonly steps: readonly Step[];
  readonly tried: readonly number[];
}

/** `marks`: what was marked as tried, as far as it counts for the headline. */
export function nowView(state: State, timeZone: string, marks: readonly HistoryEvent[]): NowView {
  const place = placeOf(state, timeZone);
  const top = topOf(state, place);
  const { mark, headline, why, fix, opens } = top;
  const progress = progressCard(state);
  // The card says how much is left, and better.
  const under = progress ? top.under.filter((part) => part !== leftText(state)) : top.under;
  return {
    ...{ verdict: state.verdict, mark, headline, fix, opens, progress },
    under: under.length === 0 ? null : sentenceCase(under.join(' · ')),
    says: saysView(state, place),
    why: why?.text ?? null,
    reasons: reasonsOf(state, timeZone),
    steps: stepsView(state, top, marks),
    checks: checksView(checkRows(state, place), place),
    lookedAt: lookedAt(state, timeZone),
  };
}

const intros: { readonly [Each in Nearness]: string } = {
  exact: 'Photos says',
  probable: 'Photos probably says',
  similar: 'Photos says something like',
};

function saysView({ photosSays: says }: State, { macosMajor }: Place): SaysView | null {
  if (says === null) return null;
  const { text, button } = says;
  return { intro: intros[nearnessOf(says, macosMajor)], text, button };
}

function stepsView(
  { headline }: State,
  { steps, stepsFollow }: Top,
  marks: readonly HistoryEvent[],
): StepsView | null {
  if (headline === null || steps.length === 0) return null;
  return { ...stepListOf(headline), follow: stepsFollow, steps, tried: [...triedSteps(marks, headline)] };
}
