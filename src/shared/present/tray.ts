import type { State } from '../diagnosis.ts';
import type { TrayFace, ViewSource } from '../view-source.ts';
import { placeOf } from './place.ts';
import { topOf } from './top.ts';
import { count } from './units.ts';

/** What stands in the menu bar. */
export interface TrayShown {
  readonly face: TrayFace;
  /** The whole story in one line: it is also what VoiceOver reads. */
  readonly tooltip: string;
  /** Beside the icon; empty unless the user wants it. */
  readonly title: string;
}

export function trayFace(view: Pick<ViewSource, 'state' | 'checking' | 'settings' | 'timeZone'>): TrayShown {
  const { state, checking, settings, timeZone } = view;
  if (state === null) {
    return checking
      ? { face: 'unknown', tooltip: 'Unstuck takes its first look at this Mac', title: '' }
      : { face: 'paused-watch', tooltip: 'Unstuck is not watching at the moment', title: '' };
  }
  return {
    face: state.verdict,
    tooltip: sentenceOf(state, timeZone),
    title: settings.trayTitle ? titleOf(state) : '',
  };
}

function sentenceOf(state: State, timeZone: string): string {
  const { headline, under } = topOf(state, placeOf(state, timeZone));
  return under.length === 0 ? headline : `${headline} (${under.join(', ')})`;
}

const titleOf = ({ progress }: State): string => (progress.left ? count(progress.left) : '');
