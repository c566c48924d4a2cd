import type { Destination } from '../../destinations/destination.ts';
import type { State } from '../../diagnosis.ts';
import type { RuleId } from '../../rules/index.ts';
import type { KeepAwakeMode, ViewSource } from '../../view-source.ts';
import { keepAwakeSentence } from '../keep-awake.ts';
import { loginWords } from '../login-words.ts';
import { type Opening, opening } from '../opening.ts';
import { placeOf } from '../place.ts';
import { sentencesOf } from '../sentences.ts';

export interface AwakeView {
  readonly mode: KeepAwakeMode;
  /** What is chosen for whoever chooses nothing. */
  readonly usual: Exclude<KeepAwakeMode, 'off'>;
  /** What is promised, and what is not; null while it is off. */
  readonly sentence: string | null;
}

export interface LoginView {
  readonly sentence: string;
  readonly canChange: boolean;
  readonly opens: Opening | null;
}

/** Full Disk Access: whether it is given, and the way to it. */
export interface AccessView extends Opening {
  readonly allowed: boolean;
}

/** A finding, for those who ask what a message of Photos has to do with this Mac. */
export interface CauseHere {
  readonly rule: RuleId;
  readonly what: string;
}

export function awakeView({ keepAwake, state, timeZone }: ViewSource): AwakeView {
  const moves = state?.verdict === 'uploading' || state?.verdict === 'slowed';
  return {
    mode: keepAwake.mode,
    usual: moves ? 'until-done' : 'tonight',
    sentence: keepAwakeSentence(keepAwake, state, timeZone, state?.at ?? 0),
  };
}

export function loginView(source: ViewSource): LoginView {
  const { sentence, opens, canChange } = loginWords[source.login];
  return { sentence, canChange, opens: opens && wayTo(opens, source) };
}

export function accessView(source: ViewSource): AccessView {
  const access = source.state?.snapshot.libraryAccess;
  return {
    allowed: access?.known === true && !access.fact.forbidden,
    ...wayTo('full-disk-access', source),
  };
}

/** Where macOS is told whether it may show alerts. */
export const alertsWay = (source: ViewSource): Opening => wayTo('notifications', source);

export function causesHere(state: State, timeZone: string): readonly CauseHere[] {
  const place = placeOf(state, timeZone);
  return state.diagnoses.flatMap((one) =>
    one.outcome === 'found' ? [{ rule: one.rule, what: sentencesOf(one, state.at, place).what }] : [],
  );
}

function wayTo(destination: Destination, { state, timeZone }: ViewSource): Opening {
  return opening(destination, state ? placeOf(state, timeZone) : { timeZone, macosMajor: null });
}
