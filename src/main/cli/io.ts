/** The outside of a command: where it writes and what it may know about the terminal and the machine. */
export interface Io {
  readonly out: (text: string) => void;
  /** The same for what is no text. */
  readonly outBytes: (bytes: Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly color: boolean;
  /** Of the terminal as it is now; 80 where there is none. */
  readonly columns: number;
  /** Of the terminal as it is now; null where the output goes elsewhere. */
  readonly rows: number | null;
  /** Calls back whenever the terminal has another size, until the signal. */
  readonly onResize: (redraw: () => void, signal: AbortSignal) => void;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Where the XDG base directories put a person's data, if they say so. */
  readonly dataHome: string | undefined;
  readonly timeZone: string;
  /** Called with the time zone that all times will be told in from now on: that of a recording. */
  readonly tellTimesOf: (timeZone: string) => void;
  /** Wall clock, milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since any moment, only ever forward. */
  readonly monotonic: () => number;
  /** Aborted by Ctrl-C or when the program is asked to end. Asking for it once makes Ctrl-C polite. */
  readonly interrupted: () => AbortSignal;
  /** Called when the program is about to be ended by a signal, and nothing else of it will be done. */
  readonly beforeKilled: (act: () => void) => void;
}

/** Whether a terminal asks for color: NO_COLOR forbids it, FORCE_COLOR asks for it, else it takes a terminal. */
export function wantsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** `~/Desktop/x` for what lies in the home folder. */
export function shortPath(path: string, home: string): string {
  return path === home || path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
