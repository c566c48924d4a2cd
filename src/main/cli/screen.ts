const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const HOME = '\u001b[H';
const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';

/** A view that is drawn over itself, from the top left corner of the terminal. */
export interface Screen {
  readonly draw: (frame: string) => void;
  /** Gives the terminal back, the cursor below the last frame. May be called twice. */
  readonly close: () => void;
}

interface Terminal {
  readonly out: (text: string) => void;
  readonly rows: number | null;
}

/** Every line is overwritten and then cleared to its end, so nothing flickers. What does not fit is left out. */
export function openScreen(terminal: Terminal): Screen {
  let open = true;
  terminal.out(`${HIDE_CURSOR}${HOME}${CLEAR_BELOW}`);
  return {
    draw: (frame) => {
      if (!open) return;
      // The last row stays free: a newline there would scroll everything away.
      const lines = frame
        .replace(/\n$/, '')
        .split('\n')
        .slice(0, Math.max(1, (terminal.rows ?? 24) - 1));
      terminal.out(`${HOME}${lines.map((line) => `${line}${CLEAR_LINE}\n`).join('')}${CLEAR_BELOW}`);
    },
    close: () => {
      if (open) terminal.out(SHOW_CURSOR);
      open = false;
    },
  };
}
