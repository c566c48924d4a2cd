import type { State } from '../../shared/diagnosis.ts';
import type { Chronicle } from '../../shared/history/chronicle.ts';
import { sleepsOf } from '../../shared/night/sleep.ts';
import { stretchesOf } from '../../shared/night/stretches.ts';
import { placeOf } from '../../shared/present/place.ts';
import { plain } from '../../shared/present/plain.ts';
import { minuteLine, watchFrame } from '../../shared/present/terminal/watch.ts';
import { timelineOf } from '../../shared/present/timeline.ts';
import { clockTime } from '../../shared/present/units.ts';
import type { Io } from './io.ts';
import { openScreen } from './screen.ts';

/** What the watch has come to. */
export interface Seen {
  readonly state: State;
  /** Of what is shown. */
  readonly chronicle: Chronicle;
  /** Below all else. */
  readonly foot: readonly string[];
}

export interface View {
  readonly show: (seen: Seen) => void;
  /** Gives the terminal back. */
  readonly close: () => void;
}

/** In a terminal a screen that is drawn over itself; elsewhere a line whenever something has changed. */
export function openView(io: Io, timeZone: string, signal: AbortSignal): View {
  return io.rows === null ? lineView(io, timeZone) : screenView(io, timeZone, signal);
}

function screenView(io: Io, timeZone: string, signal: AbortSignal): View {
  const screen = openScreen(io);
  let last: Seen | null = null;
  const draw = (): void => {
    if (last === null) return;
    const { state, chronicle, foot } = last;
    const timeline = timelineOf(chronicle, stretchesOf(chronicle, sleepsOf(chronicle)), timeZone);
    screen.draw(watchFrame(state, { columns: io.columns, color: io.color, timeZone, timeline, foot }));
  };
  io.onResize(draw, signal);
  return {
    show: (seen) => {
      last = seen;
      draw();
    },
    close: screen.close,
  };
}

function lineView(io: Io, timeZone: string): View {
  const told = new Set<string>();
  let before = '';
  return {
    show: ({ state, foot }) => {
      for (const sentence of foot) if (!told.has(sentence)) io.out(`${plain(sentence)}\n`);
      foot.forEach((sentence) => void told.add(sentence));
      const line = plain(minuteLine(state, placeOf(state, timeZone)));
      if (line !== before) io.out(`${clockTime(state.at, timeZone, state.at)}  ${line}\n`);
      before = line;
    },
    close: () => {},
  };
}
